import { giftCells, type KnownPlace, missingAt, rankTakers } from '../document/index.ts';
import { type Call, HttpProblem } from '../http/index.ts';
import { applyEdits, type Db, endGapOffers, readGapOffer, type StoredGapOffer, volunteersOf } from '../store/index.ts';
import type { GapGift } from '../wire/index.ts';
import { documentNow } from './document-view.ts';
import { editableDraft } from './editable-draft.ts';
import {
  dutyText,
  judgedPlace,
  offerIdOf,
  openOffer,
  shownOffer,
  tellCoordinators,
  tellPeople,
  workedOn,
} from './gap-steps.ts';
import { leaveTrail } from './trail.ts';

type GiveCall = Call<Record<string, string>, unknown, GapGift>;

/**
 * Gives a gap to somebody who came forward. They are judged on what the duty is written to, before the transaction; it takes place only while
 * that is as it was. The duty enters the draft as an edit like any other, so that it is published, and counted as late, as any change.
 */
export async function giveGap(call: GiveCall) {
  const { departmentId, place, services, user } = call;
  const { personId } = call.body;
  const at = services.now();
  const judged = await judgedGift(call);
  const editor = { userId: user.userId, organisationId: place.organisationId, departmentId, at };
  return call.write(async (trx) => {
    // The rota and its versions before the offer, as a publication locks them.
    const now = await workedOn(trx, judged.document.rotaId, true);
    const offer = await openOffer(trx, call);
    const volunteers = await volunteersOf(trx, offer.id);
    if (!volunteers.some((one) => one.personId === personId)) {
      throw new HttpProblem('request.overtaken', { detail: 'This colleague has not come forward, or took it back.' });
    }
    if (now?.versionId !== judged.document.versionId || now.seq !== judged.document.seq) throw changedMeanwhile();
    const draft = await editableDraft(trx, offer.rotaId, editor);
    if (draft === null) throw changedMeanwhile();
    const edits = judged.cells.map(({ person, date, rev, after }) => ({ person, date, rev, value: after }));
    const outcome = await applyEdits(trx, draft, { action: 'gap', edits, client: '' }, editor);
    if (outcome.kind !== 'applied') throw changedMeanwhile();
    await endGapOffers(trx, [offer.id], { state: 'given', at, by: user.userId, givenTo: personId });
    await leaveTrail(call, trx, { subject: offer.id, kind: 'gap.given', body: { person: personId, draft } });
    const others = volunteers.map((one) => one.personId).filter((id) => id !== personId);
    await tellAll(call, trx, { offer, known: judged.known, personId, others });
    return { status: 200, body: shownOffer(await readGapOffer(trx, offer.id), at) };
  });
}

function changedMeanwhile(): HttpProblem {
  return new HttpProblem('request.seq-passed', { detail: 'Look at who came forward again, then give it.' });
}

/** The gift as it would be written. @throws HttpProblem where nobody is missing there any more, or the colleague cannot take it */
async function judgedGift(call: GiveCall) {
  const { body, db } = call;
  const offer = await readGapOffer(db, offerIdOf(call));
  const version = await workedOn(db, offer.rotaId);
  if (version === null) throw changedMeanwhile();
  const document = await documentNow(call, version.versionId);
  const { known, desk } = judgedPlace(document, offer);
  if (offer.state !== 'open') throw new HttpProblem('request.overtaken');
  if (missingAt(document, offer) === 0) {
    throw new HttpProblem('gap.filled', {
      detail: 'The draft fills this place already. Publish it, or take the offer back.',
    });
  }
  const [taker] = rankTakers(document, desk, { known, among: new Set([body.personId]) });
  if (taker === undefined || !taker.canTake) {
    throw new HttpProblem('gap.cannot-take', { detail: taker?.reasons.join(' ') ?? 'Nobody of this rota.' });
  }
  return { document, known, cells: giftCells(document, offer, body.personId) };
}

interface Given {
  readonly offer: StoredGapOffer;
  readonly known: KnownPlace;
  readonly personId: string;
  readonly others: readonly string[];
}

/** Tells who has the duty now, the others who came forward, and the other coordinators. */
async function tellAll(call: GiveCall, trx: Db, { offer, known, personId, others }: Given): Promise<void> {
  const duty = dutyText(known);
  await tellPeople(trx, call, offer, {
    kind: 'gap.given',
    text: `You were given ${duty}. It counts once the rota is published.`,
    subject: 'You were given a duty that you came forward for',
    people: [personId],
  });
  await tellPeople(trx, call, offer, {
    kind: 'gap.closed',
    text: `${duty} that you came forward for is filled.`,
    subject: 'A gap that you came forward for is filled',
    people: others,
  });
  await tellCoordinators(trx, call, offer, {
    kind: 'gap.given.coordinator',
    text: `${duty} was given to somebody who came forward. It counts once the rota is published.`,
    subject: null,
  });
}
