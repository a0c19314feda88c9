import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** A mail that this process may send now. */
export interface ClaimedMail {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  /** Which try this is, from 1. Whoever marks the mail names it, so that a slow sender changes nothing after its time. */
  readonly attempts: number;
}

/** Seconds that a sender has for the mail that it took, unless it asks for more; then another may take it. */
export const MAIL_LEASE = 120;

const leaseFrom = (at: Date): Date => new Date(at.getTime() + MAIL_LEASE * 1000);

/** Takes the mail that is due longest; `null` where none is. Others who look at the same time take another one. */
export async function claimMail(db: Db, at: Date): Promise<ClaimedMail | null> {
  const { rows } = await sql<ClaimedMail>`
    update outbox set attempts = attempts + 1, not_before = ${leaseFrom(at)}
    where id in (
      select id from outbox where sent_at is null and failed_at is null and not_before <= ${at}
      order by not_before limit 1 for update skip locked
    )
    returning id, address, subject, text, attempts`.execute(db);
  return rows[0] ?? null;
}

/** Keeps a mail that is still being sent from others, for as long again. */
export async function holdMail(db: Db, mail: ClaimedMail, at: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ not_before: leaseFrom(at) })
    .where('id', '=', mail.id)
    .where('attempts', '=', mail.attempts)
    .where('sent_at', 'is', null)
    .execute();
}

export async function markSent(db: Db, mail: ClaimedMail, at: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ sent_at: at, last_error: null })
    .where('id', '=', mail.id)
    .where('attempts', '=', mail.attempts)
    .where('sent_at', 'is', null)
    .execute();
}

/** Puts a mail off after a failure; `next` is `null` when it is given up. */
export async function markFailed(
  db: Db,
  mail: ClaimedMail,
  failure: { readonly error: string; readonly at: Date; readonly next: Date | null },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      last_error: failure.error,
      ...(failure.next === null ? { failed_at: failure.at } : { not_before: failure.next }),
    })
    .where('id', '=', mail.id)
    .where('attempts', '=', mail.attempts)
    .where('sent_at', 'is', null)
    .execute();
}
