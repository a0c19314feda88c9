import { timeOffText } from '@rotawright/formats/words';
import { z } from 'zod';
import { sayDay } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS, READS_DRAFTS, READS_NAMES } from '../roles/index.ts';
import {
  addLieuClaim,
  addLieuEntry,
  type Db,
  endLieuClaim,
  newId,
  openLieuClaims,
  readLieuClaim,
  tellUsers,
  usersInCharge,
  usersOfPeople,
} from '../store/index.ts';
import { LieuAnswer, LieuClaim, LieuReason, NewLieuClaim } from '../wire/index.ts';
import { checkLieu, shownClaim, tellOfLieu } from './lieu-steps.ts';
import { leaveTrail } from './trail.ts';

/** Time in lieu that a doctor says is owed: asked for by her, agreed to or declined by a coordinator. */
export const lieuClaimRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/lieu/claims',
    summary: 'Claims of time in lieu in a department that wait for an answer, the oldest first.',
    of: 'department',
    allow: READS_DRAFTS,
    answers: { 200: z.array(LieuClaim) },
    handle: async ({ db, departmentId }) => ({
      status: 200,
      body: (await openLieuClaims(db, departmentId)).map(shownClaim),
    }),
  }),
  route({
    method: 'post',
    path: '/api/departments/{departmentId}/lieu/claims',
    summary: 'Claims time in lieu for myself, with the reason; coordinators are told.',
    of: 'department',
    allow: READS_NAMES,
    body: NewLieuClaim,
    answers: { 201: LieuClaim },
    handle: (call) => claim(call),
  }),
  route({
    method: 'post',
    path: '/api/lieu-claims/{lieuClaimId}/agree',
    summary: 'Agrees to a claim, which writes it into the ledger; the doctor is told.',
    of: 'lieuClaim',
    allow: EDITS,
    body: LieuAnswer,
    answers: { 200: LieuClaim },
    handle: (call) => decide(call, 'agreed'),
  }),
  route({
    method: 'post',
    path: '/api/lieu-claims/{lieuClaimId}/decline',
    summary: 'Declines a claim, with a reason; the doctor is told.',
    of: 'lieuClaim',
    allow: EDITS,
    body: LieuReason,
    answers: { 200: LieuClaim },
    handle: (call) => decide(call, 'declined'),
  }),
  route({
    method: 'post',
    path: '/api/lieu-claims/{lieuClaimId}/withdraw',
    summary: 'Takes back a claim of mine that nobody has answered.',
    of: 'lieuClaim',
    allow: READS_NAMES,
    answers: { 200: LieuClaim },
    handle: (call) => withdraw(call),
  }),
];

const saidOf = (claim: Pick<LieuClaim, 'days' | 'minutes' | 'date'>): string =>
  `${timeOffText(claim)} in lieu for ${sayDay(claim.date)}`;

const bodyOf = ({ personId, date, days, minutes }: LieuClaim) => ({ person: personId, date, days, minutes });

function claim(call: Call<Record<string, string>, unknown, NewLieuClaim>) {
  const { body, departmentId, place, services } = call;
  const { personId } = place;
  if (personId === null) {
    throw new HttpProblem('leave.no-person', { detail: 'Ask your coordinator to link your account with your name.' });
  }
  const at = services.now();
  return call.write(async (trx) => {
    await checkLieu(trx, { departmentId, personId, now: at }, { ...body, mayLieAhead: false });
    const made = await addLieuClaim(trx, { ...body, id: newId(at.getTime()), departmentId, personId, at });
    await tellOfLieu(trx, call, await usersInCharge(trx, departmentId), {
      kind: 'lieu.claimed',
      about: made.id,
      text: `${made.name} claims ${saidOf(made)}.`,
      mailText: 'A claim of time in lieu waits for you.',
      link: `/departments/${departmentId}/lieu`,
      subject: 'A claim of time in lieu waits for you',
    });
    await leaveTrail(call, trx, { kind: 'lieu.claimed', subject: made.id, body: bodyOf(made) });
    return { status: 201, body: shownClaim(made) };
  });
}

function decide(
  call: Call<Record<string, string>, unknown, z.output<typeof LieuAnswer>>,
  state: 'agreed' | 'declined',
) {
  const { body, departmentId, params, services, user } = call;
  const claimId = params['lieuClaimId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    await end(trx, claimId, { state, answer: body.reason, by: user.userId, at });
    const ended = await readLieuClaim(trx, claimId);
    if (state === 'agreed') await writeEntry(trx, { claim: ended, departmentId, at, by: user.userId });
    const said = `Your claim of ${saidOf(ended)} was ${state === 'agreed' ? 'agreed to' : 'declined'}.`;
    await tellOfLieu(trx, call, await usersOfPeople(trx, [ended.personId]), {
      kind: `lieu.${state}`,
      about: claimId,
      text: `${said} ${body.reason}`.trim(),
      mailText: said,
      link: '/my/lieu',
      subject: `Your claim of time in lieu was ${state === 'agreed' ? 'agreed to' : 'declined'}`,
    });
    await leaveTrail(call, trx, { kind: `lieu.${state}`, subject: claimId, body: bodyOf(ended) });
    return { status: 200, body: shownClaim(ended) };
  });
}

interface Writing {
  readonly claim: LieuClaim;
  readonly departmentId: string;
  readonly at: Date;
  readonly by: string;
}

async function writeEntry(trx: Db, { claim, ...written }: Writing): Promise<void> {
  const { personId, date, days, minutes, code, reason } = claim;
  await addLieuEntry(trx, {
    ...{ personId, date, days, minutes, code, reason, cause: 'claim', claimId: claim.id },
    ...written,
    id: newId(written.at.getTime()),
  });
}

async function end(trx: Db, claimId: string, how: Parameters<typeof endLieuClaim>[2]): Promise<void> {
  if (!(await endLieuClaim(trx, claimId, how))) throw new HttpProblem('request.overtaken');
}

function withdraw(call: Call<Record<string, string>>) {
  const { departmentId, params, place, services, user } = call;
  const claimId = params['lieuClaimId'] ?? '';
  const at = services.now();
  return call.write(async (trx) => {
    const own = await readLieuClaim(trx, claimId);
    if (own.personId !== place.personId) throw new HttpProblem('role.not-allowed');
    await end(trx, claimId, { state: 'withdrawn', answer: '', by: user.userId, at });
    await leaveTrail(call, trx, { kind: 'lieu.withdrawn', subject: claimId, body: bodyOf(own) });
    await tellUsers(trx, await usersInCharge(trx, departmentId), {
      kind: 'lieu.withdrawn',
      about: claimId,
      text: `${own.name} has taken back the claim of ${saidOf(own)}.`,
      ...{ link: null, at, subject: null, mailFrom: null },
    });
    return { status: 200, body: shownClaim(await readLieuClaim(trx, claimId)) };
  });
}
