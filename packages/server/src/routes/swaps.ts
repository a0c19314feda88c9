import { z } from 'zod';
import { swapChoices, swapSides } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS, READS_DRAFTS, READS_NAMES } from '../roles/index.ts';
import { addSwap, newId, peopleOfUser, setSwap, swapsOf, swapsOfPeople } from '../store/index.ts';
import {
  ApprovedSwap,
  NewSwap,
  Swap,
  SwapCheck,
  type SwapChoice,
  SwapChoices,
  SwapQuery,
  SwapReason,
} from '../wire/index.ts';
import { keptDocument, needColleagues } from './document-view.ts';
import { valueOrProblem } from './outcome-of.ts';
import { shownSwap, shownSwaps, sidesFor, viewerOf } from './shown-swaps.ts';
import { approveSwap } from './swap-approve.ts';
import { openSwap, ownSide, tellSides } from './swap-steps.ts';
import { todayIn } from './today.ts';
import { leaveTrail } from './trail.ts';

const State = z.object({
  state: z.enum(['offered', 'agreed', 'approved', 'refused', 'withdrawn', 'overtaken']).optional(),
});

/** Swaps: what they do to each side is worked out before anybody agrees; a coordinator approves what all sides agreed to. */
export const swapRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/swaps',
    summary: 'Swaps of a department, oldest first.',
    of: 'department',
    allow: READS_DRAFTS,
    query: State,
    answers: { 200: z.array(Swap) },
    handle: async ({ db, departmentId, query, services }) => ({
      status: 200,
      body: await shownSwaps(db, await swapsOf(db, departmentId, query.state), { at: services.now(), viewer: 'whole' }),
    }),
  }),
  route({
    method: 'get',
    path: '/api/me/swaps',
    summary: 'Swaps that I take part in, newest first.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(Swap) },
    handle: async ({ db, user, services }) => {
      const people = (await peopleOfUser(db, user.userId)).map(({ personId }) => personId);
      return {
        status: 200,
        body: await shownSwaps(db, await swapsOfPeople(db, people), { at: services.now(), viewer: people }),
      };
    },
  }),
  route({
    method: 'get',
    path: '/api/versions/{versionId}/swaps/choices',
    summary:
      'Who could take published duties of mine without breaking a further rule, and what that would do to each side.',
    of: 'version',
    allow: READS_NAMES,
    query: SwapQuery,
    answers: { 200: SwapChoices },
    handle: async (call) => ({ status: 200, body: await choicesFor(call) }),
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/swaps/check',
    summary:
      'What a swap of mine, or any for those who read drafts, would do to each side. Nothing is offered and nothing changes.',
    of: 'version',
    allow: READS_NAMES,
    body: NewSwap,
    answers: { 200: SwapCheck },
    handle: async (call) => {
      if (viewerOf(call) !== 'whole') ownSideOf(call);
      return { status: 200, body: { sides: sidesFor(viewerOf(call), await sidesOf(call, call.body)) } };
    },
  }),
  route({
    method: 'post',
    path: '/api/versions/{versionId}/swaps',
    summary: 'Offers a swap of my published duties to the others in it.',
    of: 'version',
    allow: READS_NAMES,
    body: NewSwap,
    answers: { 201: Swap },
    handle: (call) => offer(call),
  }),
  route({
    method: 'post',
    path: '/api/swaps/{swapId}/agree',
    summary: 'Agrees to a swap that was offered to me. When all have agreed it goes to the coordinator.',
    of: 'swap',
    allow: READS_NAMES,
    answers: { 200: Swap },
    handle: (call) => agree(call),
  }),
  route({
    method: 'post',
    path: '/api/swaps/{swapId}/refuse',
    summary: 'Says no, as somebody in the swap or as the coordinator.',
    of: 'swap',
    allow: READS_NAMES,
    body: SwapReason,
    answers: { 200: Swap },
    handle: (call) => refuse(call),
  }),
  route({
    method: 'post',
    path: '/api/swaps/{swapId}/withdraw',
    summary: 'Takes back a swap that I offered.',
    of: 'swap',
    allow: READS_NAMES,
    answers: { 200: Swap },
    handle: (call) => withdraw(call),
  }),
  route({
    method: 'post',
    path: '/api/swaps/{swapId}/approve',
    summary: 'Approves a swap that all sides agreed to: its duties change in the draft, to be published as any change.',
    of: 'swap',
    allow: EDITS,
    body: SwapReason,
    answers: { 200: ApprovedSwap },
    handle: (call) => approveSwap(call),
  }),
];

type VersionCall = Call<Record<string, string>, unknown, NewSwap>;
type SwapCall = Call<Record<string, string>>;

/** What the swap does in the published version. */
async function sidesOf(call: VersionCall, body: NewSwap) {
  return valueOrProblem(swapSides(await publishedDocument(call), body.changes), 'swap.not-valid');
}

/** Drafts are nothing to swap in. */
async function publishedDocument({ db, params, place: { version: mark }, services }: Call<Record<string, string>>) {
  if (mark?.state !== 'published') throw new HttpProblem('thing.not-found');
  return keptDocument(services.kept, db, { versionId: params['versionId'] ?? '', mark });
}

async function choicesFor(call: Call<Record<string, string>, z.output<typeof SwapQuery>>) {
  const { place, query, services } = call;
  needColleagues(call);
  const { personId } = place;
  if (personId === null) throw new HttpProblem('swap.not-yours', { detail: 'You are on no rota of this department.' });
  const document = await publishedDocument(call);
  const today = todayIn(document.zone, services.now());
  const { exchanges, takers, isWhole } = valueOrProblem(
    swapChoices(document, { ...query, personId }, today),
    'swap.not-valid',
  );
  const seen = ({ changes, sides }: SwapChoice) => ({ changes, sides: sidesFor([personId], sides) });
  return { exchanges: exchanges.map(seen), takers: takers.map(seen), isWhole };
}

/**
 * The asker's own person in what is sent. Asked before anything is judged, so that nobody learns of others by asking.
 * @throws HttpProblem where they are not in it
 */
function ownSideOf(call: VersionCall): string {
  needColleagues(call);
  const { body } = call;
  const { personId } = call.place;
  if (personId !== null && body.changes.some(({ person }) => person === personId)) return personId;
  throw new HttpProblem('swap.not-yours', { detail: 'You can ask for and offer swaps of your own duties only.' });
}

async function offer(call: VersionCall) {
  const { body, departmentId, params, services } = call;
  const offeredBy = ownSideOf(call);
  const sides = await sidesOf(call, body);
  const at = services.now();
  return call.write(async (trx) => {
    const asked = { ...body, versionId: params['versionId'] ?? '' };
    const swap = await addSwap(trx, { id: newId(at.getTime()), departmentId, offeredBy, asked, sides, at });
    const name = sides.find(({ personId }) => personId === offeredBy)?.name ?? 'Somebody';
    await leaveTrail(call, trx, { subject: swap.id, kind: 'swap.offered', body: { changes: body.changes } });
    await tellSides(trx, call, swap, {
      kind: 'swap.offered',
      text: `${name} offers you a swap. See what it does before you answer.`,
      mailText: 'You were offered a swap. See what it does before you answer.',
      subject: 'You were offered a swap',
      except: [offeredBy],
    });
    return { status: 201, body: await shownSwap(trx, swap, { at, viewer: viewerOf(call) }) };
  });
}

function agree(call: SwapCall) {
  const at = call.services.now();
  return call.write(async (trx) => {
    const swap = await openSwap(trx, call, ['offered']);
    const me = ownSide(call, swap);
    const agreed = [...new Set([...swap.agreed, me])];
    const people = new Set(swap.changes.map(({ person }) => person));
    const isSettled = [...people].every((person) => agreed.includes(person));
    const state = isSettled ? 'agreed' : 'offered';
    await setSwap(trx, swap.id, { state, agreed, at });
    await leaveTrail(call, trx, { subject: swap.id, kind: 'swap.agreed', body: { person: me, state } });
    if (isSettled) {
      await tellSides(trx, call, swap, {
        kind: 'swap.settled',
        text: 'A swap that you offered was agreed to. It waits for the coordinator.',
        subject: 'Your swap was agreed to',
        only: [swap.offeredBy],
        coordinators: 'A swap that all sides agreed to waits for you.',
      });
    }
    return { status: 200, body: await shownSwap(trx, { ...swap, state, agreed }, { at, viewer: viewerOf(call) }) };
  });
}

function refuse(call: Call<Record<string, string>, unknown, z.output<typeof SwapReason>>) {
  const { body, place, services } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const swap = await openSwap(trx, call, ['offered', 'agreed']);
    const isCoordinator = place.roles.some((role) => EDITS.includes(role));
    if (!isCoordinator) ownSide(call, swap);
    await setSwap(trx, swap.id, { state: 'refused', reason: body.reason, at });
    await leaveTrail(call, trx, { subject: swap.id, kind: 'swap.refused', body: {} });
    const because = body.reason === '' ? '' : ` ${body.reason}`;
    await tellSides(trx, call, swap, {
      kind: 'swap.refused',
      text: `A swap of yours was refused.${because}`,
      mailText: 'A swap of yours was refused.',
      subject: 'A swap was refused',
      except: place.personId === null ? [] : [place.personId],
    });
    return { status: 200, body: await shownSwap(trx, { ...swap, state: 'refused' }, { at, viewer: viewerOf(call) }) };
  });
}

function withdraw(call: SwapCall) {
  const at = call.services.now();
  return call.write(async (trx) => {
    const swap = await openSwap(trx, call, ['offered', 'agreed']);
    if (ownSide(call, swap) !== swap.offeredBy) throw new HttpProblem('swap.not-yours');
    await setSwap(trx, swap.id, { state: 'withdrawn', at });
    await leaveTrail(call, trx, { subject: swap.id, kind: 'swap.withdrawn', body: {} });
    await tellSides(trx, call, swap, {
      kind: 'swap.withdrawn',
      text: 'A swap that you were offered was taken back.',
      subject: 'A swap was taken back',
      except: [swap.offeredBy],
    });
    return { status: 200, body: await shownSwap(trx, { ...swap, state: 'withdrawn' }, { at, viewer: viewerOf(call) }) };
  });
}
