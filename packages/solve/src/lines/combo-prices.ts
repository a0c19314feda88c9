import type { Counters } from './counters.ts';
import type { Relaxation } from './relaxation.ts';

/** What each combination of counts costs by the prices of sums. Written into `room` where that is large enough. */
export function comboPrices(
  { combos, list }: Counters,
  { tallyPrice }: Pick<Relaxation, 'tallyPrice'>,
  room: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const prices = room.length < combos ? new Float64Array(combos) : room;
  for (let combo = 0; combo < combos; combo += 1) {
    let price = 0;
    for (const { tally, stride, cap } of list) {
      if (tally !== null) price += (tallyPrice[tally] ?? 0) * (Math.floor(combo / stride) % (cap + 1));
    }
    prices[combo] = price;
  }
  return prices;
}
