import type { RosterDesk } from '@rotawright/solve/rota';
import { z } from 'zod';
import { deskOf, gapCheck, type KnownPlace, missingAt, placeFacts, sayDay, withGiven } from '../document/index.ts';
import { type Call, HttpProblem, type Route, route } from '../http/index.ts';
import { READS_NAMES } from '../roles/index.ts';
import {
  addVolunteer,
  type Db,
  dropVolunteer,
  gapOffersOfRota,
  offersVolunteeredFor,
  openGapOffers,
  peopleOfUser,
  publishedOf,
  readGapOffer,
  type StoredGapOffer,
  versionSummary,
} from '../store/index.ts';
import { type GapCheck, MyGap, type RosterDocument } from '../wire/index.ts';
import { ownDocument } from './anonymise.ts';
import { documentNow } from './document-view.ts';
import { dutyText, offerIdOf, openOffer, tellCoordinators } from './gap-steps.ts';
import { leaveTrail } from './trail.ts';

/** Gaps as a colleague sees them: what each would do to her own rota, before anything is agreed. */
export const gapVolunteerRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/me/gap-offers',
    summary:
      'Open gaps of my departments that are for people like me, by day, each with what taking it would do to me.',
    of: 'self',
    allow: 'signed-in',
    answers: { 200: z.array(MyGap) },
    handle: async (call) => ({ status: 200, body: await myGaps(call) }),
  }),
  route({
    method: 'post',
    path: '/api/gap-offers/{gapOfferId}/volunteer',
    summary: 'Puts me forward for an open gap, where taking it breaks no rule that I keep now.',
    of: 'gapOffer',
    allow: READS_NAMES,
    answers: { 204: 'nothing' },
    handle: (call) => comeForward(call),
  }),
  route({
    method: 'post',
    path: '/api/gap-offers/{gapOfferId}/step-back',
    summary: 'Takes me back from an open gap that I came forward for.',
    of: 'gapOffer',
    allow: READS_NAMES,
    answers: { 204: 'nothing' },
    handle: (call) => stepBack(call),
  }),
];

/** A rota as it is for one person: whole, to count who is missing; and their own, with what they were given and is not published yet. */
interface OwnRota {
  readonly personId: string;
  readonly document: RosterDocument;
  readonly own: RosterDocument;
  readonly desk: RosterDesk;
}

/** The published rota for somebody; `null` where nothing is published, they are not on it, or their part cannot be read. */
async function ownRota(call: Call, rotaId: string, personId: string): Promise<OwnRota | null> {
  const { db } = call;
  const versionId = await publishedOf(db, rotaId);
  if (versionId === null) return null;
  const document = await documentNow(call, versionId);
  // What was given before the publication stands as it has it: what it shows instead is the last word.
  const { publishedAt } = await versionSummary(db, versionId);
  const given = (await gapOffersOfRota(db, rotaId)).filter(
    ({ givenTo, endedAt }) =>
      givenTo === personId && endedAt !== null && (publishedAt === null || endedAt >= new Date(publishedAt)),
  );
  const own = withGiven(ownDocument(document, personId), personId, given);
  const desk = deskOf(own);
  return own.people.length === 0 || !desk.ok ? null : { personId, document, own, desk: desk.value };
}

interface OwnGap {
  readonly known: KnownPlace;
  readonly check: GapCheck;
}

/** An offer for somebody on the rota; `null` where it is none for them, or nobody is missing there. */
function gapFor({ document, own, desk, personId }: OwnRota, offer: StoredGapOffer): OwnGap | null {
  const facts = placeFacts(document, offer);
  if (!facts.ok || missingAt(document, offer) === 0) return null;
  const known = { place: offer, facts: facts.value };
  const check = gapCheck(own, desk, { known, personId });
  return check === null ? null : { known, check };
}

function myGap(rota: OwnRota, offer: StoredGapOffer, hasComeForward: boolean): MyGap | null {
  const gap = gapFor(rota, offer);
  if (gap === null) return null;
  const { shift, look, beginsAt, endsAt } = gap.known.facts;
  return {
    ...{ id: offer.id, rotaId: offer.rotaId, title: offer.title, department: rota.document.department },
    ...{ date: offer.date, code: offer.code, shift, look, place: offer.place },
    beginsAt: beginsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    offeredAt: offer.offeredAt.toISOString(),
    ...{ hasComeForward, check: gap.check },
  };
}

async function myGaps(call: Call): Promise<MyGap[]> {
  const { db, services, user } = call;
  const people = await peopleOfUser(db, user.userId);
  const departments = [...new Set(people.map(({ departmentId }) => departmentId))];
  const offers = await openGapOffers(db, departments, services.now());
  const mine = await offersVolunteeredFor(
    db,
    people.map(({ personId }) => personId),
  );
  const gaps: MyGap[] = [];
  for (const { personId, departmentId } of people) {
    const here = offers.filter((offer) => offer.departmentId === departmentId);
    for (const rotaId of new Set(here.map((offer) => offer.rotaId))) {
      const rota = await ownRota(call, rotaId, personId);
      if (rota === null) continue;
      const own = here.filter((offer) => offer.rotaId === rotaId);
      gaps.push(...own.flatMap((offer) => myGap(rota, offer, mine.has(offer.id)) ?? []));
    }
  }
  return gaps.sort((a, b) => a.beginsAt.localeCompare(b.beginsAt));
}

/** The person on rotas who the asker is in this department. */
function ownPerson({ place }: Call): string {
  if (place.personId !== null) return place.personId;
  throw new HttpProblem('leave.no-person', { detail: 'Ask your coordinator to link your account with your name.' });
}

/** The offer of the path as the asker sees it. @throws HttpProblem where they are not on the rota, or it is not for them */
async function ownGap(call: Call, personId: string): Promise<OwnGap> {
  const offer = await readGapOffer(call.db, offerIdOf(call));
  if (offer.state !== 'open') throw new HttpProblem('request.overtaken');
  const rota = await ownRota(call, offer.rotaId, personId);
  const gap = rota === null ? null : gapFor(rota, offer);
  if (gap === null) {
    throw new HttpProblem('gap.cannot-take', { detail: 'It is filled, or not for the tier that you are in.' });
  }
  return gap;
}

async function comeForward(call: Call<Record<string, string>>) {
  const at = call.services.now();
  const personId = ownPerson(call);
  const { known, check } = await ownGap(call, personId);
  if (!check.canTake) throw cannotTake(known.place, check);
  return call.write(async (trx) => {
    const offer = await openOffer(trx, call);
    if (await addVolunteer(trx, { offerId: offer.id, personId, at })) {
      await leaveTrail(call, trx, { subject: offer.id, kind: 'gap.volunteered', body: { person: personId } });
      await tellCoordinators(trx, call, offer, {
        kind: 'gap.volunteered',
        text: `${await nameOf(trx, personId)} could take ${dutyText(known)}.`,
        mailText: `Somebody could take ${dutyText(known)}.`,
        subject: 'Somebody came forward for a gap',
        of: personId,
      });
    }
    return { status: 204 };
  });
}

function cannotTake({ code, date }: KnownPlace['place'], { why, breaks }: GapCheck): HttpProblem {
  const problems = breaks.map((found) => ({
    code: 'gap.breaks',
    where: `${code}, ${sayDay(date)}`,
    found,
    expected: 'no further broken rule',
    tryThis: '',
  }));
  return new HttpProblem('gap.cannot-take', { detail: why ?? 'It would break a rule that you keep now.', problems });
}

/** Whoever came forward may take it back, whatever has become of the rota since. */
function stepBack(call: Call<Record<string, string>>) {
  const personId = ownPerson(call);
  return call.write(async (trx) => {
    const offer = await openOffer(trx, call);
    if (await dropVolunteer(trx, offer.id, personId)) {
      await leaveTrail(call, trx, { subject: offer.id, kind: 'gap.stepped-back', body: { person: personId } });
      await tellCoordinators(trx, call, offer, {
        kind: 'gap.stepped-back',
        text: `${await nameOf(trx, personId)} no longer wants to take ${offer.code} on ${sayDay(offer.date)}.`,
        subject: null,
      });
    }
    return { status: 204 };
  });
}

async function nameOf(db: Db, personId: string): Promise<string> {
  const { name } = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirstOrThrow();
  return name;
}
