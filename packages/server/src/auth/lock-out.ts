import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../store/index.ts';

/** Failures in a row after which an address is locked, and for how many minutes; twice as long with each further failure. */
const ALLOWED = 5;
const FIRST_MINUTES = 1;
const MOST_MINUTES = 60;

const hashOf = (email: string): string => createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/**
 * Counts an attempt to sign in before its password is looked at, so that attempts at the same moment do not slip past.
 * Gives 0 when it may go on, else the seconds until somebody may try this address again: the same whether or not it has an
 * account. An attempt that succeeds is forgotten by `forgetFailures`; every other one stays counted.
 */
export async function beginAttempt(db: Db, email: string, now: Date): Promise<number> {
  const attempts = sql<number>`sign_in_failure.failures + 1`;
  const minutes = sql`least(${MOST_MINUTES}, ${FIRST_MINUTES} * power(2, least(20, ${attempts} - ${ALLOWED})))`;
  const counted = await db
    .insertInto('sign_in_failure')
    .values({ email_hash: hashOf(email), failures: 1, last_at: now, locked_until: null })
    .onConflict((conflict) =>
      conflict
        .column('email_hash')
        .doUpdateSet({
          failures: attempts,
          last_at: now,
          locked_until: sql`case when ${attempts} < ${ALLOWED} then null
            else ${now}::timestamptz + ${minutes} * interval '1 minute' end`,
        })
        .where((row) =>
          row.or([row('sign_in_failure.locked_until', 'is', null), row('sign_in_failure.locked_until', '<=', now)]),
        ),
    )
    .returning('failures')
    .executeTakeFirst();
  return counted === undefined ? lockedFor(db, email, now) : 0;
}

async function lockedFor(db: Db, email: string, now: Date): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('email_hash', '=', hashOf(email))
    .executeTakeFirst();
  // At least a second: a success at the same moment may have taken the lock away.
  return Math.max(1, Math.ceil(((row?.locked_until?.getTime() ?? 0) - now.getTime()) / 1000));
}

/** Forgets the failures of an address, once somebody is in. */
export async function forgetFailures(db: Db, email: string): Promise<void> {
  await db.deleteFrom('sign_in_failure').where('email_hash', '=', hashOf(email)).execute();
}
