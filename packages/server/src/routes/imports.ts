import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { type Answers, lasting, readImport, versionOfRoster } from '../imports/index.ts';
import { EDITS } from '../roles/index.ts';
import { appendAudit, applyEdits, type Db, json, newId, writePeople, writeShiftTypes } from '../store/index.ts';
import { ImportAccepted, ImportReading } from '../wire/index.ts';
import { type ImportForm, importForm } from './import-form.ts';

/** Spreadsheets on their way in: read as often as there are doubts, stored when accepted. */
export const importRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/imports/read',
    summary:
      'Reads a file (form fields file and answers) and gives what was understood and what is open. Nothing is stored.',
    of: 'department',
    allow: EDITS,
    takesFile: true,
    answers: { 200: ImportReading },
    handle: async (call) => ({ status: 200, body: (await readFor(call, await importForm(call))).reading }),
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/imports',
    summary:
      'Accepts a file (form fields file, answers and title): a rota with a draft is made, and its answers are remembered.',
    of: 'department',
    allow: EDITS,
    takesFile: true,
    answers: { 201: ImportAccepted },
    handle: (call) => accept(call),
  }),
];

async function readFor({ db, departmentId }: Call, form: ImportForm) {
  const row = await db
    .selectFrom('import_memory')
    .select('answers')
    .where('department_id', '=', departmentId)
    .executeTakeFirst();
  return readImport({ ...form, remembered: row?.answers ?? {} });
}

async function accept(call: Call) {
  const { departmentId, place, services, user } = call;
  const form = await importForm(call);
  const { reading, roster } = await readFor(call, form);
  if (roster === null || reading.summary === null) {
    throw new HttpProblem('import.not-read', { problems: reading.problems, more: { questions: reading.questions } });
  }
  const { summary, answers } = reading;
  const at = services.now();
  const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
  return call.write(async (trx) => {
    const names = roster.people.map(({ id, name }) => name ?? id);
    const ids = await personIds(trx, departmentId, { names, at });
    const parts = versionOfRoster(roster, (name) => ids.get(plain(name)) ?? '');
    const title = form.title === null || form.title === '' ? summary.title : form.title;
    const made = await addRota(trx, { ...summary, title, departmentId, zone: roster.zone ?? 'Europe/London' }, editor);
    await writePeople(trx, made.versionId, { people: parts.people, groups: [] });
    await writeShiftTypes(trx, made.versionId, parts.shiftTypes);
    const edits = parts.cells.map((cell) => ({ ...cell, rev: 0 }));
    if (edits.length > 0) await applyEdits(trx, made.versionId, { action: 'import', edits, client: '' }, editor);
    await remember(trx, departmentId, { answers: lasting(answers), at });
    const body = { people: parts.people.length, cells: edits.length };
    await appendAudit(trx, { ...editor, kind: 'rota.imported', subject: made.rotaId, body });
    return { status: 201, body: made };
  });
}

const plain = (name: string): string => name.trim().toLowerCase();

/** People of the department by name; whoever is new to it is added. Two of one name in the department are taken for the first. */
async function personIds(
  trx: Db,
  departmentId: string,
  { names, at }: { readonly names: readonly string[]; readonly at: Date },
): Promise<ReadonlyMap<string, string>> {
  const known = await trx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('department_id', '=', departmentId)
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();
  const ids = new Map(known.map(({ id, name }) => [plain(name), id]));
  const fresh = names.filter((name) => !ids.has(plain(name)));
  for (const name of fresh) ids.set(plain(name), newId());
  if (fresh.length > 0) {
    const rows = [...new Set(fresh.map(plain))].map((key) => ({
      id: ids.get(key) ?? '',
      department_id: departmentId,
      name: fresh.find((name) => plain(name) === key) ?? key,
      email: null,
      created_at: at,
      removed_at: null,
    }));
    await trx.insertInto('person').values(rows).execute();
  }
  return ids;
}

interface NewImport {
  readonly departmentId: string;
  readonly title: string;
  readonly zone: string;
  readonly from: string;
  readonly until: string;
}

async function addRota(trx: Db, rota: NewImport, { userId, at }: { readonly userId: string; readonly at: Date }) {
  const rotaId = newId();
  const versionId = newId();
  await trx
    .insertInto('rota')
    .values({
      id: rotaId,
      department_id: rota.departmentId,
      title: rota.title,
      zone: rota.zone,
      from_day: rota.from,
      until_day: rota.until,
      contract_id: 'england-2016',
      edition: null,
      readings: json([]),
      created_at: at,
      created_by: userId,
    })
    .execute();
  await trx
    .insertInto('version')
    .values({
      id: versionId,
      rota_id: rotaId,
      number: 1,
      state: 'draft',
      based_on: null,
      created_at: at,
      created_by: userId,
      published_at: null,
      published_by: null,
      note: null,
      bank_holidays: json([]),
    })
    .execute();
  return { rotaId, versionId };
}

async function remember(
  trx: Db,
  departmentId: string,
  { answers, at }: { readonly answers: Answers; readonly at: Date },
): Promise<void> {
  const values = { answers: json(answers), saved_at: at };
  await trx
    .insertInto('import_memory')
    .values({ department_id: departmentId, ...values })
    .onConflict((conflict) => conflict.column('department_id').doUpdateSet(values))
    .execute();
}
