import { deskOf, type GapPlace, type KnownPlace, placeFacts, sayDay } from '../document/index.ts';
import { type Call, HttpProblem } from '../http/index.ts';
import {
  type Db,
  publishedOf,
  readGapOffer,
  type StoredGapOffer,
  tellUsers,
  usersInCharge,
  usersOfPeople,
} from '../store/index.ts';
import type { GapOffer, RosterDocument } from '../wire/index.ts';
import { documentNow } from './document-view.ts';
import { mailOf } from './mail-of.ts';
import { valueOrProblem } from './outcome-of.ts';

/** An offer as those who run the rota see it. One whose duty has begun is past, whether or not anybody has written that down yet. */
export function shownOffer(offer: StoredGapOffer, now: Date): GapOffer {
  const isPast = offer.state === 'open' && offer.beginsAt <= now;
  const endedAt = isPast ? offer.beginsAt : offer.endedAt;
  const { id, rotaId, title, date, code, place, post, line, reason, cameForward, givenTo, givenToName } = offer;
  return {
    ...{ id, rotaId, title, date, code, place, post, line, reason, cameForward },
    state: isPast ? 'past' : offer.state,
    beginsAt: offer.beginsAt.toISOString(),
    offeredAt: offer.offeredAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    openMinutes: Math.max(0, Math.floor(((endedAt ?? now).getTime() - offer.offeredAt.getTime()) / 60_000)),
    givenTo: givenTo === null ? null : { personId: givenTo, name: givenToName ?? '' },
  };
}

/**
 * The offer of the path, locked.
 * @throws HttpProblem where it has ended, or its duty has begun
 */
export async function openOffer(trx: Db, call: Call): Promise<StoredGapOffer> {
  const offer = await readGapOffer(trx, offerIdOf(call), true);
  if (offer.state !== 'open' || offer.beginsAt <= call.services.now()) throw new HttpProblem('request.overtaken');
  return offer;
}

export function offerIdOf({ params }: Call): string {
  return (params as Record<string, string>)['gapOfferId'] ?? '';
}

/** Where a duty is written to: the draft, or the published version that a draft would be made from; `null` for a rota without either. */
export interface StandingVersionMark {
  readonly versionId: string;
  readonly seq: number;
}

/** The draft of a rota, else what is published; `lock` keeps both the rota's drafts and that version as they are. */
export async function workedOn(db: Db, rotaId: string, lock = false): Promise<StandingVersionMark | null> {
  if (lock) await db.selectFrom('rota').select('id').where('id', '=', rotaId).forUpdate().executeTakeFirst();
  const row = await db
    .selectFrom('version')
    .select(['id as versionId', 'seq'])
    .where('rota_id', '=', rotaId)
    .where('state', 'in', ['draft', 'published'])
    .orderBy('state')
    .orderBy('number', 'desc')
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return row ?? null;
}

/** The published document of a rota. @throws HttpProblem where nothing is published */
export async function publishedDocument(call: Call, rotaId: string): Promise<RosterDocument> {
  const versionId = await publishedOf(call.db, rotaId);
  if (versionId === null) {
    throw new HttpProblem('gap.not-valid', { detail: 'Nothing of this rota is published. Publish it first.' });
  }
  return documentNow(call, versionId);
}

/** A place of a document, and the desk on which people are judged. @throws HttpProblem where it is none, or the rota cannot be read */
export function judgedPlace(document: RosterDocument, place: GapPlace) {
  const facts = valueOrProblem(placeFacts(document, place), 'gap.not-valid');
  const known: KnownPlace = { place, facts };
  return { known, desk: valueOrProblem(deskOf(document), 'rota.not-valid') };
}

/** `N (Night) on Sat 3 Oct`; a shift that has no name beside its code goes by that. */
export function dutyText({ facts, place }: KnownPlace): string {
  const { code, date } = place;
  return `${facts.shift === code ? code : `${code} (${facts.shift})`} on ${sayDay(date)}`;
}

interface Words {
  readonly kind: string;
  readonly text: string;
  readonly mailText?: string;
  /** Subject of the mail; `null` tells in the app only. */
  readonly subject: string | null;
  /** What tells this telling from others of its kind about the same offer. */
  readonly of?: string;
}

/** Tells people on rotas about an offer. */
export async function tellPeople(
  trx: Db,
  { services }: Call,
  offer: Pick<StoredGapOffer, 'id'>,
  { people, of = '', ...words }: Words & { readonly people: readonly string[] },
): Promise<void> {
  const telling = { ...words, about: `${offer.id}${of}`, at: services.now(), ...mailOf(services) };
  await tellUsers(trx, await usersOfPeople(trx, people), { ...telling, link: '/my/gaps' });
}

/** Tells those in charge of an offer's department, but not whoever does it. */
export async function tellCoordinators(
  trx: Db,
  { services, user }: Call,
  offer: Pick<StoredGapOffer, 'id' | 'departmentId'>,
  { of = '', ...words }: Words,
): Promise<void> {
  const telling = { ...words, about: `${offer.id}${of}`, at: services.now(), ...mailOf(services) };
  const users = (await usersInCharge(trx, offer.departmentId)).filter((id) => id !== user.userId);
  await tellUsers(trx, users, { ...telling, link: `/departments/${offer.departmentId}/gaps` });
}
