import { isLargeFile } from '@rotawright/formats/read';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { readForDepartment, storeImport } from '../imports/index.ts';
import type { ImportRun } from '../jobs/index.ts';
import { EDITS } from '../roles/index.ts';
import { forgetReadings, keepImportFile, newId } from '../store/index.ts';
import { ImportAccepted, ImportReading, ImportResult, Job } from '../wire/index.ts';
import { answerOfRun } from './answer-of-run.ts';
import { type ImportForm, importForm } from './import-form.ts';
import { queueRun } from './start-run.ts';

/** Spreadsheets on their way in: read as often as there are doubts, stored when accepted. Large ones wait on the queue. */
export const importRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/imports/read',
    summary:
      'Reads a file (form fields file and answers) and gives what was understood and what is open. Of a large file it gives the run that reads it, which keeps the file until it is over; else nothing is stored.',
    of: 'department',
    allow: EDITS,
    takesFile: true,
    answers: { 200: ImportReading, 202: Job },
    handle: async (call) => read(call, await importForm(call)),
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/imports',
    summary:
      'Accepts a file (form fields file, answers and title): a rota with a draft is made, by the contract that an answer `--contract <id>` names, and its answers are remembered. Of a large file it gives the run that does so.',
    of: 'department',
    allow: EDITS,
    takesFile: true,
    answers: { 201: ImportAccepted, 202: Job },
    handle: async (call) => accept(call, await importForm(call)),
  }),
  route({
    method: 'get',
    path: '/api/jobs/{jobId}/import',
    summary: 'What a large file came to. It is kept for an hour or two, or until whoever sent it in sends the next.',
    of: 'job',
    allow: EDITS,
    answers: { 200: ImportResult },
    handle: (call) => result(call),
  }),
];

async function read(call: Call, form: ImportForm) {
  if (isLargeFile(form.bytes, form.name)) return queued(call, form, false);
  const { reading } = await readForDepartment(call.db, call.departmentId, form);
  return { status: 200 as const, body: reading };
}

async function accept(call: Call, form: ImportForm) {
  if (isLargeFile(form.bytes, form.name)) return queued(call, form, true);
  const { departmentId, place, services, user } = call;
  const { reading, understood } = await readForDepartment(call.db, departmentId, form);
  if (understood === null) {
    throw new HttpProblem('import.not-read', { problems: reading.problems, more: { questions: reading.questions } });
  }
  const at = services.now();
  const ids = { rotaId: newId(), versionId: newId() };
  const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
  return call.write(async (trx) => {
    await storeImport(trx, { understood, title: form.title, ...ids }, editor);
    return { status: 201, body: ids };
  });
}

/** Puts a file on the queue. What was read of the asker's earlier ones goes. */
function queued(call: Call, { bytes, name, answers, title }: ImportForm, isAccepted: boolean) {
  const { departmentId, user } = call;
  const request: ImportRun = { name, answers, title, isAccepted };
  return call.write(async (trx) => {
    await forgetReadings(trx, { userId: user.userId, departmentId });
    const job = await queueRun(call, trx, { kind: 'import', request, version: null });
    await keepImportFile(trx, job.id, bytes);
    return { status: 202, body: job };
  });
}

async function result(call: Call<Record<string, string>>) {
  const { kept } = await answerOfRun<ImportResult>(call, 'import');
  return { status: 200 as const, body: kept };
}
