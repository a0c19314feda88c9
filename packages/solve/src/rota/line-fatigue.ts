import { dutyTimesOf, lineFatigueCost, lineFrameOf, pairCosts } from '@rotawright/core/fatigue';
import { BugError } from '@rotawright/core/problems';
import { compileRota } from '@rotawright/core/roster';
import { type Assignment, OFF } from '../model/problem.ts';
import { typeOfSymbols } from './line-score.ts';
import { rosterDocument } from './roster-document.ts';
import type { RosterModel } from './roster-model.ts';
import { weightOf } from './weights.ts';

/** Ten hours at one step of sleepiness above 6 on the Karolinska scale weigh like one night too many. */
const FATIGUE_UNIT = 10;

/** What everybody's fatigue comes to by the exact price of whole lines, before its weight; see `core/fatigue`. */
export function rosterFatigue(model: RosterModel, assignment: Assignment): number {
  const rota = compileRota(rosterDocument(model, assignment));
  if (!rota.ok) throw new BugError(`the optimiser made a roster that cannot be read: ${rota.problems[0]?.found}`);
  const { cost } = lineFatigueCost(lineFrameOf(rota.value));
  return rota.value.people.reduce((sum, _, p) => sum + cost(dutyTimesOf(rota.value, p)), 0) / FATIGUE_UNIT;
}

/** Days after a duty in which the next one feels it. */
const FELT_DAYS = 6;

/**
 * An estimate of fatigue for the search, which changes lines some millions of times a second: each duty costs what it
 * would after the one before it, from a rested start. Points with the weight in them; 0 where fatigue has none.
 */
export class FatigueEstimate {
  readonly weight: number;
  readonly #cells: Assignment;
  readonly #days: number;
  /** Shift type of each symbol. */
  readonly #typeOf: Int16Array;
  readonly #types: number;
  readonly #rested: Float64Array;
  /** At `(before * days + gap) * types + type`. */
  readonly #after: Float64Array;

  constructor(model: RosterModel, cells: Assignment) {
    this.weight = weightOf(model.demand, 'fatigue');
    this.#cells = cells;
    this.#days = model.problem.days;
    this.#typeOf = typeOfSymbols(model);
    this.#types = model.demand.shiftTypes.length;
    this.#rested = new Float64Array(this.#types);
    this.#after = new Float64Array(this.#types * (FELT_DAYS + 1) * this.#types);
    if (this.weight > 0) this.#fill(model);
  }

  /** What the duties of these days cost a person, and the first one after them. */
  around(person: number, from: number, until: number): number {
    if (this.weight === 0) return 0;
    const base = person * this.#days;
    let before = from - 1;
    const oldest = Math.max(0, from - FELT_DAYS);
    while (before >= oldest && this.#cells[base + before] === OFF) before -= 1;
    let type = before >= oldest ? (this.#typeOf[this.#cells[base + before] ?? OFF] ?? -1) : -1;
    let cost = 0;
    const last = Math.min(this.#days, until + FELT_DAYS);
    for (let day = from; day < last; day += 1) {
      const now = this.#typeOf[this.#cells[base + day] ?? OFF] ?? -1;
      if (now < 0) continue;
      const gap = day - before;
      cost +=
        type < 0 || gap > FELT_DAYS
          ? (this.#rested[now] ?? 0)
          : (this.#after[(type * (FELT_DAYS + 1) + gap) * this.#types + now] ?? 0);
      if (day >= until) break;
      before = day;
      type = now;
    }
    return cost;
  }

  #fill({ demand, ward }: RosterModel): void {
    const shapes = demand.shiftTypes.map((_, type) => {
      const duty = ward.duties[type];
      return { startClock: duty?.start ?? 0, minutes: Math.max(1, (duty?.end ?? 0) - (duty?.start ?? 0)) };
    });
    const { rested, after } = pairCosts(shapes, FELT_DAYS, { clock: ward.rota.clock });
    const scale = this.weight / FATIGUE_UNIT;
    const isWork = (type: number) => ward.duties[type]?.kind === 0;
    for (let type = 0; type < this.#types; type += 1) {
      if (!isWork(type)) continue;
      this.#rested[type] = (rested[type] ?? 0) * scale;
      for (let before = 0; before < this.#types; before += 1) {
        for (let gap = 0; gap <= FELT_DAYS; gap += 1) {
          const cost = after[before]?.[gap]?.[type] ?? 0;
          this.#after[(before * (FELT_DAYS + 1) + gap) * this.#types + type] = Number.isFinite(cost) ? cost * scale : 0;
        }
      }
    }
  }
}
