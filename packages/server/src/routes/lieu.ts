import { timeOffText } from '@rotawright/formats/words';
import { z } from 'zod';
import { LieuBook, lieuLedger, sayDay } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS, PUBLISHES, READS_DRAFTS } from '../roles/index.ts';
import {
  addLieuEntry,
  addLieuRule,
  type Db,
  lieuRulesOf,
  newId,
  openLieuClaims,
  peopleOfUser,
  readLieuEntry,
  readLieuGround,
  usersOfPeople,
} from '../store/index.ts';
import { DepartmentLieu, LieuLedger, LieuReason, type LieuRule, NewLieuEntry, NewLieuRule } from '../wire/index.ts';
import { checkLieu, departmentToday, ledgerOf, shownClaim, tellOfLieu } from './lieu-steps.ts';
import { seqPassed } from './request-steps.ts';
import { leaveTrail } from './trail.ts';

/** Time off in lieu: what is owed to each, where from, and what was taken of it. An entry is reversed by another, never changed. */
export const lieuRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/lieu',
    summary: 'Balances of time in lieu of everybody in a department, claims that wait, and what the department gives.',
    of: 'department',
    allow: READS_DRAFTS,
    answers: { 200: DepartmentLieu },
    handle: async ({ db, departmentId, services }) => ({
      status: 200,
      body: await lieuOf(db, departmentId, services.now()),
    }),
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/lieu/rules',
    summary: 'Says what the department gives for bank holidays from a day on, with the number of rules that was seen.',
    of: 'department',
    allow: PUBLISHES,
    body: NewLieuRule,
    answers: { 201: DepartmentLieu },
    handle: (call) => addRule(call),
  }),
  route({
    method: 'get',
    path: '/api/people/{personId}/lieu',
    summary: 'The ledger of one person: every entry with its day, cause, amount and writer, and the balance after it.',
    of: 'person',
    allow: READS_DRAFTS,
    answers: { 200: LieuLedger },
    handle: async ({ db, departmentId, params, services }) => ({
      status: 200,
      body: await ledgerOf(db, { departmentId, personId: params['personId'] ?? '' }, services.now()),
    }),
  }),
  route({
    method: 'post',
    path: '/api/people/{personId}/lieu',
    summary:
      'Credits time in lieu, writes down time taken, or makes days and minutes into one another; the doctor is told.',
    of: 'person',
    allow: EDITS,
    body: NewLieuEntry,
    answers: { 201: LieuLedger },
    handle: (call) => write(call),
  }),
  route({
    method: 'post',
    path: '/api/lieu-entries/{lieuEntryId}/reverse',
    summary: 'Reverses an entry by another, once, with a reason; the doctor is told.',
    of: 'lieuEntry',
    allow: EDITS,
    body: LieuReason,
    answers: { 201: LieuLedger },
    handle: (call) => reverse(call),
  }),
  route({
    method: 'get',
    path: '/api/me/lieu',
    summary: 'My own ledgers of time in lieu, one for each department where I am on rotas.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(LieuLedger) },
    handle: async ({ db, user, services }) => {
      const ledgers: LieuLedger[] = [];
      for (const place of await peopleOfUser(db, user.userId)) ledgers.push(await ledgerOf(db, place, services.now()));
      return { status: 200, body: ledgers };
    },
  }),
];

async function lieuOf(db: Db, departmentId: string, now: Date): Promise<DepartmentLieu> {
  const today = await departmentToday(db, departmentId, now);
  const ground = await readLieuGround(db, { departmentId }, today);
  const claims = await openLieuClaims(db, departmentId);
  const book = new LieuBook(ground);
  const known = new Set([...ground.places, ...ground.entries, ...claims].map(({ personId }) => personId));
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('department_id', '=', departmentId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return {
    seq: ground.rules.length,
    today,
    rules: standing(ground.rules),
    people: people
      .filter(({ id }) => known.has(id))
      .map(({ id, name }) => ({
        ...{ personId: id, name, sums: lieuLedger(book, id).sums },
        openClaims: claims.filter(({ personId }) => personId === id).length,
      })),
    claims: claims.map(shownClaim),
  };
}

/** Rules by their first day; the later written of two from one day. */
function standing(rules: readonly LieuRule[]): LieuRule[] {
  const byDay = new Map(rules.map((rule) => [rule.from, rule]));
  return [...byDay.values()].sort((a, b) => a.from.localeCompare(b.from));
}

function addRule(call: Call<Record<string, string>, unknown, NewLieuRule>) {
  const { body, departmentId, services, user } = call;
  const { seq, ...rule } = body;
  const at = services.now();
  return call.write(async (trx) => {
    const written = (await lieuRulesOf(trx, departmentId)).length;
    const row = { ...rule, departmentId, seq: seq + 1, by: user.userId, at };
    if (seq !== written || !(await addLieuRule(trx, row))) throw seqPassed(written);
    await leaveTrail(call, trx, { kind: 'lieu.rule', subject: departmentId, body: rule });
    return { status: 201, body: await lieuOf(trx, departmentId, at) };
  });
}

const TOLD: Readonly<Record<NewLieuEntry['cause'], { readonly kind: string; readonly subject: string }>> = {
  credit: { kind: 'lieu.credited', subject: 'Time in lieu was credited to you' },
  taken: { kind: 'lieu.taken', subject: 'Time in lieu was written down as taken' },
  exchange: { kind: 'lieu.exchanged', subject: 'Your time in lieu was made into days or hours' },
};

function write(call: Call<Record<string, string>, unknown, NewLieuEntry>) {
  const { body, departmentId, params, services, user } = call;
  const personId = params['personId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    refuseSigns(body);
    // Time may be taken on a day to come; it is owed only for one that has begun.
    await checkLieu(trx, { departmentId, personId, now: at }, { ...body, mayLieAhead: body.cause !== 'credit' });
    const id = newId(at.getTime());
    await addLieuEntry(trx, { ...body, id, departmentId, personId, at, by: user.userId });
    await tellOfLieu(trx, call, await usersOfPeople(trx, [personId]), {
      ...TOLD[body.cause],
      about: id,
      text: `${sentenceOf(body)} ${body.reason}`,
      mailText: sentenceOf(body),
      link: '/my/lieu',
    });
    const { date, days, minutes } = body;
    await leaveTrail(call, trx, {
      kind: TOLD[body.cause].kind,
      subject: id,
      body: { person: personId, date, days, minutes },
    });
    return { status: 201, body: await ledgerOf(trx, { departmentId, personId }, at) };
  });
}

/** @throws HttpProblem where a credit takes, time taken gives, or what is exchanged does not go one way each */
function refuseSigns({ cause, days, minutes }: NewLieuEntry): void {
  const fits =
    cause === 'credit'
      ? days >= 0 && minutes >= 0
      : cause === 'taken'
        ? days <= 0 && minutes <= 0
        : Math.sign(days) === -Math.sign(minutes);
  if (!fits) {
    throw new HttpProblem('lieu.not-valid', {
      detail:
        'A credit adds, time taken takes away, and days made into hours take days away and add hours, or the other way round.',
    });
  }
}

function sentenceOf({ cause, date, days, minutes }: NewLieuEntry): string {
  const size = timeOffText({ days: Math.abs(days), minutes: Math.abs(minutes) });
  if (cause === 'credit') return `Time in lieu of ${size} was credited to you for ${sayDay(date)}.`;
  if (cause === 'taken') return `Time in lieu of ${size} was written down as taken on ${sayDay(date)}.`;
  const [from, to] = [
    timeOffText({ days: Math.abs(days), minutes: 0 }),
    timeOffText({ days: 0, minutes: Math.abs(minutes) }),
  ];
  return days < 0 ? `Of your time in lieu ${from} became ${to}.` : `Of your time in lieu ${to} became ${from}.`;
}

function reverse(call: Call<Record<string, string>, unknown, z.output<typeof LieuReason>>) {
  const { body, departmentId, params, services, user } = call;
  const reverses = params['lieuEntryId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    const entry = await readLieuEntry(trx, reverses);
    const { personId } = entry;
    if (entry.cause === 'reversal') {
      throw new HttpProblem('lieu.not-valid', { detail: 'What reversed an entry stays. Write the entry anew.' });
    }
    const id = newId(at.getTime());
    const date = await departmentToday(trx, departmentId, at);
    const amount = { days: -entry.days, minutes: -entry.minutes };
    const row = { ...amount, cause: 'reversal' as const, code: null, reason: body.reason, date, reverses };
    if (!(await addLieuEntry(trx, { ...row, id, departmentId, personId, at, by: user.userId }))) {
      throw new HttpProblem('request.overtaken');
    }
    const said = `An entry of your time in lieu, ${timeOffText(entry)} for ${sayDay(entry.date)}, was reversed.`;
    await tellOfLieu(trx, call, await usersOfPeople(trx, [personId]), {
      ...{ kind: 'lieu.reversed', about: id, link: '/my/lieu', subject: 'An entry of your time in lieu was reversed' },
      text: `${said} ${body.reason}`,
      mailText: said,
    });
    await leaveTrail(call, trx, { kind: 'lieu.reversed', subject: reverses, body: { person: personId, ...amount } });
    return { status: 201, body: await ledgerOf(trx, { departmentId, personId }, at) };
  });
}
