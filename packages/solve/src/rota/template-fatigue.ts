import { dutyTimesOf, lineFatigueCost } from '@rotawright/core/fatigue';
import type { Rota } from '@rotawright/core/roster';
import { templateClock } from '@rotawright/core/time';
import { FatigueTable } from './line-fatigue.ts';
import type { TemplateDemand } from './template-demand.ts';
import type { TemplateMachine } from './template-machine.ts';

/**
 * Hours above 6 on the Karolinska scale in a cycle of a template, a step counting once: the exact price of three cycles on
 * end, of which the middle one is counted, so that the seam is felt.
 */
export function templateFatigue(rota: Rota): number {
  const days = rota.endDay - rota.firstDay;
  const frame = { clock: rota.clock, firstDay: rota.firstDay - days, endDay: rota.endDay + days };
  const points = lineFatigueCost(frame).perDuty(dutyTimesOf(rota, 0, 1));
  const own = points.length / 3;
  return points.subarray(own, 2 * own).reduce((sum, hours) => sum + hours, 0);
}

/** Estimated fatigue of a ring of weeks, for its search: each duty after the one before it, across the seam. */
export class RingFatigue {
  readonly #table: FatigueTable;
  readonly #weight: number;

  constructor({ duties }: TemplateMachine, { shiftTypes }: Pick<TemplateDemand, 'shiftTypes'>, weight: number) {
    this.#weight = weight;
    const first = duties.slice(0, shiftTypes.length);
    this.#table = new FatigueTable(first, { weight, clock: templateClock(1), shiftTypes });
  }

  /** Points of all duties of the ring; 0 where fatigue has no weight. Allocates nothing. */
  cost(cells: Uint8Array): number {
    if (this.#weight === 0) return 0;
    const days = cells.length;
    let before = days - 1;
    while (before >= 0 && cells[before] === 0) before -= 1;
    if (before < 0) return 0;
    let type = (cells[before] ?? 0) - 1;
    let gap = days - before;
    let cost = 0;
    for (let day = 0; day < days; day += 1, gap += 1) {
      const now = (cells[day] ?? 0) - 1;
      if (now < 0) continue;
      cost += this.#table.points(type, gap, now);
      type = now;
      gap = 0;
    }
    return cost;
  }
}
