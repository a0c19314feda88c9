import type { Problem } from '@rotawright/core/problems';
import { sql } from 'kysely';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { EDITS } from '../roles/index.ts';
import { applyEdits, type Db } from '../store/index.ts';
import { EditAnswer, EditRequest } from '../wire/index.ts';

/** Edits of cells. */
export const editRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/versions/{versionId}/edits',
    summary:
      'Applies one action to cells of a draft, whole or not at all. 409 lists the cells that somebody else changed.',
    of: 'version',
    allow: EDITS,
    body: EditRequest,
    bodyLimit: 8 * 1024 * 1024,
    needsKey: true,
    answers: { 200: EditAnswer },
    handle: (call) => edit(call),
  }),
];

function edit(call: Call<Record<string, string>, unknown, EditRequest>) {
  const { body, departmentId, place, user, services, params } = call;
  const versionId = params['versionId'] ?? '';
  if (body.by !== undefined && body.by !== user.userId) {
    throw new HttpProblem('sign-in.other', { detail: 'Sign in again as who made this change.' });
  }
  const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at: services.now() };
  return call.write(async (trx) => {
    await checkEdits(trx, versionId, body);
    const outcome = await applyEdits(trx, versionId, body, editor);
    if (outcome.kind === 'not-draft') throw new HttpProblem('version.not-draft');
    if (outcome.kind === 'conflict') {
      throw new HttpProblem('edits.conflict', { more: { conflicts: outcome.conflicts } });
    }
    return { status: 200, body: outcome.answer };
  });
}

/** Faults that the shape of a request doesn't show: people, days and codes that the version has not, and a cell twice. */
async function checkEdits(trx: Db, versionId: string, { edits }: EditRequest): Promise<void> {
  const { from, until, people, codes } = await limitsOf(trx, versionId);
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const fault = (at: number, field: string, found: string, expected: string) =>
    problems.push({ code: 'request.not-valid', where: `body.edits[${at}].${field}`, found, expected, tryThis: '' });
  edits.forEach(({ person, date, value }, at) => {
    if (!people.has(person)) fault(at, 'person', person, 'somebody on this version');
    if (date < from || date >= until) {
      fault(at, 'date', date, `a day from ${from} up to and without ${until}`);
    }
    const unknown = value.codes === '' ? [] : value.codes.split('+').filter((code) => !codes.has(code));
    if (unknown.length > 0) {
      fault(at, 'value.codes', value.codes, `codes of this version: ${[...codes].slice(0, 20).join(', ')}`);
    }
    const cell = `${person} ${date}`;
    if (seen.has(cell)) fault(at, 'date', date, 'each cell once in a request');
    seen.add(cell);
  });
  if (problems.length > 0) throw new HttpProblem('request.not-valid', { problems: problems.slice(0, 100) });
}

interface Limits {
  readonly from: string;
  readonly until: string;
  readonly people: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
}

/** What edits of a version may name. It is locked first, so that its days stay what they are until the edits are in. */
async function limitsOf(trx: Db, versionId: string): Promise<Limits> {
  await trx.selectFrom('version').select('id').where('id', '=', versionId).forUpdate().execute();
  const { rows } = await sql<Pick<Limits, 'from' | 'until'> & { people: string[]; codes: string[] }>`
    select r.from_day as from, r.until_day as until,
      (select coalesce(json_agg(person_id), '[]') from version_person where version_id = v.id) as people,
      (select coalesce(json_agg(code order by position), '[]') from shift_type where version_id = v.id) as codes
    from version v join rota r on r.id = v.rota_id where v.id = ${versionId}`.execute(trx);
  const [found] = rows;
  if (found === undefined) throw notFound();
  return { ...found, people: new Set(found.people), codes: new Set(found.codes) };
}
