import { type GapPlace, missingAt, sayDay } from '../document/index.ts';
import type { Call } from '../http/index.ts';
import { type Db, endGapOffers, gapOffersOfRota, type StoredGapOffer, volunteersOf } from '../store/index.ts';
import type { RosterDocument } from '../wire/index.ts';
import { tellPeople } from './gap-steps.ts';
import { leaveTrail } from './trail.ts';

/** Places with the same key are filled by the same people: a line of cover counts whichever of its shifts they work. */
export function placeKey({ date, code, post, line }: GapPlace): string {
  return post === null ? `${date} ${line}` : `${date} ${post} ${code}`;
}

/**
 * Ends the open offers of a rota for which what is now published misses nobody any more; of several for one line of cover the newest first.
 * Who came forward is told. It belongs into the transaction of the publication.
 */
export async function closeFilledGaps(trx: Db, call: Call, document: RosterDocument): Promise<void> {
  const open = (await gapOffersOfRota(trx, document.rotaId)).filter(({ state }) => state === 'open');
  const left = new Map<string, number>();
  const closed: StoredGapOffer[] = [];
  for (const offer of open) {
    const key = placeKey(offer);
    const missing = left.get(key) ?? missingAt(document, offer);
    left.set(key, missing - 1);
    if (missing <= 0) closed.push(offer);
  }
  const ids = closed.map(({ id }) => id);
  await endGapOffers(trx, ids, { state: 'closed', at: call.services.now(), by: call.user.userId });
  for (const offer of closed) {
    await tellPeople(trx, call, offer, {
      kind: 'gap.closed',
      text: `${offer.code} on ${sayDay(offer.date)} that you came forward for is filled.`,
      subject: 'A gap that you came forward for is filled',
      people: (await volunteersOf(trx, offer.id)).map(({ personId }) => personId),
    });
  }
  for (const subject of ids) {
    await leaveTrail(call, trx, { subject, kind: 'gap.closed', body: { published: document.versionId } });
  }
}
