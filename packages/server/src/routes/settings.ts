import type { Problem } from '@rotawright/core/problems';
import { cellsOutside, leftOutside, sayOutside } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { enterApproved } from '../leave/index.ts';
import { EDITS } from '../roles/index.ts';
import {
  addChange,
  clearOutside,
  type Db,
  json,
  type LooseOutside,
  looseOutside,
  readDocument,
  sayLive,
  versionsOf,
} from '../store/index.ts';
import { type RosterDocument, RotaSettings, SeqAnswer } from '../wire/index.ts';
import { checkSpan } from './check-span.ts';
import { lockDraft } from './lock-draft.ts';
import { leaveTrail } from './trail.ts';

/** What a rota is: its title, days and contract. They are the rota's own, and settled with its first publication. */
export const settingsRoutes: readonly Route[] = [
  route({
    method: 'put',
    path: '/api/versions/{versionId}/settings',
    summary:
      'Changes title, days, contract, zone and readings of a draft’s rota, of which nothing was published yet. What the draft holds on other days is listed, or cleared where the editor saw how much it is.',
    of: 'version',
    allow: EDITS,
    body: RotaSettings,
    answers: { 200: SeqAnswer },
    handle: (call) => changeSettings(call),
  }),
];

type SettingsCall = Call<Record<string, string>, unknown, RotaSettings>;
type Kept = Pick<RosterDocument, 'title' | 'from' | 'until' | 'contract' | 'zone' | 'readings'>;

const keptOf = ({ title, from, until, contract, zone, readings }: Kept): Kept => ({
  title,
  from,
  until,
  contract,
  zone,
  readings,
});

function changeSettings(call: SettingsCall) {
  const { body, services, user, place, departmentId } = call;
  return call.write(async (trx) => {
    const { versionId, rotaId, seq } = await lockDraft(call, trx);
    const versions = await versionsOf(trx, [rotaId]);
    if (versions.some(({ state }) => state !== 'draft')) {
      throw new HttpProblem('version.not-draft', {
        detail: 'This rota was published, and what is published keeps its days and contract. Make a new rota instead.',
      });
    }
    const document = await readDocument(trx, versionId);
    const before = keptOf(document);
    const isOther = body.contract.id !== before.contract.id;
    const after = keptOf({
      ...body,
      zone: body.zone ?? before.zone,
      readings: body.readings ?? (isOther ? [] : before.readings),
    });
    checkSpan(after);
    const cleared = await clear(trx, document, body);
    await writeSettings(trx, rotaId, after);
    const by = { at: services.now(), userId: user.userId, client: '' };
    await addChange(trx, { versionId, seq, kind: 'document', action: 'settings', body: {}, ...by });
    await leaveTrail(call, trx, { kind: 'rota.settings', subject: rotaId, body: { seq, before, after, cleared } });
    // Leave that was approved for days which the rota had not.
    const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at: by.at };
    const entered = await enterApproved(trx, versionId, { without: before }, editor);
    return { status: 200, body: { seq: entered ?? seq } };
  });
}

/**
 * Clears what the draft holds outside the new days, where its editor saw how much that is, and gives it for the trail: cells with what they
 * held, people by id, and comments without their words.
 * @throws HttpProblem with a list of it where the editor did not
 */
async function clear(trx: Db, document: RosterDocument, { from, until, clears }: RotaSettings) {
  const { versionId } = document;
  const cells = cellsOutside(document, { from, until });
  const loose = await looseOutside(trx, document, { from, until });
  const count = cells.length + loose.comments.length + loose.requests;
  if (count > 0 && count !== clears) {
    throw new HttpProblem('rota.days-outside', {
      more: { clears: count },
      detail: 'Choose days that hold all of it, or say that it is to be cleared.',
      problems: [...sayOutside(document, cells), ...sayLoose(loose)],
    });
  }
  await clearOutside(trx, versionId, { from, until });
  if (loose.comments.length > 0) await sayLive(trx, { kind: 'event', versionId, event: { type: 'comments' } });
  const held = cells.map(({ person, date, value }) => ({ person, date, before: value }));
  return { cells: held, comments: loose.comments, requests: loose.requests };
}

function sayLoose({ comments, requests }: LooseOutside): Problem[] {
  return [
    ...(comments.length > 0 ? [leftOutside('Comments', `${comments.length} on these days`)] : []),
    ...(requests > 0 ? [leftOutside('Requests that searches go by', `${requests} for these days`)] : []),
  ];
}

async function writeSettings(trx: Db, rotaId: string, { title, zone, from, until, contract, readings }: Kept) {
  await trx
    .updateTable('rota')
    .set({
      title,
      zone,
      from_day: from,
      until_day: until,
      contract_id: contract.id,
      edition: contract.edition,
      readings: json(readings),
    })
    .where('id', '=', rotaId)
    .execute();
}
