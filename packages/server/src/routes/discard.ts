import type { z } from 'zod';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { EDITS } from '../roles/index.ts';
import {
  type Db,
  dropVersion,
  openRunsOf,
  peopleTold,
  readDiscarding,
  readDocument,
  sayLive,
  tellUsers,
  usersOfPeople,
} from '../store/index.ts';
import { DiscardDraft, Discarding, type LiveEvent } from '../wire/index.ts';
import { lockDraft } from './lock-draft.ts';
import { mailOf } from './mail-of.ts';
import { leaveTrail } from './trail.ts';

/** Drafts that are given up. What was published is never taken away. */
export const discardRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/discard',
    summary: 'What would go with this draft, in numbers.',
    of: 'version',
    allow: EDITS,
    answers: { 200: Discarding },
    handle: async (call) => {
      if (call.place.version?.state !== 'draft') throw new HttpProblem('version.not-draft');
      return { status: 200, body: await whatGoes(call.db, call.params['versionId'] ?? '') };
    },
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/discard',
    summary:
      'Discards a draft as it was looked at, with everything about it; where nothing of its rota was ever published, the rota too.',
    of: 'version',
    allow: EDITS,
    body: DiscardDraft,
    answers: { 204: 'nothing' },
    handle: (call) => discard(call),
  }),
];

type DiscardCall = Call<Record<string, string>, unknown, z.output<typeof DiscardDraft>>;

function discard(call: DiscardCall) {
  const { services, actor } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const { versionId, rotaId } = await lockDraft(call, trx);
    // Nothing that hangs on the draft, such as a search, may begin while it goes.
    await trx.selectFrom('version').select('id').where('id', '=', versionId).forUpdate().execute();
    const { seq: _, ...goes } = await whatGoes(trx, versionId);
    const { title, number, from, until } = await readDocument(trx, versionId);
    for (const runId of await openRunsOf(trx, versionId)) await services.jobs.stop(trx, runId, at);
    const told = await peopleTold(trx, versionId);
    await dropVersion(trx, { versionId, rotaId, isWholeRota: goes.isWholeRota });
    await tellOfEnd(trx, call, { versionId, title, told });
    const event: LiveEvent = { type: 'discarded', by: actor, at: at.toISOString() };
    await sayLive(trx, { kind: 'event', versionId, event });
    const body = { rotaId, title, number, from, until, ...goes };
    await leaveTrail(call, trx, { kind: 'version.discarded', subject: versionId, body });
    if (goes.isWholeRota)
      await leaveTrail(call, trx, { kind: 'rota.deleted', subject: rotaId, body: { title, from, until } });
    return { status: 204 };
  });
}

async function whatGoes(db: Db, versionId: string): Promise<Discarding> {
  const goes = await readDiscarding(db, versionId);
  if (goes === null) throw notFound();
  return goes;
}

/** Tells who was asked what they would like on the draft that they need not say it, and that what they said is gone. */
async function tellOfEnd(
  trx: Db,
  call: DiscardCall,
  { versionId, title, told }: { readonly versionId: string; readonly title: string; readonly told: readonly string[] },
): Promise<void> {
  await tellUsers(trx, await usersOfPeople(trx, told), {
    kind: 'requests.dropped',
    about: versionId,
    text: `The draft of ${title} was discarded, and with it what you would have liked on it.`,
    link: null,
    at: call.services.now(),
    subject: 'A rota that you were asked about was discarded',
    ...mailOf(call.services),
  });
}
