import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** Channel on which servers tell one another what live clients should hear. */
export const LIVE_CHANNEL = 'rotawright_live';

/** What is said on the channel. A change is only named: whoever listens reads it from the store. */
export type LiveWord =
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

/** Leaves a change for live clients; they are told once the transaction is through. */
export async function addChange(trx: Db, change: NewChange): Promise<void> {
  await trx
    .insertInto('change')
    .values({
      version_id: change.versionId,
      seq: change.seq,
      kind: change.kind,
      at: change.at,
      user_id: change.userId,
      client: change.client,
      action: change.action,
      body: json(change.body),
    })
    .execute();
  await sayLive(trx, { kind: 'change', versionId: change.versionId });
}

/** Says something on the live channel, when the transaction is through. At most 8,000 bytes. */
export async function sayLive(db: Db, word: LiveWord): Promise<void> {
  await sql`select pg_notify(${LIVE_CHANNEL}, ${JSON.stringify(word)})`.execute(db);
}
