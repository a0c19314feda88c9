import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { json } from '../json.ts';
import { auditHash, FIRST_HASH } from './audit-hash.ts';

/** Something that was done. People are named by id, never by name, so that deleting a name breaks no chain. */
export interface AuditEvent {
  readonly organisationId: string;
  readonly departmentId: string | null;
  readonly userId: string | null;
  readonly at: Date;
  /** `edit`, `publish`, `role.given` … */
  readonly kind: string;
  /** Id of the thing that it is about. */
  readonly subject: string;
  /** Before and after. */
  readonly body: unknown;
}

/**
 * Adds an entry to the organisation's chain, inside the transaction of what was done. Others who add to the chain wait
 * until it ends, so call it last.
 */
export async function appendAudit(trx: Db, event: AuditEvent): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit:${event.organisationId}`}, 0))`.execute(trx);
  const last = await trx
    .selectFrom('audit')
    .select(['n', 'hash'])
    .where('organisation_id', '=', event.organisationId)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = {
    organisation_id: event.organisationId,
    n: (last?.n ?? 0) + 1,
    at: event.at,
    user_id: event.userId,
    department_id: event.departmentId,
    kind: event.kind,
    subject: event.subject,
    body: json(event.body),
  };
  const prev_hash = last?.hash ?? FIRST_HASH;
  await trx
    .insertInto('audit')
    .values({ ...entry, prev_hash, hash: auditHash(prev_hash, entry) })
    .execute();
}
