import type { Counters } from './counters.ts';
import type { Relaxation } from './relaxation.ts';

/** What each combination of counts costs by the prices of sums. Written into `room` where that is large enough. */
export function comboPrices(
  { combos, list }: Counters,
  relaxation: Pick<Relaxation, 'priceOf'>,
  room: Float64Array<ArrayBuffer>,
): Float64Array<ArrayBuffer> {
  const prices = room.length < combos ? new Float64Array(combos) : room;
  for (let combo = 0; combo < combos; combo += 1) {
    let price = 0;
    for (const counter of list) {
      const { stride, cap } = counter;
      price += relaxation.priceOf(counter) * (Math.floor(combo / stride) % (cap + 1));
    }
    prices[combo] = price;
  }
  return prices;
}
