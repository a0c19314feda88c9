import { type Call, notFound } from '../http/index.ts';
import { type DocumentMark, documentMark, readDocument } from '../store/index.ts';
import type { Role, RosterDocument } from '../wire/index.ts';
import { READS_DRAFTS, READS_NAMES } from './allowed.ts';
import { anonymised, withoutOthersLeave } from './anonymise.ts';

/** How much of a document somebody may see. */
export type View = 'whole' | 'colleague' | 'anonymous';

/** The widest view that these roles give. */
export function viewOf(roles: readonly Role[]): View {
  if (roles.some((role) => READS_DRAFTS.includes(role))) return 'whole';
  return roles.some((role) => READS_NAMES.includes(role)) ? 'colleague' : 'anonymous';
}

/** The mark of a version that the asker may open; drafts are not there for those who don't make or oversee them. */
export async function visibleMark(call: Call, versionId: string): Promise<DocumentMark & { readonly view: View }> {
  const mark = await documentMark(call.db, versionId);
  const view = viewOf(call.place.roles);
  if (mark.state !== 'published' && view !== 'whole') throw notFound();
  return { ...mark, view };
}

/** The document, as the asker may see it. */
export async function visibleDocument(call: Call, versionId: string): Promise<RosterDocument> {
  const { view } = await visibleMark(call, versionId);
  const document = await readDocument(call.db, versionId);
  if (view === 'whole') return document;
  if (view === 'colleague') return withoutOthersLeave(document, call.place.personId);
  return anonymised(document, call.services.secret);
}
