import { withGranted } from '../document/index.ts';
import { approvedLeave, type Db, readDocument, versionSummary } from '../store/index.ts';
import type { RosterDocument } from '../wire/index.ts';

/**
 * A version with the leave that was approved since it was published, which waits in a draft for the next publication. Leave that was approved
 * before stands as the version has it: what it shows instead is the last word. A draft is as it is: approved leave is in it.
 */
export async function grantedDocument(db: Db, versionId: string): Promise<RosterDocument> {
  const document = await readDocument(db, versionId);
  const { publishedAt } = await versionSummary(db, versionId);
  if (publishedAt === null) return document;
  const { from, until, people } = document;
  const span = { from, until, since: new Date(publishedAt) };
  const ids = people.map(({ id }) => id);
  return withGranted(document, await approvedLeave(db, ids, span));
}
