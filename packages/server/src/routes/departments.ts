import { z } from 'zod';
import { type Call, type Route, route } from '../http/index.ts';
import { EDITS, EVERY_ROLE, OWNS, READS_DRAFTS, SETS_UP } from '../roles/index.ts';
import { appendAudit, type Db, newId } from '../store/index.ts';
import {
  Department,
  DepartmentPerson,
  DepartmentSettings,
  NewDepartment,
  NewPerson,
  type Role,
} from '../wire/index.ts';
import { leaveTrail } from './trail.ts';

/** Departments and the people of one. */
export const departmentRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments',
    summary: 'The departments where I have a role.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(Department) },
    handle: async ({ db, user }) => ({ status: 200, body: await departmentsFor(db, user.userId) }),
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}',
    summary: 'One department.',
    of: 'department',
    allow: EVERY_ROLE,
    answers: { 200: Department },
    handle: async ({ db, user, departmentId }) => ({
      status: 200,
      body: (await departmentsFor(db, user.userId)).find(({ id }) => id === departmentId),
    }),
  }),
  route({
    method: 'post',
    path: '/api/organisations/{organisationId}/departments',
    summary: 'Adds a department to an organisation.',
    of: 'organisation',
    allow: OWNS,
    body: NewDepartment,
    answers: { 201: Department },
    handle: (call) => addDepartment(call),
  }),
  route({
    method: 'put',
    path: '/api/departments/{departmentId}',
    summary: 'Changes the name of a department, and whether doctors see their colleagues of the day.',
    of: 'department',
    allow: SETS_UP,
    body: DepartmentSettings,
    answers: { 200: Department },
    handle: (call) => changeDepartment(call),
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/people',
    summary: 'Everybody who is or was on a rota of the department.',
    of: 'department',
    allow: READS_DRAFTS,
    answers: { 200: z.array(DepartmentPerson) },
    handle: async ({ db, departmentId }) => ({ status: 200, body: await peopleOfDepartment(db, departmentId) }),
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/people',
    summary: 'Adds a person to the department; a draft may then hold them.',
    of: 'department',
    allow: EDITS,
    body: NewPerson,
    answers: { 201: DepartmentPerson },
    handle: (call) => addPerson(call),
  }),
];

async function departmentsFor(db: Db, userId: string): Promise<Department[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('department', (join) =>
      join.on((eb) =>
        eb.or([
          eb('department.id', '=', eb.ref('membership.department_id')),
          eb.and([
            eb('membership.role', '=', 'owner'),
            eb('department.organisation_id', '=', eb.ref('membership.organisation_id')),
          ]),
        ]),
      ),
    )
    .innerJoin('organisation', 'organisation.id', 'department.organisation_id')
    .select([
      'department.id',
      'department.name',
      'organisation.id as organisationId',
      'organisation.name as organisation',
      'department.is_sample as isSample',
      'department.shows_colleagues as showsColleagues',
      'membership.role',
    ])
    .where('membership.user_id', '=', userId)
    .orderBy('department.name')
    .execute();
  const found = new Map<string, Department & { roles: Role[] }>();
  for (const { role, ...department } of rows) {
    const there = found.get(department.id);
    if (there === undefined) found.set(department.id, { ...department, roles: [role] });
    else if (!there.roles.includes(role)) there.roles.push(role);
  }
  return [...found.values()];
}

function addDepartment(call: Call<Record<string, string>, unknown, z.output<typeof NewDepartment>>) {
  const { place, user, services, body } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const id = newId();
    await trx
      .insertInto('department')
      .values({ id, organisation_id: place.organisationId, name: body.name, created_at: at })
      .execute();
    await appendAudit(trx, {
      organisationId: place.organisationId,
      departmentId: id,
      userId: user.userId,
      at,
      kind: 'department.made',
      subject: id,
      body,
    });
    return { status: 201, body: (await departmentsFor(trx, user.userId)).find((one) => one.id === id) };
  });
}

function changeDepartment(call: Call<Record<string, string>, unknown, z.output<typeof DepartmentSettings>>) {
  const { user, body, departmentId } = call;
  return call.write(async (trx) => {
    const before = await trx
      .selectFrom('department')
      .select(['name', 'shows_colleagues as showsColleagues'])
      .where('id', '=', departmentId)
      .executeTakeFirstOrThrow();
    await trx
      .updateTable('department')
      .set({ name: body.name, shows_colleagues: body.showsColleagues })
      .where('id', '=', departmentId)
      .execute();
    await leaveTrail(call, trx, {
      kind: 'department.settings',
      subject: departmentId,
      body: { before, after: body },
    });
    return { status: 200, body: (await departmentsFor(trx, user.userId)).find((one) => one.id === departmentId) };
  });
}

async function peopleOfDepartment(db: Db, departmentId: string): Promise<DepartmentPerson[]> {
  const rows = await db
    .selectFrom('person')
    .leftJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.removed_at', 'membership.id as membershipId'])
    .select((of) =>
      of
        .selectFrom('version_person')
        .innerJoin('version', 'version.id', 'version_person.version_id')
        .select('version_person.is_vacant')
        .whereRef('version_person.person_id', '=', 'person.id')
        .orderBy('version.created_at', 'desc')
        .limit(1)
        .as('is_vacant'),
    )
    .where('person.department_id', '=', departmentId)
    .orderBy('person.name')
    .execute();
  const people = rows.map(({ id, name, removed_at, membershipId, is_vacant }): [string, DepartmentPerson] => [
    id,
    {
      id,
      name,
      hasAccount: membershipId !== null,
      isRemoved: removed_at !== null,
      isVacant: is_vacant ?? false,
    },
  ]);
  return [...new Map(people).values()];
}

function addPerson(call: Call<Record<string, string>, unknown, z.output<typeof NewPerson>>) {
  const { services, body, departmentId } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const id = newId();
    await trx
      .insertInto('person')
      .values({ id, department_id: departmentId, name: body.name, email: body.email, created_at: at, removed_at: null })
      .execute();
    await leaveTrail(call, trx, {
      kind: 'person.added',
      subject: id,
      body: {},
    });
    return { status: 201, body: { id, name: body.name, hasAccount: false, isRemoved: false, isVacant: false } };
  });
}
