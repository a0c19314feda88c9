import { dutyTimesOf, lineFatigueCost, lineFrameOf, pairCosts } from '@rotawright/core/fatigue';
import { BugError } from '@rotawright/core/problems';
import { compileRota, type ShiftType } from '@rotawright/core/roster';
import type { LineDuty } from '@rotawright/core/rules';
import type { RotaClock } from '@rotawright/core/time';
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

/** What else a table of fatigue goes by: duties of the types in their order, and what a point weighs. */
export interface FatigueAsked {
  readonly weight: number;
  readonly clock: RotaClock;
  readonly shiftTypes: readonly ShiftType[];
}

/**
 * What a duty costs after the one before it, from a rested start: points with the weight in them, nothing on call. An estimate
 * for searches; the exact price is of whole lines.
 */
export class FatigueTable {
  readonly #types: number;
  readonly #rested: Float64Array;
  /** At `(before * (FELT_DAYS + 1) + gap) * types + type`. */
  readonly #after: Float64Array;

  constructor(duties: readonly Pick<LineDuty, 'start' | 'end'>[], { weight, clock, shiftTypes }: FatigueAsked) {
    const types = duties.length;
    this.#types = types;
    this.#rested = new Float64Array(types);
    this.#after = new Float64Array(types * (FELT_DAYS + 1) * types);
    if (weight === 0) return;
    const shapes = duties.map(({ start, end }) => ({ startClock: start, minutes: Math.max(1, end - start) }));
    const { rested, after } = pairCosts(shapes, FELT_DAYS, { clock });
    const scale = weight / FATIGUE_UNIT;
    duties.forEach((_, type) => {
      if (shiftTypes[type]?.kind !== 'shift') return;
      this.#rested[type] = (rested[type] ?? 0) * scale;
      for (let before = 0; before < types; before += 1) {
        for (let gap = 0; gap <= FELT_DAYS; gap += 1) {
          const cost = after[before]?.[gap]?.[type] ?? 0;
          this.#after[(before * (FELT_DAYS + 1) + gap) * types + type] = Number.isFinite(cost) ? cost * scale : 0;
        }
      }
    });
  }

  /** Points of a duty that starts so many days after one of type `before`; -1 where there was none. */
  points(before: number, gap: number, type: number): number {
    if (before < 0 || gap > FELT_DAYS) return this.#rested[type] ?? 0;
    return this.#after[(before * (FELT_DAYS + 1) + gap) * this.#types + type] ?? 0;
  }
}

/** An estimate of a roster's fatigue for a search that changes lines some millions of times a second; 0 where it has no weight. */
export class FatigueEstimate {
  readonly weight: number;
  readonly #cells: Assignment;
  readonly #days: number;
  /** Shift type of each symbol. */
  readonly #typeOf: Int16Array;
  readonly #table: FatigueTable;

  constructor(model: RosterModel, cells: Assignment) {
    const { demand, ward, problem } = model;
    this.weight = weightOf(demand, 'fatigue');
    this.#cells = cells;
    this.#days = problem.days;
    this.#typeOf = typeOfSymbols(model);
    const { shiftTypes } = demand;
    const duties = ward.duties.slice(0, shiftTypes.length);
    this.#table = new FatigueTable(duties, { weight: this.weight, clock: ward.rota.clock, shiftTypes });
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
      cost += this.#table.points(type, day - before, now);
      if (day >= until) break;
      before = day;
      type = now;
    }
    return cost;
  }
}
