import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../store/index.ts';

/** Failures in a row after which an address is locked, and for how many minutes; twice as long with each further failure. */
const ALLOWED = 5;
const FIRST_MINUTES = 1;
const MOST_MINUTES = 60;

const hashOf = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/** Seconds until somebody may try this address again; 0 when they may now. Says the same whether or not it has an account. */
export async function lockedFor(db: Db, email: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('email_hash', '=', hashOf(email))
    .executeTakeFirst();
  const until = row?.locked_until?.getTime() ?? 0;
  return Math.max(0, Math.ceil((until - now.getTime()) / 1000));
}

/** Counts a failed sign-in. */
export async function noteFailure(db: Db, email: string, now: Date): Promise<void> {
  const { failures } = await db
    .insertInto('sign_in_failure')
    .values({ email_hash: hashOf(email), failures: 1, last_at: now, locked_until: null })
    .onConflict((conflict) =>
      conflict.column('email_hash').doUpdateSet({ failures: sql`sign_in_failure.failures + 1`, last_at: now }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  if (failures < ALLOWED) return;
  const minutes = Math.min(MOST_MINUTES, FIRST_MINUTES * 2 ** (failures - ALLOWED));
  await db
    .updateTable('sign_in_failure')
    .set({ locked_until: new Date(now.getTime() + minutes * 60_000) })
    .where('email_hash', '=', hashOf(email))
    .execute();
}

/** Forgets the failures of an address, once somebody is in. */
export async function forgetFailures(db: Db, email: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('email_hash', '=', hashOf(email)).execute();
}
