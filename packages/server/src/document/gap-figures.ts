import { type GapFigures, type GapOffer, GapReason } from '../wire/index.ts';

/** What the gaps that were offered came to, by reason; reasons without one are left out. Nobody is named. */
export function gapFigures(
  offers: readonly Pick<GapOffer, 'reason' | 'state' | 'openMinutes'>[],
): readonly GapFigures[] {
  return GapReason.options.flatMap((reason) => {
    const own = offers.filter((offer) => offer.reason === reason);
    const count = (state: GapOffer['state']) => own.filter((offer) => offer.state === state).length;
    const ended = own.filter(({ state }) => state !== 'open').map(({ openMinutes }) => openMinutes);
    const figures = {
      reason,
      offered: own.length,
      open: count('open'),
      given: count('given'),
      closed: count('closed'),
      withdrawn: count('withdrawn'),
      past: count('past'),
      medianOpenMinutes: middleOf(ended),
    };
    return own.length === 0 ? [] : [figures];
  });
}

/** The middle one, or the mean of the two in the middle, in whole minutes. */
function middleOf(minutes: readonly number[]): number | null {
  if (minutes.length === 0) return null;
  const sorted = minutes.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return Math.round(((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2);
}
