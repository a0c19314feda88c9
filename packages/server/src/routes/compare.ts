import { z } from 'zod';
import { type Call, notFound, type Route, route } from '../http/index.ts';
import { READS_DRAFTS } from '../roles/index.ts';
import { readDocument, versionSummary } from '../store/index.ts';
import { type RosterDocument, VersionComparison } from '../wire/index.ts';
import { changesBetween } from './publish-preview.ts';

/** What differs between two versions. */
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
];

async function compare(call: Call, beforeId: string, afterId: string) {
  const { db, services } = call;
  const after = await readDocument(db, afterId);
  const found = await db
    .selectFrom('version')
    .select('id')
    .where('id', '=', beforeId)
    .where('rota_id', '=', after.rotaId)
    .executeTakeFirst();
  if (found === undefined) throw notFound();
  const before = await readDocument(db, beforeId);
  const body: VersionComparison = {
    before: await versionSummary(db, beforeId),
    after: await versionSummary(db, afterId),
    changes: changesBetween(before, after, services.now()),
    peopleAdded: onlyIn(after, before),
    peopleGone: onlyIn(before, after),
  };
  return { status: 200 as const, body };
}

function onlyIn(one: RosterDocument, other: RosterDocument) {
  const there = new Set(other.people.map(({ id }) => id));
  return one.people.filter(({ id }) => !there.has(id)).map(({ id, name }) => ({ person: id, name }));
}
