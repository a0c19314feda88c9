import { fits, reviewedRequests, takeRequests } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS } from '../roles/index.ts';
import {
  askableParts,
  type Db,
  markTaken,
  peopleWithAccounts,
  type RequestGround,
  readAsked,
  readRequestGround,
  type StoredSheet,
  sheetsOf,
  writeAsked,
  writeRound,
} from '../store/index.ts';
import {
  type OwnRequest,
  type PersonOnRota,
  RequestReview,
  RequestRound,
  RequestsTaken,
  RequestsToTake,
  type ReviewedPerson,
} from '../wire/index.ts';
import { seqPassed, standingRound, tellOfMove, tellOfRound } from './request-steps.ts';
import { todayIn } from './today.ts';
import { leaveTrail } from './trail.ts';

/** Most requests that a draft asks for, as `Asked` has it. */
const MOST_ASKED = 5000;

/** Requests of doctors as the coordinator runs them: the round is opened, looked at, and taken into what searches are asked. */
export const requestRoundRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/versions/{versionId}/requests',
    summary: 'What everybody on a version would like, who has not answered, and what of it the draft is asked already.',
    of: 'version',
    allow: EDITS,
    answers: { 200: RequestReview },
    handle: async ({ db, params, services }) => ({
      status: 200,
      body: await reviewOf(db, await readRequestGround(db, params['versionId'] ?? ''), services.now()),
    }),
  }),
  route({
    method: 'put',
    path: '/api/versions/{versionId}/requests',
    summary:
      'Opens a draft for requests, moves the last day, or closes it. Each person with an account is told once, and again when the last day moves.',
    of: 'version',
    allow: EDITS,
    body: RequestRound,
    answers: { 200: RequestReview },
    handle: (call) => setRound(call),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/requests/take',
    summary:
      'Takes requests, as they were seen, into what searches of the draft are asked. Taking twice is taking once.',
    of: 'version',
    allow: EDITS,
    body: RequestsToTake,
    bodyLimit: 1024 * 1024,
    answers: { 200: RequestsTaken },
    handle: (call) => take(call),
  }),
];

async function reviewOf(db: Db, ground: RequestGround, now: Date): Promise<RequestReview> {
  const { versionId, rotaId, title, number, state, from, until } = ground;
  const { people, shiftTypes } = await askableParts(db, versionId);
  const { requests: asked } = await readAsked(db, versionId);
  const sheets = new Map((await sheetsOf(db, versionId)).map((sheet) => [sheet.personId, sheet]));
  const withAccount = await peopleWithAccounts(
    db,
    people.map(({ id }) => id),
  );
  return {
    ...{ rotaId, title, number, state, from, until },
    round: standingRound(ground, now),
    people: people.map((person): ReviewedPerson => {
      const sheet = sheets.get(person.id) ?? emptySheet(person.id);
      const isFit = (request: OwnRequest): boolean => fits({ ...ground, shiftTypes }, person, request);
      return {
        ...{ personId: person.id, name: person.name, groupId: person.groupId, hasAccount: withAccount.has(person.id) },
        toldAt: sheet.toldAt?.toISOString() ?? null,
        remindedAt: sheet.remindedAt?.toISOString() ?? null,
        answeredAt: sheet.answeredAt?.toISOString() ?? null,
        ...{ seq: sheet.seq, note: sheet.note },
        requests: [...reviewedRequests(sheet, asked, isFit)],
      };
    }),
  };
}

function emptySheet(personId: string): StoredSheet {
  return { personId, toldAt: null, remindedAt: null, answeredAt: null, seq: 0, requests: [], note: '', taken: [] };
}

type RoundCall = Call<Record<string, string>, unknown, RequestRound>;

function setRound(call: RoundCall) {
  const { body, params, services, user } = call;
  const versionId = params['versionId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    const ground = await readRequestGround(trx, versionId, 'change');
    const before = ground.round;
    if (ground.state !== 'draft') throw new HttpProblem('version.not-draft');
    if (body.seq !== (before?.seq ?? 0)) throw seqPassed(before?.seq ?? 0);
    if (!body.isClosed && body.lastDay < todayIn(ground.zone, at)) throw new HttpProblem('requests.past-day');
    await writeRound(trx, versionId, { ...body, at, by: user.userId });
    const now = await readRequestGround(trx, versionId);
    const moved = before === null ? 0 : await tellOfMove(trx, call, { before, now });
    const told = await tellOfRound(trx, call, now);
    const { seq: _, openedAt: __, ...was } = before ?? { seq: 0, openedAt: null };
    const { seq: ___, ...is } = body;
    await leaveTrail(call, trx, {
      kind: kindOf(before, body),
      subject: versionId,
      body: { before: before === null ? null : was, after: is, told, moved },
    });
    return { status: 200, body: await reviewOf(trx, now, at) };
  });
}

function kindOf(before: RequestGround['round'], after: RequestRound): string {
  if (after.isClosed) return 'requests.closed';
  return before === null || before.isClosed ? 'requests.opened' : 'requests.changed';
}

function take(call: Call<Record<string, string>, unknown, RequestsToTake>) {
  const { body, params, services } = call;
  const versionId = params['versionId'] ?? '';
  return call.write(async (trx) => {
    const ground = await readRequestGround(trx, versionId, 'change');
    if (ground.state !== 'draft') throw new HttpProblem('version.not-draft');
    const outcome = await takeAll(trx, ground, body);
    if (outcome.set + outcome.dropped > 0) {
      const { set, dropped } = outcome;
      await leaveTrail(call, trx, { kind: 'requests.taken', subject: versionId, body: { set, dropped } });
    }
    return { status: 200, body: { ...outcome, review: await reviewOf(trx, ground, services.now()) } };
  });
}

/** Takes what was chosen; who has changed theirs since is passed over. */
async function takeAll(trx: Db, ground: RequestGround, { people: chosen }: RequestsToTake) {
  const { versionId } = ground;
  const { people, shiftTypes } = await askableParts(trx, versionId);
  const kept = await readAsked(trx, versionId);
  const sheets = new Map((await sheetsOf(trx, versionId)).map((sheet) => [sheet.personId, sheet]));
  const known = new Map(people.map((person): [string, PersonOnRota] => [person.id, person]));
  const sum = { set: 0, dropped: 0, passed: [] as string[] };
  let asked = kept.requests;
  for (const { person: personId, seq, dates } of chosen) {
    const [person, sheet] = [known.get(personId), sheets.get(personId)];
    if (person === undefined || sheet === undefined) continue;
    if (sheet.seq !== seq) {
      sum.passed.push(personId);
      continue;
    }
    const isFit = (request: OwnRequest): boolean => fits({ ...ground, shiftTypes }, person, request);
    const taken = takeRequests(sheet, asked, { dates, isFit });
    asked = [...taken.asked];
    sum.set += taken.set;
    sum.dropped += taken.dropped;
    await markTaken(trx, { versionId, personId, taken: taken.taken });
    // The same person named twice changes nothing the second time.
    sheets.set(personId, { ...sheet, taken: taken.taken });
  }
  if (asked.length > MOST_ASKED) {
    throw new HttpProblem('request.not-valid', { detail: `A draft asks for at most ${MOST_ASKED} requests.` });
  }
  if (sum.set + sum.dropped > 0) await writeAsked(trx, versionId, { ...kept, requests: asked });
  return sum;
}
