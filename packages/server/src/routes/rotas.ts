import { z } from 'zod';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS, EVERY_ROLE } from '../roles/index.ts';
import { newId } from '../store/index.ts';
import { NewRota, type Role, RotaSummary } from '../wire/index.ts';
import { checkSpan } from './check-span.ts';
import { rotaSummaries } from './rota-summaries.ts';
import { leaveTrail } from './trail.ts';

/** Rotas of departments. */
export const rotaRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/rotas',
    summary: 'Every rota that I may open, of all departments.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(RotaSummary) },
    handle: async ({ db, user }) => {
      const departments = new Map<string, Role[]>();
      for (const { departmentId, role, organisationId } of user.held) {
        const ids = departmentId === null ? await departmentsOf(db, organisationId) : [departmentId];
        for (const id of ids) departments.set(id, [...(departments.get(id) ?? []), role]);
      }
      return { status: 200, body: await rotaSummaries(db, departments) };
    },
  }),
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/rotas',
    summary: 'The rotas of a department.',
    of: 'department',
    allow: EVERY_ROLE,
    answers: { 200: z.array(RotaSummary) },
    handle: async ({ db, departmentId, place }) => ({
      status: 200,
      body: await rotaSummaries(db, new Map([[departmentId, place.roles]])),
    }),
  }),
  route({
    method: 'get',
    path: '/api/rotas/{rotaId}',
    summary: 'One rota and its versions.',
    of: 'rota',
    allow: EVERY_ROLE,
    answers: { 200: RotaSummary },
    handle: async ({ db, params, departmentId, place }) => {
      const [found] = await rotaSummaries(db, new Map([[departmentId, place.roles]]), params['rotaId']);
      if (found === undefined) throw new HttpProblem('thing.not-found');
      return { status: 200, body: found };
    },
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/rotas',
    summary: 'Makes a rota with an empty draft.',
    of: 'department',
    allow: EDITS,
    body: NewRota,
    answers: { 201: RotaSummary },
    handle: (call) => makeRota(call),
  }),
];

async function departmentsOf(db: Call['db'], organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('department').select('id').where('organisation_id', '=', organisationId).execute();
  return rows.map(({ id }) => id);
}

function makeRota(call: Call<unknown, unknown, NewRota>) {
  const { body, departmentId, place, user, services } = call;
  checkSpan(body);
  const at = services.now();
  return call.write(async (trx) => {
    const rotaId = newId();
    await trx
      .insertInto('rota')
      .values({
        id: rotaId,
        department_id: departmentId,
        title: body.title,
        zone: body.zone,
        from_day: body.from,
        until_day: body.until,
        contract_id: body.contract.id,
        edition: body.contract.edition,
        readings: '[]',
        created_at: at,
        created_by: user.userId,
      })
      .execute();
    await trx
      .insertInto('version')
      .values({
        id: newId(),
        rota_id: rotaId,
        number: 1,
        state: 'draft',
        based_on: null,
        created_at: at,
        created_by: user.userId,
        published_at: null,
        published_by: null,
        note: null,
        bank_holidays: '[]',
      })
      .execute();
    await leaveTrail(call, trx, {
      kind: 'rota.made',
      subject: rotaId,
      body,
    });
    const [made] = await rotaSummaries(trx, new Map([[departmentId, place.roles]]), rotaId);
    return { status: 201, body: made };
  });
}
