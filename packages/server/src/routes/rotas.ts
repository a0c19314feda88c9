import { z } from 'zod';
import { contractOf } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { enterApproved } from '../leave/index.ts';
import { EDITS, EVERY_ROLE } from '../roles/index.ts';
import { newId, sayLive, versionsOf } from '../store/index.ts';
import { NewRota, type Role, RotaSettings, RotaSummary } from '../wire/index.ts';
import { bumpDrafts } from './bump-drafts.ts';
import { rotaRows, rotaSummaries } from './rota-summaries.ts';
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
  route({
    method: 'put',
    path: '/api/rotas/{rotaId}/settings',
    summary: 'Changes title, zone, span, contract and readings of a rota that has never been published.',
    of: 'rota',
    allow: EDITS,
    body: RotaSettings,
    answers: { 200: RotaSummary },
    handle: (call) => changeSettings(call),
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

function changeSettings(call: Call<Record<string, string>, unknown, RotaSettings>) {
  const { body, departmentId, place, user, services, params } = call;
  checkSpan(body);
  const rotaId = params['rotaId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    const [before] = await rotaRows(trx, [departmentId], rotaId);
    const versions = await versionsOf(trx, [rotaId]);
    if (versions.some(({ state }) => state !== 'draft')) {
      throw new HttpProblem('version.not-draft', { detail: 'This rota has been published. Make a new rota instead.' });
    }
    // Versions before their department, as everybody locks them.
    await bumpDrafts(trx, versions, { at, userId: user.userId, action: 'settings' });
    await trx
      .updateTable('rota')
      .set({
        title: body.title,
        zone: body.zone,
        from_day: body.from,
        until_day: body.until,
        contract_id: body.contract.id,
        edition: body.contract.edition,
        readings: JSON.stringify(body.readings),
      })
      .where('id', '=', rotaId)
      .execute();
    for (const { id } of versions) await sayLive(trx, { kind: 'change', versionId: id });
    const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
    const without = { from: before?.from_day ?? body.from, until: before?.until_day ?? body.until };
    for (const { id } of versions) await enterApproved(trx, id, { without }, editor);
    await leaveTrail(call, trx, {
      kind: 'rota.settings',
      subject: rotaId,
      body: { before, after: body },
    });
    const [after] = await rotaSummaries(trx, new Map([[departmentId, place.roles]]), rotaId);
    return { status: 200, body: after };
  });
}

/** Longest rota, in days: two years. */
const LONGEST = 732;

function checkSpan({ from, until, contract, zone }: Pick<NewRota, 'from' | 'until' | 'contract' | 'zone'>): void {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  const chosen = contractOf({ contract, from });
  const problems = chosen.ok ? [] : chosen.problems.map((problem) => ({ ...problem, where: 'body.contract' }));
  if (days < 1 || days > LONGEST) {
    problems.push({
      code: 'request.not-valid',
      where: 'body.until',
      found: until,
      expected: `a day after ${from}, at most ${LONGEST} days later`,
      tryThis: '',
    });
  }
  if (!Intl.supportedValuesOf('timeZone').includes(zone) && zone !== 'UTC') {
    problems.push({
      code: 'request.not-valid',
      where: 'body.zone',
      found: zone,
      expected: 'the name of a time zone, such as Europe/London',
      tryThis: '',
    });
  }
  if (problems.length > 0) throw new HttpProblem('request.not-valid', { problems });
}
