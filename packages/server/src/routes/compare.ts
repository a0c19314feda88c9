import { z } from 'zod';
import { type Call, notFound, type Route, route } from '../http/index.ts';
import type { KeptEffect } from '../jobs/index.ts';
import { READS_DRAFTS } from '../roles/index.ts';
import { type CompareRun, type Db, readDocument, sameComparison, versionSummary } from '../store/index.ts';
import {
  ComparisonAnswer,
  ComparisonRequest,
  Job,
  type RosterDocument,
  VersionComparison,
  type VersionSummary,
} from '../wire/index.ts';
import { answerOfRun } from './answer-of-run.ts';
import { changesBetween } from './publish-preview.ts';
import { holdVersion, queueRun } from './start-run.ts';

/** What differs between two versions: the cells at once, and on the queue what that means for everybody. */
export const compareRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/compare/{beforeId}',
    summary: 'What this version changes against another one of the same rota.',
    of: 'version',
    allow: READS_DRAFTS,
    params: z.object({ versionId: z.uuid(), beforeId: z.uuid() }),
    answers: { 200: VersionComparison },
    handle: (call) => compare(call, call.params.beforeId, call.params.versionId),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/comparisons',
    summary:
      'Judges this version and another one of the same rota on the queue: hours, pay, tiredness and rules of everybody. The same question again gives the same run.',
    of: 'version',
    allow: READS_DRAFTS,
    body: ComparisonRequest,
    answers: { 202: Job },
    handle: (call) => judge(call),
  }),
  route({
    method: 'get',
    path: '/api/jobs/{jobId}/comparison',
    summary: 'What a comparison came to.',
    of: 'job',
    allow: READS_DRAFTS,
    answers: { 200: ComparisonAnswer },
    handle: (call) => judged(call),
  }),
];

async function compare(call: Call, beforeId: string, afterId: string) {
  const { db, services } = call;
  const { before, after } = await bothOf(db, beforeId, afterId);
  const [was, is] = [await readDocument(db, beforeId), await readDocument(db, afterId)];
  const body: VersionComparison = {
    before,
    after,
    changes: changesBetween(was, is, services.now()),
    peopleAdded: onlyIn(is, was),
    peopleGone: onlyIn(was, is),
  };
  return { status: 200 as const, body };
}

function onlyIn(one: RosterDocument, other: RosterDocument) {
  const there = new Set(other.people.map(({ id }) => id));
  return one.people.filter(({ id }) => !there.has(id)).map(({ id, name }) => ({ person: id, name }));
}

function judge(call: Call<Record<string, string>, unknown, z.output<typeof ComparisonRequest>>) {
  const versionId = call.params['versionId'] ?? '';
  const { beforeId } = call.body;
  return call.write(async (trx) => {
    const { before, after } = await bothOf(trx, beforeId, versionId);
    const request: CompareRun = { beforeId, beforeSeq: before.seq, afterSeq: after.seq };
    const same = await sameComparison(trx, versionId, request);
    if (same !== null) return { status: 202, body: same };
    const version = await holdVersion(trx, versionId);
    return { status: 202, body: await queueRun(call, trx, { kind: 'compare', request, version }) };
  });
}

async function judged(call: Call<Record<string, string>>) {
  const { jobId, kept } = await answerOfRun<KeptEffect>(call, 'compare');
  return { status: 200 as const, body: { ...kept, jobId, isNow: await isNow(call.db, kept) } };
}

/** Do both versions stand as they were judged? */
async function isNow(db: Db, { before, after }: KeptEffect): Promise<boolean> {
  const stands = async (judged: KeptEffect['before']) =>
    judged === null || (await versionSummary(db, judged.versionId)).seq === judged.seq;
  return (await stands(before)) && (await stands(after));
}

/**
 * Two versions of one rota.
 * @throws HttpProblem `not-found` where they are of different rotas
 */
async function bothOf(
  db: Db,
  beforeId: string,
  afterId: string,
): Promise<{ readonly before: VersionSummary; readonly after: VersionSummary }> {
  const after = await versionSummary(db, afterId);
  const found = await db
    .selectFrom('version')
    .select('id')
    .where('id', '=', beforeId)
    .where('rota_id', '=', after.rotaId)
    .executeTakeFirst();
  if (found === undefined) throw notFound();
  return { before: await versionSummary(db, beforeId), after };
}
