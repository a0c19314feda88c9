import { sql } from 'kysely';
import { type Route, route } from '../http/index.ts';
import type { Db } from '../store/index.ts';
import { Me } from '../wire/index.ts';

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
      const { userId, name, email, hasSecondFactor } = user;
      const body: Me = { userId, name, email, hasSecondFactor, ...(await standingOf(db, userId)) };
      return { status: 200, body };
    },
  }),
];

type Standing = Pick<Me, 'memberships' | 'unreadNotices'>;

/** Roles with the names of their departments, and how many notices are unread. An owner is one of every department of the organisation. */
async function standingOf(db: Db, userId: string): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select (
      select coalesce(json_agg(json_build_object('departmentId', d.id, 'department', d.name, 'organisation', o.name,
        'role', m.role, 'personId', m.person_id) order by d.name), '[]')
      from membership m join organisation o on o.id = m.organisation_id
        join department d on d.organisation_id = o.id and (m.role = 'owner' or d.id = m.department_id)
      where m.user_id = ${userId}
    ) as memberships, (
      select count(*) from notice n where n.user_id = ${userId} and n.read_at is null
    ) as "unreadNotices"`.execute(db);
  return rows[0] ?? { memberships: [], unreadNotices: 0 };
}
