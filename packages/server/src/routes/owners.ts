import { z } from 'zod';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { OWNS } from '../roles/index.ts';
import { InvitationLink, NewOwner, Owner, OwnPassword } from '../wire/index.ts';
import { checkPassword } from './check-password.ts';
import { endRole } from './end-role.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { makeInvitation } from './make-invitation.ts';
import { leaveTrail } from './trail.ts';

/** Who owns an organisation, who else is to, and who no longer. */
export const ownerRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/organisations/{organisationId}/owners',
    summary: 'Who owns the organisation.',
    of: 'organisation',
    allow: OWNS,
    answers: { 200: z.array(Owner) },
    handle: async ({ db, place }) => {
      const rows = await db
        .selectFrom('membership')
        .innerJoin('user', 'user.id', 'membership.user_id')
        .select(['membership.id', 'user_id', 'user.name', 'user.email', 'created_at'])
        .where('organisation_id', '=', place.organisationId)
        .where('role', '=', 'owner')
        .orderBy('user.name')
        .execute();
      const body = rows.map(({ id, user_id, name, email, created_at }) => ({
        ...{ membershipId: id, userId: user_id, name, email, since: created_at.toISOString() },
      }));
      return { status: 200, body };
    },
  }),
  route({
    method: 'post',
    path: '/api/organisations/{organisationId}/owner-invitations',
    summary: 'Makes a link that makes the holder of an address another owner, shown once, good for 14 days.',
    of: 'organisation',
    allow: OWNS,
    body: NewOwner,
    givesSecret: true,
    answers: { 201: InvitationLink },
    handle: (call) => invite(call),
  }),
  route({
    method: 'delete',
    path: '/api/organisations/{organisationId}/owners/{membershipId}',
    summary:
      "Takes the ownership of another owner away; the account's sessions end, and so do invitations of its making.",
    of: 'organisation',
    allow: OWNS,
    body: OwnPassword,
    answers: { 204: 'nothing' },
    handle: (call) => remove(call),
  }),
];

async function invite(call: Call<Record<string, string>, unknown, NewOwner>) {
  await checkPassword(call, call.body.password);
  const { email } = call.body;
  return call.write(async (trx) => ({
    status: 201,
    body: await makeInvitation(trx, call, { role: 'owner', email, personId: null }),
  }));
}

/** Somebody else's ownership alone: who wants to go lets another owner take theirs. */
async function remove(call: Call<Record<string, string>, unknown, OwnPassword>) {
  const { body, params, place, user } = call;
  const { organisationId } = place;
  const membershipId = params['membershipId'] ?? '';
  await checkPassword(call, body.password);
  return call.write(async (trx) => {
    const other = await trx
      .selectFrom('membership')
      .select(['user_id as userId', 'person_id as personId'])
      .where('id', '=', membershipId)
      .where('organisation_id', '=', organisationId)
      .where('role', '=', 'owner')
      .executeTakeFirst();
    if (other === undefined) throw notFound();
    const { userId, personId } = other;
    if (userId === user.userId) {
      throw new HttpProblem('role.not-allowed', { detail: 'Another owner takes your ownership away.' });
    }
    await keepAnOwner(trx, organisationId, userId);
    await trx.deleteFrom('membership').where('id', '=', membershipId).execute();
    await endRole(trx, { userId, organisationId, personId });
    await leaveTrail(call, trx, { kind: 'role.taken-away', subject: membershipId, body: { role: 'owner', userId } });
    return { status: 204 };
  });
}
