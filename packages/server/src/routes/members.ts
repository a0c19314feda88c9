import { z } from 'zod';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { READS_DRAFTS } from '../roles/index.ts';
import { InvitationLink, Member, NewInvitation } from '../wire/index.ts';
import { endRole } from './end-role.ts';
import { makeInvitation, mayInvite } from './make-invitation.ts';
import { leaveTrail } from './trail.ts';

/** Who has which role in a department, and invitations to one. */
export const memberRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/members',
    summary: 'Who has which role in the department.',
    of: 'department',
    allow: READS_DRAFTS,
    answers: { 200: z.array(Member) },
    handle: async ({ db, departmentId }) => {
      const rows = await db
        .selectFrom('membership')
        .innerJoin('user', 'user.id', 'membership.user_id')
        .select(['membership.id', 'user_id', 'user.name', 'user.email', 'role', 'person_id', 'created_at'])
        .where('department_id', '=', departmentId)
        .orderBy('user.name')
        .execute();
      const body = rows.map(({ id, user_id, name, email, role, person_id, created_at }) => ({
        membershipId: id,
        userId: user_id,
        name,
        email,
        role,
        personId: person_id,
        since: created_at.toISOString(),
      }));
      return { status: 200, body };
    },
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/invitations',
    summary:
      'Makes a link that gives a role, shown once, good for 14 days. A coordinator invites doctors; an owner anybody.',
    of: 'department',
    allow: ['coordinator', 'owner'],
    body: NewInvitation,
    givesSecret: true,
    answers: { 201: InvitationLink },
    handle: (call) => invite(call),
  }),
  route({
    method: 'delete',
    path: '/api/departments/{departmentId}/members/{membershipId}',
    summary:
      "Takes a role away; the account's sessions end, and so do invitations of its making and, where it was somebody on rotas here, its calendar link.",
    of: 'department',
    allow: ['owner'],
    answers: { 204: 'nothing' },
    handle: (call) => remove(call),
  }),
];

function invite(call: Call<Record<string, string>, unknown, z.output<typeof NewInvitation>>) {
  const { body, departmentId, place, user } = call;
  const { organisationId } = place;
  if (!mayInvite(user.held, { role: body.role, organisationId, departmentId })) {
    throw new HttpProblem('role.not-allowed', {
      detail: 'A coordinator invites doctors; an owner gives the other roles.',
    });
  }
  return call.write(async (trx) => {
    if (body.personId !== null) {
      const person = await trx
        .selectFrom('person')
        .select('id')
        .where('id', '=', body.personId)
        .where('department_id', '=', departmentId)
        .executeTakeFirst();
      if (person === undefined) throw notFound();
    }
    return { status: 201, body: await makeInvitation(trx, call, body) };
  });
}

function remove(call: Call<Record<string, string>>) {
  const membershipId = call.params['membershipId'] ?? '';
  return call.write(async (trx) => {
    const gone = await trx
      .deleteFrom('membership')
      .where('id', '=', membershipId)
      .where('department_id', '=', call.departmentId)
      .returning(['user_id', 'role', 'person_id'])
      .executeTakeFirst();
    if (gone === undefined) throw notFound();
    const { organisationId } = call.place;
    await endRole(trx, { userId: gone.user_id, organisationId, personId: gone.person_id });
    await leaveTrail(call, trx, {
      kind: 'role.taken-away',
      subject: membershipId,
      body: { role: gone.role, userId: gone.user_id },
    });
    return { status: 204 };
  });
}
