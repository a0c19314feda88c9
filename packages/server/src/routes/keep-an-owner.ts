import { HttpProblem } from '../http/index.ts';
import type { Db } from '../store/index.ts';

/**
 * Locks who owns an organisation until the transaction ends, so that two owners who go at once do not both leave it, and sees that somebody
 * else than this one owns it: without an owner nobody could set it right.
 * @throws HttpProblem where nobody else does
 */
export async function keepAnOwner(trx: Db, organisationId: string, leaver: string): Promise<void> {
  await trx.selectFrom('organisation').select('id').where('id', '=', organisationId).forNoKeyUpdate().execute();
  const other = await trx
    .selectFrom('membership')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .where('user_id', '<>', leaver)
    .executeTakeFirst();
  if (other === undefined) {
    throw new HttpProblem('role.not-allowed', {
      detail: 'This is the only owner. Let somebody else own the organisation first.',
    });
  }
}
