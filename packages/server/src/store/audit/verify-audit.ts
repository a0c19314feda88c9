import type { AuditVerdict } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { auditHash, FIRST_HASH } from './audit-hash.ts';

const PAGE = 500;

/** Walks the chain of an organisation from its start and stops at the first entry that does not follow. */
export async function verifyAudit(db: Db, organisationId: string): Promise<AuditVerdict> {
  let head = FIRST_HASH;
  let entries = 0;
  for (;;) {
    const page = await db
      .selectFrom('audit')
      .selectAll()
      .where('organisation_id', '=', organisationId)
      .where('n', '>', entries)
      .orderBy('n')
      .limit(PAGE)
      .execute();
    for (const entry of page) {
      const why = faultOf(entry, entries, head);
      if (why !== null) return { isWhole: false, entries, head, brokenAt: entry.n, why };
      entries = entry.n;
      head = entry.hash;
    }
    if (page.length < PAGE) return { isWhole: true, entries, head, brokenAt: null, why: null };
  }
}

type Entry = Parameters<typeof auditHash>[1] & { readonly prev_hash: string; readonly hash: string };

function faultOf(entry: Entry, before: number, head: string): string | null {
  if (entry.n !== before + 1) return `entry ${before + 1} is missing`;
  if (entry.prev_hash !== head) return `entry ${entry.n} does not follow entry ${before}`;
  if (auditHash(head, entry) !== entry.hash) return `entry ${entry.n} was changed`;
  return null;
}
