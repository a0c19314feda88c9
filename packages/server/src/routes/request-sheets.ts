import { z } from 'zod';
import { requestResults } from '../document/index.ts';
import { type Call, HttpProblem, notFound, type Route, route } from '../http/index.ts';
import { READS_NAMES } from '../roles/index.ts';
import {
  askableParts,
  cellsOfPerson,
  type Db,
  peopleOfUser,
  publishedOf,
  type RequestGround,
  readRequestGround,
  requestGroundsOf,
  sheetsOf,
  writeSheet,
} from '../store/index.ts';
import { MyRequests, type RequestResult, SaidRequests } from '../wire/index.ts';
import { isRoundOpen, refuseFaults, seqPassed } from './request-steps.ts';
import { addDays, todayIn } from './today.ts';
import { leaveTrail } from './trail.ts';

/** Days after the end of a rota for which its doctors still see what became of their requests. */
const SHOWN_AFTER = 14;

/** What a doctor would like before a rota is built: said by herself, and read by her and by whoever builds it. */
export const requestSheetRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/me/requests',
    summary:
      'Rotas for which I may say, or said, what I would like, the newest first; with what was met once one is published.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(MyRequests) },
    handle: async ({ db, user, services }) => {
      const people = (await peopleOfUser(db, user.userId)).map(({ personId }) => personId);
      const now = services.now();
      const found = await requestGroundsOf(db, people, addDays(now.toISOString().slice(0, 10), -SHOWN_AFTER));
      const mine: MyRequests[] = [];
      for (const { personId, ground } of found) {
        const own = await myRequests(db, { ground, personId, now });
        if (own !== null) mine.push(own);
      }
      return { status: 200, body: mine };
    },
  }),
  route({
    method: 'put',
    path: '/api/versions/{versionId}/requests/mine',
    summary: 'Says what I would like on a draft that is open for requests, whole, with the seq that I saw.',
    of: 'version',
    allow: READS_NAMES,
    body: SaidRequests,
    answers: { 200: MyRequests },
    handle: (call) => say(call),
  }),
];

interface Own {
  readonly ground: RequestGround;
  readonly personId: string;
  readonly now: Date;
}

/** A round for one person; `null` where they are not on the version. */
async function myRequests(db: Db, { ground, personId, now }: Own): Promise<MyRequests | null> {
  const { versionId, round } = ground;
  const { people, shiftTypes } = await askableParts(db, versionId);
  const person = people.find(({ id }) => id === personId);
  if (person === undefined || round === null) return null;
  const [sheet] = await sheetsOf(db, versionId, personId);
  const cells = await cellsOfPerson(db, versionId, personId);
  const requests = [...(sheet?.requests ?? [])].sort((a, b) => a.date.localeCompare(b.date));
  const tomorrow = addDays(todayIn(ground.zone, now), 1);
  return {
    ...{ versionId, rotaId: ground.rotaId, title: ground.title, department: ground.department },
    ...{ zone: ground.zone, from: ground.from, until: ground.until },
    state: ground.state !== 'draft' ? 'published' : isRoundOpen(ground, now) ? 'open' : 'closed',
    ...{ lastDay: round.lastDay, budget: round.budget },
    firstDay: [ground.from, tomorrow].sort().at(-1) ?? tomorrow,
    seq: sheet?.seq ?? 0,
    answeredAt: sheet?.answeredAt?.toISOString() ?? null,
    ...{ requests, note: sheet?.note ?? '' },
    leave: cells.flatMap(({ date, leave }) => (leave === null ? [] : [{ date, kind: leave }])),
    bankHolidays: [...ground.bankHolidays],
    fixedDaysOff: person.fixedDaysOff.map(({ day }) => day),
    shifts: shiftTypes
      .filter(({ code }) => person.works?.includes(code) ?? true)
      .map(({ code, name, start, end, look }) => ({ code, name, start, end, look })),
    results: await resultsOf(db, ground, { personId, requests }),
  };
}

/** What became of requests on what is published now; `null` while the version that they were made for is not. */
async function resultsOf(
  db: Db,
  { state, rotaId }: RequestGround,
  { personId, requests }: { readonly personId: string; readonly requests: MyRequests['requests'] },
): Promise<RequestResult[] | null> {
  if (state === 'draft') return null;
  const published = await publishedOf(db, rotaId);
  if (published === null) return null;
  return [...requestResults(requests, await cellsOfPerson(db, published, personId))];
}

function say(call: Call<Record<string, string>, unknown, SaidRequests>) {
  const { body, params, place, services } = call;
  const versionId = params['versionId'] ?? '';
  const { personId } = place;
  if (personId === null) {
    throw new HttpProblem('leave.no-person', { detail: 'Ask your coordinator to link your account with your name.' });
  }
  const now = services.now();
  return call.write(async (trx) => {
    const ground = await readRequestGround(trx, versionId, 'share');
    const before = await myRequests(trx, { ground, personId, now });
    // Whether there is a draft is nobody's business who is not asked about it.
    if (before === null) throw notFound();
    if (before.state !== 'open') throw new HttpProblem('requests.closed');
    refuseFaults(body.requests, before);
    if (!(await writeSheet(trx, { ...body, versionId, personId, at: now }))) throw seqPassed(before.seq);
    await leaveTrail(call, trx, {
      kind: 'requests.said',
      subject: versionId,
      body: { person: personId, before: before.requests.length, after: body.requests.length },
    });
    const after = await myRequests(trx, { ground, personId, now });
    return { status: 200, body: after ?? before };
  });
}
