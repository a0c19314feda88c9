import type { Kysely } from 'kysely';
import type { Db, Schema } from '../store/index.ts';
import type { Answer } from './answer.ts';
import { HttpProblem } from './http-problem.ts';

interface Key {
  readonly key: string;
  readonly hash: string;
  readonly userId: string;
  readonly now: Date;
}
type JsonAnswer = Exclude<Answer, Response>;

/**
 * Does the work once for a key of a user. A second request with the key waits for the first, then gets its answer; with
 * another content it is refused. Work that throws leaves no trace, so that it may be tried again.
 */
export function answerOnce(key: Key, db: Kysely<Schema>, work: (trx: Db) => Promise<JsonAnswer>): Promise<JsonAnswer> {
  return db.transaction().execute(async (trx) => {
    const mine = await trx
      .insertInto('idempotency')
      .values({
        user_id: key.userId,
        key: key.key,
        request_hash: key.hash,
        status: null,
        answer: null,
        created_at: key.now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (mine.numInsertedOrUpdatedRows !== 1n) {
      const earlier = await earlierAnswer(trx, key);
      if (earlier === null) throw new Error('The kept answer went away while the request waited for it.');
      return earlier;
    }
    const answer = await work(trx);
    await trx
      .updateTable('idempotency')
      .set({ status: answer.status, answer: JSON.stringify('body' in answer ? answer.body : null) })
      .where('user_id', '=', key.userId)
      .where('key', '=', key.key)
      .execute();
    return answer;
  });
}

/** What the same request was answered before; `null` where this user never sent it. */
export async function earlierAnswer(db: Db, key: Omit<Key, 'now'>): Promise<JsonAnswer | null> {
  const earlier = await db
    .selectFrom('idempotency')
    .selectAll()
    .where('user_id', '=', key.userId)
    .where('key', '=', key.key)
    .executeTakeFirst();
  if (earlier === undefined) return null;
  if (earlier.request_hash !== key.hash) {
    throw new HttpProblem('request.key-used', { detail: 'Use a new key for a new request.' });
  }
  if (earlier.status === 204) return { status: 204 };
  return { status: earlier.status as 200, body: JSON.parse(earlier.answer ?? 'null') as unknown };
}
