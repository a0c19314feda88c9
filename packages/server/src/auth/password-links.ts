import { sql } from 'kysely';
import type { Db } from '../store/index.ts';
import type { SignIn } from './sign-in.ts';
import { newToken, tokenHash } from './tokens.ts';

/** Hours for which a link for a new password is good. */
const HOURS = 24;
const KIND = 'new-password';

/**
 * Makes a link's secret for a new password of an account, good once and for a day. One that was made before opens nothing any more. `madeBy`
 * is who answers for it when it is used; `null` for whoever has the server's machine.
 */
export async function makePasswordLink(
  trx: Db,
  {
    userId,
    madeBy,
    now,
    id,
  }: { readonly userId: string; readonly madeBy: string | null; readonly now: Date; readonly id: string },
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000);
  await dropPasswordLinks(trx, userId);
  await trx
    .insertInto('verification')
    .values({ id, identifier: `${KIND}:${tokenHash(token)}`, value: `${userId} ${madeBy ?? ''}`, expiresAt })
    .execute();
  return { token, expiresAt };
}

/** Ends every link for a new password of an account. */
export async function dropPasswordLinks(db: Db, userId: string): Promise<void> {
  await db
    .deleteFrom('verification')
    .where('value', 'like', `${userId} %`)
    .where('identifier', 'like', `${KIND}:%`)
    .execute();
}

/** Whose link this is, who made it, and until when it is good; `null` where it is none, was used or has expired. */
export async function openPasswordLink(db: Db, token: string, now: Date) {
  const row = await db
    .selectFrom('verification')
    .innerJoin('user', (join) => join.on(sql<boolean>`"user".id::text = split_part(verification.value, ' ', 1)`))
    .select(['user.id as userId', 'user.name', 'user.email', 'verification.expiresAt', 'verification.value'])
    .where('identifier', '=', `${KIND}:${tokenHash(token)}`)
    .where('verification.expiresAt', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { value, ...link } = row;
  return { ...link, madeBy: value.split(' ')[1] || null };
}

/** Uses a link up; `false` where somebody else was faster. */
export async function endPasswordLink(trx: Db, token: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('verification')
    .where('identifier', '=', `${KIND}:${tokenHash(token)}`)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** What the store keeps of a password. */
export async function passwordHash(auth: SignIn, password: string): Promise<string> {
  const context = await auth.$context;
  return context.password.hash(password);
}

/** Gives an account a password by its hash, takes its second factor off, and ends every session of it. */
export async function setPassword(
  trx: Db,
  {
    userId,
    hash,
    now,
    id,
  }: { readonly userId: string; readonly hash: string; readonly now: Date; readonly id: string },
): Promise<void> {
  const set = await trx
    .updateTable('account')
    .set({ password: hash, updatedAt: now })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst();
  if (set.numUpdatedRows === 0n) {
    await trx
      .insertInto('account')
      .values({
        ...{ id, accountId: userId, providerId: 'credential', userId, password: hash, createdAt: now, updatedAt: now },
        ...{ accessToken: null, refreshToken: null, idToken: null },
      })
      .execute();
  }
  await sql`delete from "twoFactor" where "userId" = ${userId}`.execute(trx);
  await trx.updateTable('user').set({ twoFactorEnabled: false }).where('id', '=', userId).execute();
  await trx.deleteFrom('session').where('userId', '=', userId).execute();
}
