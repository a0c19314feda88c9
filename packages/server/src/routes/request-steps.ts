import { requestFaults, sayDay, saySpan } from '../document/index.ts';
import { type Call, HttpProblem } from '../http/index.ts';
import { type Db, markTold, peopleTold, type RequestGround, tellUsers, usersOfPeople } from '../store/index.ts';
import type { MyRequests, OwnRequest, StandingRound } from '../wire/index.ts';
import { mailOf } from './mail-of.ts';
import { todayIn } from './today.ts';

/** May the people of a version ask now? The last day is theirs to its end, in the rota's zone. */
export function isRoundOpen({ state, round, zone }: RequestGround, now: Date): boolean {
  return state === 'draft' && round !== null && !round.isClosed && todayIn(zone, now) <= round.lastDay;
}

/** A round as it stands; `null` where there is none. */
export function standingRound(ground: RequestGround, now: Date): StandingRound | null {
  const { round } = ground;
  if (round === null) return null;
  return { ...round, isOpen: isRoundOpen(ground, now), openedAt: round.openedAt.toISOString() };
}

/** @throws HttpProblem with every fault of what somebody would like */
export function refuseFaults(requests: readonly OwnRequest[], before: MyRequests): void {
  const problems = requestFaults(requests, before);
  if (problems.length > 0) throw new HttpProblem('request.not-valid', { problems: problems.slice(0, 100) });
}

/** 409 for who saw another state, with the seq that stands. */
export function seqPassed(seq: number): HttpProblem {
  return new HttpProblem('request.seq-passed', { more: { seq }, detail: 'Load it again and repeat the change.' });
}

/** Tells the people of a version that is open for requests, each once in its life; gives how many were told now. */
export async function tellOfRound(trx: Db, { services }: Call, ground: RequestGround): Promise<number> {
  const { versionId, round, title, from, until } = ground;
  const at = services.now();
  if (round === null || !isRoundOpen(ground, at)) return 0;
  const people = await markTold(trx, versionId, at);
  await tellUsers(trx, await usersOfPeople(trx, people), {
    kind: 'requests.opened',
    about: versionId,
    text: `Say by ${sayDay(round.lastDay)} what you would like on ${title}, ${saySpan(from, until)}.`,
    link: '/my/requests',
    at,
    subject: 'Say what you would like on the next rota',
    ...mailOf(services),
  });
  return people.length;
}

/** Tells those who were told of a round before that its last day has moved, where they may ask now; gives how many. */
export async function tellOfMove(
  trx: Db,
  { services }: Call,
  { before, now }: { readonly before: { readonly lastDay: string }; readonly now: RequestGround },
): Promise<number> {
  const { versionId, round, title } = now;
  const at = services.now();
  if (round === null || round.lastDay === before.lastDay || !isRoundOpen(now, at)) return 0;
  const people = await peopleTold(trx, versionId);
  await tellUsers(trx, await usersOfPeople(trx, people), {
    kind: 'requests.moved',
    // Each move is told of by a mail of its own.
    about: `${versionId} ${round.seq}`,
    text: `The last day to say what you would like on ${title} is now ${sayDay(round.lastDay)}; it was ${sayDay(before.lastDay)}.`,
    link: '/my/requests',
    at,
    subject: 'The last day for your requests has moved',
    ...mailOf(services),
  });
  return people.length;
}
