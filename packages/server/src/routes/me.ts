import { type Route, route } from '../http/index.ts';
import type { Db } from '../store/index.ts';
import { Me, type Membership } from '../wire/index.ts';

/** Who the asker is. */
export const meRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/me',
    summary: 'Who I am, and what I am where.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: Me },
    handle: async ({ db, user }) => {
      const unread = await db
        .selectFrom('notice')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('user_id', '=', user.userId)
        .where('read_at', 'is', null)
        .executeTakeFirstOrThrow();
      const body: Me = {
        userId: user.userId,
        name: user.name,
        email: user.email,
        memberships: await membershipsOf(db, user.userId),
        hasSecondFactor: user.hasSecondFactor,
        unreadNotices: unread.count,
      };
      return { status: 200, body };
    },
  }),
];

/** Roles with the names of their departments; an owner is one of every department of the organisation. */
async function membershipsOf(db: Db, userId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .innerJoin('department', (join) =>
      join
        .onRef('department.organisation_id', '=', 'organisation.id')
        .on((eb) =>
          eb.or([eb('membership.role', '=', 'owner'), eb('department.id', '=', eb.ref('membership.department_id'))]),
        ),
    )
    .select([
      'department.id as departmentId',
      'department.name as department',
      'organisation.name as organisation',
      'membership.role',
      'membership.person_id as personId',
    ])
    .where('membership.user_id', '=', userId)
    .orderBy('department.name')
    .execute();
  return rows;
}
