import { type GapFigures, type GapOffer, GapReason } from '../wire/index.ts';
import { spread } from './rota-figures.ts';

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
      medianOpenMinutes: ended.length === 0 ? null : Math.round(spread(ended).median),
    };
    return own.length === 0 ? [] : [figures];
  });
}
