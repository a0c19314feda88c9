import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** Channel on which servers tell one another what live clients should hear. */
export const LIVE_CHANNEL = 'rotawright_live';

/** What is said on the channel. A change is only named: whoever listens reads it from the store. `forget`: somebody's name was taken away. */
export type LiveWord =
  | { readonly kind: 'forget' }
  | { readonly kind: 'change'; readonly versionId: string }
  | { readonly kind: 'event'; readonly versionId: string; readonly event: unknown };

/** A change of a version, as live clients go on from it. */
export interface NewChange {
  readonly versionId: string;
  readonly seq: number;
  readonly kind: 'cells' | 'document' | 'state';
  readonly at: Date;
  readonly userId: string | null;
  readonly client: string;
  readonly action: string;
  readonly body: unknown;
}

/** Leaves a change for live clients, in one statement; they are told once the transaction is through. */
export async function addChange(trx: Db, change: NewChange): Promise<void> {
  const { versionId, seq, kind, at, userId, client, action } = change;
  await sql`
    with left_there as (
      insert into change (version_id, seq, kind, at, user_id, client, action, body)
      values (${versionId}, ${seq}, ${kind}, ${at}, ${userId}, ${client}, ${action}, ${json(change.body)}::jsonb)
    )
    select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify({ kind: 'change', versionId } satisfies LiveWord)})`.execute(
    trx,
  );
}

/** Says something on the live channel, when the transaction is through. At most 8,000 bytes. */
export async function sayLive(db: Db, word: LiveWord): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(word)})`.execute(db);
}
