import { type Db, newId } from '../store/index.ts';

/** Something that somebody on rotas should know. */
export interface News {
  readonly personId: string;
  /** `published`, `changed-late`, `swap-offered`, `leave-decided` … */
  readonly kind: string;
  /** A sentence, ready to show. */
  readonly text: string;
  /** Address inside the app, such as `/my`. */
  readonly link: string | null;
}

/**
 * Tells people something, inside the transaction of what happened: either both are there or neither. Somebody without an
 * account is not told. Gives how many people were.
 */
export async function tell(trx: Db, news: readonly News[], at: Date): Promise<number> {
  if (news.length === 0) return 0;
  const accounts = await trx
    .selectFrom('membership')
    .select(['person_id', 'user_id'])
    .distinct()
    .where('person_id', 'in', [...new Set(news.map(({ personId }) => personId))])
    .execute();
  const rows = news.flatMap(({ personId, kind, text, link }) =>
    accounts
      .filter(({ person_id }) => person_id === personId)
      .map(({ user_id }) => ({ id: newId(), user_id, kind, text, link, at, read_at: null })),
  );
  if (rows.length > 0) await trx.insertInto('notice').values(rows).execute();
  return new Set(rows.map(({ user_id }) => user_id)).size;
}
