import { enterApproved } from '../leave/index.ts';
import {
  appendAudit,
  applyEdits,
  type Db,
  type Editor,
  json,
  newId,
  shiftTypesOfDepartment,
  writePeople,
  writeShiftTypes,
} from '../store/index.ts';
import { type Answers, lasting, optionsOf } from './answer-options.ts';
import type { UnderstoodFile } from './read-import.ts';
import { versionOfRoster } from './version-of-roster.ts';

/** A file that is taken over, and what it is to become. */
export interface TakenFile {
  readonly understood: UnderstoodFile;
  /** Ids of the rota and its first draft, made beforehand so that they can be told with the outcome. */
  readonly rotaId: string;
  readonly versionId: string;
  /** Empty or `null`: the file's own. */
  readonly title: string | null;
}

/** Makes a rota with a draft of a file, adds whoever is new to the department, and remembers the answers for the next file. */
export async function storeImport(trx: Db, { understood, title, ...ids }: TakenFile, editor: Editor): Promise<void> {
  const { departmentId, at } = editor;
  const { roster, summary, contractId, answers } = understood;
  const names = roster.people.map(({ id, name }) => name ?? id);
  const people = await personIds(trx, departmentId, { names, at });
  const before = {
    known: await shiftTypesOfDepartment(trx, departmentId),
    answered: Object.keys(optionsOf(answers).codes ?? {}),
  };
  const parts = versionOfRoster(roster, (name) => people.get(plain(name)) ?? '', before);
  const rota = {
    ...summary,
    title: title || summary.title,
    departmentId,
    contractId,
    zone: roster.zone ?? 'Europe/London',
  };
  await addRota(trx, { ...rota, ...ids }, editor);
  await writePeople(trx, ids.versionId, { people: parts.people, groups: [] });
  await writeShiftTypes(trx, ids.versionId, parts.shiftTypes);
  const edits = parts.cells.map((cell) => ({ ...cell, rev: 0 }));
  if (edits.length > 0) await applyEdits(trx, ids.versionId, { action: 'import', edits, client: '' }, editor);
  await enterApproved(trx, ids.versionId, {}, editor);
  await remember(trx, departmentId, { answers: lasting(answers), at });
  const body = { people: parts.people.length, cells: edits.length, contract: contractId };
  await appendAudit(trx, { ...editor, kind: 'rota.imported', subject: ids.rotaId, body });
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
  readonly rotaId: string;
  readonly versionId: string;
  readonly departmentId: string;
  readonly title: string;
  readonly contractId: string;
  readonly zone: string;
  readonly from: string;
  readonly until: string;
}

async function addRota(trx: Db, rota: NewImport, { userId, at }: Editor): Promise<void> {
  const { rotaId, versionId } = rota;
  await trx
    .insertInto('rota')
    .values({
      id: rotaId,
      department_id: rota.departmentId,
      title: rota.title,
      zone: rota.zone,
      from_day: rota.from,
      until_day: rota.until,
      contract_id: rota.contractId,
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
