import { type Asked, type KeptAsked, NOTHING_ASKED } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** What a search of a version is asked beside cover; nothing where nobody said anything. */
export async function readAsked(db: Db, versionId: string): Promise<KeptAsked> {
  const row = await db
    .selectFrom('version')
    .select(['asked', 'asked_seq'])
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow();
  return { ...NOTHING_ASKED, ...row.asked, seq: row.asked_seq };
}

/** Keeps it where it stands at the seq that was seen, and gives the seq after; `null` where it stands elsewhere. */
export async function writeAsked(
  trx: Db,
  versionId: string,
  { seq, ...asked }: Asked & { readonly seq: number },
): Promise<number | null> {
  const written = await trx
    .updateTable('version')
    .set({ asked: json(asked), asked_seq: seq + 1 })
    .where('id', '=', versionId)
    .where('asked_seq', '=', seq)
    .returning('asked_seq')
    .executeTakeFirst();
  return written?.asked_seq ?? null;
}
