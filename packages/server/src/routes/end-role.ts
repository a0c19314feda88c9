import { type HeldRole, rolesOf } from '../auth/index.ts';
import { type Db, passFeedOn } from '../store/index.ts';
import { mayInvite } from './make-invitation.ts';

/** A role that was taken away just now. */
interface EndedRole {
  readonly userId: string;
  readonly organisationId: string;
  readonly personId: string | null;
}

/**
 * Ends what a role opened: sessions of the account, invitations of its making that it may no longer give, and the calendar link of who it no
 * longer is.
 */
export async function endRole(trx: Db, { userId, organisationId, personId }: EndedRole): Promise<void> {
  const held = await rolesOf(trx, userId);
  await trx.deleteFrom('session').where('userId', '=', userId).execute();
  await endInvitations(trx, { userId, organisationId }, held);
  const people = held.flatMap((one) => one.personId ?? []).sort();
  if (personId !== null && !people.includes(personId)) await passFeedOn(trx, personId, people[0] ?? null);
}

async function endInvitations(
  trx: Db,
  { userId, organisationId }: Pick<EndedRole, 'userId' | 'organisationId'>,
  held: readonly HeldRole[],
): Promise<void> {
  const open = await trx
    .selectFrom('invitation')
    .select(['id', 'role', 'organisation_id as organisationId', 'department_id as departmentId'])
    .where('created_by', '=', userId)
    .where('organisation_id', '=', organisationId)
    .where('used_at', 'is', null)
    .execute();
  const ended = open.filter((one) => !mayInvite(held, one)).map(({ id }) => id);
  if (ended.length > 0) await trx.deleteFrom('invitation').where('id', 'in', ended).execute();
}
