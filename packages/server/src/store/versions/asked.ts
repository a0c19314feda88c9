import { sql } from 'kysely';
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

/** What people wish for and start with, by version; only versions that name one of them. */
export async function askedOf(
  db: Db,
  people: readonly string[],
): Promise<
  { readonly versionId: string; readonly openings: Asked['openings']; readonly requests: Asked['requests'] }[]
> {
  const named = await versionsNaming(db, people);
  return named.map(({ id, asked }) => ({
    versionId: id,
    openings: (asked.openings ?? []).filter(({ person }) => people.includes(person)),
    requests: (asked.requests ?? []).filter(({ person }) => people.includes(person)),
  }));
}

/** Takes somebody's wishes and balances out of every version. */
export async function forgetAsked(trx: Db, personId: string): Promise<void> {
  for (const { id, asked } of await versionsNaming(trx, [personId])) {
    const without = <T extends { readonly person: string }>(list: readonly T[] = []) =>
      list.filter(({ person }) => person !== personId);
    const left = { ...asked, openings: without(asked.openings), requests: without(asked.requests) };
    await trx
      .updateTable('version')
      .set((eb) => ({ asked: json(left), asked_seq: eb('asked_seq', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
}

async function versionsNaming(db: Db, people: readonly string[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('version')
    .select(['id', 'asked'])
    .where((eb) => eb.or(people.map((person) => eb(sql<string>`asked::text`, 'like', `%${person}%`))))
    .orderBy('id')
    .execute();
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
