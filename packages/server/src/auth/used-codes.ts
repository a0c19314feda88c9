import type { Db } from '../store/index.ts';

/** Longer than an authenticator's code is taken for right: its own half minute and the ones around it. */
const KEPT_MINUTES = 5;

/** Takes a right code of somebody. Says `false` when it was taken before: who looks over a shoulder gets nowhere with it. */
export async function takeCode(db: Db, userId: string, code: string, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - KEPT_MINUTES * 60_000);
  const taken = await db
    .insertInto('used_code')
    .values({ user_id: userId, code, used_at: now })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'code']).doUpdateSet({ used_at: now }).where('used_code.used_at', '<', before),
    )
    .returning('code')
    .executeTakeFirst();
  return taken !== undefined;
}
