import { z } from 'zod';
import { changesNow } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import type { KeptAnswer } from '../jobs/index.ts';
import { EDITS, READS_DRAFTS } from '../roles/index.ts';
import { jobsOf, readDocument, readJob } from '../store/index.ts';
import { Job, JobAnswer, SolveRequest } from '../wire/index.ts';
import { answerOfRun } from './answer-of-run.ts';
import { holdVersion, startRun } from './start-run.ts';

/** Searches for rosters: started, watched, stopped, and their answers. An answer is taken over by ordinary edits. */
export const jobRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/versions/{versionId}/solve',
    summary: 'Starts a search for a roster. Its answer is a difference to be taken over by edits, whole or in part.',
    of: 'version',
    allow: EDITS,
    body: SolveRequest,
    answers: { 202: Job },
    handle: (call) => start(call, 'solve'),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/why-not',
    summary: 'Starts a search that says why cover cannot be met, and what could be given up.',
    of: 'version',
    allow: EDITS,
    body: SolveRequest,
    answers: { 202: Job },
    handle: (call) => start(call, 'why-not'),
  }),
  route({
    method: 'get',
    path: '/api/versions/{versionId}/jobs',
    summary: 'The newest searches of a version, without their curves.',
    of: 'version',
    allow: READS_DRAFTS,
    answers: { 200: z.array(Job) },
    handle: async ({ db, params }) => ({ status: 200, body: await jobsOf(db, params['versionId'] ?? '') }),
  }),
  route({
    method: 'get',
    path: '/api/jobs/{jobId}',
    summary: 'A search with its curve.',
    of: 'job',
    allow: READS_DRAFTS,
    answers: { 200: Job },
    handle: async ({ db, params }) => ({ status: 200, body: await readJob(db, params['jobId'] ?? '') }),
  }),
  route({
    method: 'post',
    path: '/api/jobs/{jobId}/stop',
    summary: 'Ends a search; the best that it has found is kept. Nothing happens to one that is over.',
    of: 'job',
    allow: EDITS,
    answers: { 200: Job },
    handle: (call) => stop(call),
  }),
  route({
    method: 'get',
    path: '/api/jobs/{jobId}/answer',
    summary: 'The answer of a search as a difference over the version as it stands now.',
    of: 'job',
    allow: READS_DRAFTS,
    answers: { 200: JobAnswer },
    handle: (call) => answer(call),
  }),
];

function start(call: Call<Record<string, string>, unknown, SolveRequest>, kind: Job['kind']) {
  return call.write(async (trx) => {
    const version = await holdVersion(trx, call.params['versionId'] ?? '');
    if (version.state !== 'draft') throw new HttpProblem('version.not-draft');
    return { status: 202, body: await startRun(call, trx, { kind, request: call.body, version }) };
  });
}

function stop(call: Call<Record<string, string>>) {
  const { params, services } = call;
  const jobId = params['jobId'] ?? '';
  return call.write(async (trx) => {
    await services.jobs.stop(trx, jobId, services.now());
    return { status: 200, body: await readJob(trx, jobId) };
  });
}

async function answer(call: Call<Record<string, string>>) {
  // Other runs have answers too, but none that is a difference over a version.
  const { jobId, versionId, kept } = await answerOfRun<KeptAnswer>(call, 'solve');
  const { cells, ...rest } = kept;
  const document = await readDocument(call.db, versionId ?? '');
  return { status: 200 as const, body: { jobId, ...rest, changes: changesNow(document, cells) } };
}
