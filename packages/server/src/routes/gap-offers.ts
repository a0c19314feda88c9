import { missingAt, rankTakers, sayDay } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { EDITS, READS_DRAFTS } from '../roles/index.ts';
import {
  addGapOffer,
  type Db,
  endGapOffers,
  endPastGapOffers,
  gapOffersOf,
  gapOffersOfRota,
  newId,
  readDocument,
  readGapOffer,
  volunteersOf,
} from '../store/index.ts';
import {
  GapGift,
  GapOffer,
  GapOfferPage,
  GapOfferQuery,
  GapVolunteers,
  NewGapOffer,
  type RosterDocument,
} from '../wire/index.ts';
import { documentNow } from './document-view.ts';
import { placeKey } from './gap-closing.ts';
import { giveGap } from './gap-give.ts';
import {
  dutyText,
  judgedPlace,
  offerIdOf,
  openOffer,
  publishedDocument,
  shownOffer,
  tellPeople,
  workedOn,
} from './gap-steps.ts';
import { leaveTrail } from './trail.ts';

const PAGE = 50;

/** Gaps offered to colleagues, as the coordinator runs them: offered with a reason, given to somebody who came forward, and the record. */
export const gapOfferRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/departments/{departmentId}/gap-offers',
    summary: 'Gaps that colleagues were asked to take, with reason, how long each stood open and how it ended.',
    of: 'department',
    allow: READS_DRAFTS,
    query: GapOfferQuery,
    answers: { 200: GapOfferPage },
    handle: async ({ db, departmentId, query, services }) => {
      await endPastGapOffers(db, services.now());
      const found = await gapOffersOf(db, departmentId, { ...query, most: PAGE + 1 });
      const offers = found.slice(0, PAGE).map((offer) => shownOffer(offer, services.now()));
      return { status: 200, body: { offers, next: found.length > PAGE ? (offers.at(-1)?.id ?? null) : null } };
    },
  }),
  route({
    method: 'post',
    path: '/api/rotas/{rotaId}/gap-offers',
    summary: 'Offers a gap of the published rota to colleagues. Those who could take it are told.',
    of: 'rota',
    allow: EDITS,
    body: NewGapOffer,
    answers: { 201: GapOffer },
    handle: (call) => offer(call),
  }),
  route({
    method: 'get',
    path: '/api/gap-offers/{gapOfferId}/volunteers',
    summary: 'Who came forward for a gap, best first with reasons, judged as the rota is now.',
    of: 'gapOffer',
    allow: EDITS,
    answers: { 200: GapVolunteers },
    handle: async (call) => ({ status: 200, body: await ranked(call) }),
  }),
  route({
    method: 'post',
    path: '/api/gap-offers/{gapOfferId}/give',
    summary: 'Gives a gap to somebody who came forward: judged once more, the duty enters the draft, to be published.',
    of: 'gapOffer',
    allow: EDITS,
    body: GapGift,
    answers: { 200: GapOffer },
    handle: (call) => giveGap(call),
  }),
  route({
    method: 'post',
    path: '/api/gap-offers/{gapOfferId}/withdraw',
    summary: 'Takes an open offer back. Who came forward is told.',
    of: 'gapOffer',
    allow: EDITS,
    answers: { 200: GapOffer },
    handle: (call) => withdraw(call),
  }),
];

type OfferCall = Call<Record<string, string>, unknown, NewGapOffer>;

async function offer(call: OfferCall) {
  const { body, departmentId, params, services, user } = call;
  const rotaId = params['rotaId'] ?? '';
  const at = services.now();
  // Judged before the transaction, which then only takes place while this is what is published.
  const document = await publishedDocument(call, rotaId);
  const { known, desk } = judgedPlace(document, body);
  const { name, beginsAt } = known.facts;
  if (beginsAt <= at) throw new HttpProblem('gap.not-valid', { detail: 'This duty has begun already.' });
  const everybody = new Set(document.people.map(({ id }) => id));
  const able = rankTakers(document, desk, { known, among: everybody }).filter(({ canTake }) => canTake);
  return call.write(async (trx) => {
    const now = await workedOn(trx, rotaId, true);
    await isStillPublished(trx, document);
    await isMissing(trx, { document, draftId: now?.versionId ?? document.versionId, body });
    const made = await addGapOffer(trx, {
      ...{ id: newId(at.getTime()), departmentId, rotaId, beginsAt, place: name, by: user.userId, at },
      ...{ date: body.date, code: body.code, post: body.post, line: body.line, reason: body.reason },
    });
    await leaveTrail(call, trx, { subject: made.id, kind: 'gap.offered', body: { rotaId, ...body } });
    await tellPeople(trx, call, made, {
      kind: 'gap.offered',
      text: `${dutyText(known)} is open in ${made.title}. See what it would do to your rota before you come forward.`,
      subject: 'A duty is open that you could take',
      people: able.map(({ personId }) => personId),
    });
    return { status: 201, body: shownOffer(made, at) };
  });
}

/** @throws HttpProblem where another version was published since the document was read; it is kept from that until the transaction ends */
async function isStillPublished(trx: Db, { versionId }: RosterDocument): Promise<void> {
  const row = await trx
    .selectFrom('version')
    .select('state')
    .where('id', '=', versionId)
    .forUpdate()
    .executeTakeFirst();
  if (row?.state !== 'published') throw new HttpProblem('request.seq-passed', { detail: 'Look again, then offer it.' });
}

/** @throws HttpProblem where the published rota, or the draft, has nobody missing there who is not offered yet */
async function isMissing(
  trx: Db,
  {
    document,
    draftId,
    body,
  }: { readonly document: RosterDocument; readonly draftId: string; readonly body: NewGapOffer },
): Promise<void> {
  const offers = await gapOffersOfRota(trx, document.rotaId);
  const offered = offers.filter((one) => one.state === 'open' && placeKey(one) === placeKey(body)).length;
  const missing = missingAt(document, body);
  if (missing === 0) {
    throw new HttpProblem('gap.filled', {
      detail:
        'On the published rota nobody is missing there. What is missing in a draft can be offered once it is published.',
    });
  }
  const inDraft = draftId === document.versionId ? missing : missingAt(await readDocument(trx, draftId), body);
  if (inDraft === 0) throw new HttpProblem('gap.filled', { detail: 'The draft fills this place. Publish it.' });
  if (Math.min(missing, inDraft) <= offered) {
    throw new HttpProblem('gap.filled', { detail: 'Everybody who is missing there is asked for already.' });
  }
}

async function ranked(call: Call<Record<string, string>>): Promise<GapVolunteers> {
  const { db, services } = call;
  const stored = await readGapOffer(db, offerIdOf(call));
  const volunteers = await volunteersOf(db, stored.id);
  const version = await workedOn(db, stored.rotaId);
  if (version === null) throw new HttpProblem('thing.not-found');
  const document = await documentNow(call, version.versionId);
  const { known, desk } = judgedPlace(document, stored);
  const people = new Map(document.people.map((person) => [person.id, person.name]));
  const since = new Map(volunteers.map(({ personId, at }) => [personId, at.toISOString()]));
  const takers = rankTakers(document, desk, { known, among: new Set(since.keys()) });
  return {
    offer: shownOffer(stored, services.now()),
    isMissing: missingAt(document, stored) > 0,
    volunteers: takers.map(({ reasons, ...taker }) => ({
      ...taker,
      name: people.get(taker.personId) ?? '',
      at: since.get(taker.personId) ?? stored.offeredAt.toISOString(),
      reasons: [...reasons],
    })),
  };
}

function withdraw(call: Call<Record<string, string>>) {
  const { services, user } = call;
  const at = services.now();
  return call.write(async (trx) => {
    const stored = await openOffer(trx, call);
    await endGapOffers(trx, [stored.id], { state: 'withdrawn', at, by: user.userId });
    await leaveTrail(call, trx, { subject: stored.id, kind: 'gap.withdrawn', body: {} });
    await tellPeople(trx, call, stored, {
      kind: 'gap.withdrawn',
      text: `${stored.code} on ${sayDay(stored.date)} that you came forward for is not offered any more.`,
      subject: 'A gap is not offered any more',
      people: (await volunteersOf(trx, stored.id)).map(({ personId }) => personId),
    });
    return { status: 200, body: shownOffer(await readGapOffer(trx, stored.id), at) };
  });
}
