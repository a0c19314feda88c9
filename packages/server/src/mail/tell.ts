import { type Db, type Telling, tellUsers, usersOfPeople } from '../store/index.ts';

/** Something that somebody on rotas should know. */
export interface News {
  readonly personId: string;
  /** `published`, `changed-late` … */
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
export async function tell(
  trx: Db,
  news: readonly News[],
  common: Pick<Telling, 'about' | 'at' | 'subject' | 'mailFrom' | 'note'>,
): Promise<number> {
  const told = new Set<string>();
  for (const { personId, ...words } of news) {
    const users = await usersOfPeople(trx, [personId]);
    await tellUsers(trx, users, { ...words, ...common });
    for (const user of users) told.add(user);
  }
  return told.size;
}
