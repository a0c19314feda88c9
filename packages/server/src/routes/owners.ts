import { z } from 'zod';
import type { Call, Route } from '../http/index.ts';
import { route } from '../http/index.ts';
import { OWNS } from '../roles/index.ts';
import { InvitationLink, NewOwner, Owner } from '../wire/index.ts';
import { checkPassword } from './check-password.ts';
import { makeInvitation } from './make-invitation.ts';

/** Who owns an organisation, and who else is to. */
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
];

async function invite(call: Call<Record<string, string>, unknown, NewOwner>) {
  await checkPassword(call, call.body.password);
  const { email } = call.body;
  return call.write(async (trx) => ({
    status: 201,
    body: await makeInvitation(trx, call, { role: 'owner', email, personId: null }),
  }));
}
