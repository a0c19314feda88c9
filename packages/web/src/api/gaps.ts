import type { GapOffer, GapOfferPage, GapVolunteers, MyGap } from '@rotawright/server/wire';
import { getJson } from './request.ts';
import { type Loaded, useLoad } from './use-load.ts';

/** Open gaps that are for people like the asker, by day, each with what it would do to them. */
export const useMyGaps = (): Loaded<readonly MyGap[]> => useLoad('/api/me/gap-offers');

/** The newest gaps that a department offers, or those that have ended; `null` asks nothing. */
export const useGapOffers = (departmentId: string | null, state: 'open' | 'ended'): Loaded<GapOfferPage> =>
  useLoad(departmentId === null ? null : `${offersOf(departmentId)}?state=${state}`);

/** Gaps that ended before one of them. */
export const olderGapOffers = (departmentId: string, before: string): Promise<GapOfferPage> =>
  getJson(`${offersOf(departmentId)}?state=ended&before=${before}`);

const offersOf = (departmentId: string): string => `/api/departments/${departmentId}/gap-offers`;

/** Who came forward for a gap, best first. */
export const useGapVolunteers = (offerId: string): Loaded<GapVolunteers> =>
  useLoad(`/api/gap-offers/${offerId}/volunteers`);

/** Where a gap of a rota is offered, and what becomes of an offer. */
export const gapOffersPath = (rotaId: string): string => `/api/rotas/${rotaId}/gap-offers`;
export const gapStep = ({ id }: Pick<GapOffer, 'id'>, step: 'volunteer' | 'step-back' | 'give' | 'withdraw'): string =>
  `/api/gap-offers/${id}/${step}`;
