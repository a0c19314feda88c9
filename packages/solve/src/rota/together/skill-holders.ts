import type { Demand } from '../demand.ts';
import type { SkillNeed } from '../place.ts';
import type { RosterModel } from '../roster-model.ts';
import { weightOf } from '../weights.ts';

/** The needs that a place does not tell: who stands there may lack the skill. */
export function heldNeeds({ cover }: Pick<RosterModel, 'cover'>): readonly SkillNeed[] {
  return cover.needs.filter(({ isOfPlace }) => !isOfPlace);
}

/**
 * How many of those on each shift have the skills that share a place, under change: whoever has several counts for each. One
 * duty changes only what its own day and shift cost.
 */
export class SkillHolders {
  readonly #needs: readonly SkillNeed[];
  readonly #there: Int32Array;
  /** Needs of each duty, at `day * types + type`. */
  readonly #needsOf: readonly Int32Array[];
  /** Whether a person has a need's skill, at `need * people + person`. */
  readonly #has: Uint8Array;
  readonly #people: number;
  readonly #types: number;
  /** What one person missing from a minimum costs, and one missing from a target besides. */
  readonly #missingWeight: number;
  readonly #wishedWeight: number;

  constructor(model: RosterModel) {
    const { demand, problem } = model;
    this.#needs = heldNeeds(model);
    this.#there = new Int32Array(this.#needs.length);
    this.#people = demand.people.length;
    this.#types = demand.shiftTypes.length;
    const lists = Array.from({ length: this.#needs.length === 0 ? 0 : problem.days * this.#types }, (): number[] => []);
    for (const [at, { day, type }] of this.#needs.entries()) lists[day * this.#types + type]?.push(at);
    this.#needsOf = lists.map((list) => Int32Array.from(list));
    this.#has = Uint8Array.from({ length: this.#needs.length * this.#people }, (_, at) => {
      const need = this.#needs[Math.floor(at / this.#people)];
      return need !== undefined && has(demand.people[at % this.#people], need.skill) ? 1 : 0;
    });
    this.#missingWeight = weightOf(demand, 'uncovered');
    this.#wishedWeight = weightOf(demand, 'understaffed');
  }

  get isAsked(): boolean {
    return this.#needs.length > 0;
  }

  /** Penalty points as it stands, from nothing. */
  cost(): number {
    return this.missing() * this.#missingWeight + this.wished() * this.#wishedWeight;
  }

  /** People with a skill missing from minimums, summed over skills, shifts and days. */
  missing(): number {
    return this.#needs.reduce((sum, { minimum }, at) => sum + Math.max(0, minimum - this.#thereOf(at)), 0);
  }

  /** The same from targets, besides those missing from minimums. */
  wished(): number {
    return this.#needs.reduce(
      (sum, { minimum, target }, at) => sum + Math.max(0, target - Math.max(minimum, this.#thereOf(at))),
      0,
    );
  }

  /** Days on which somebody is missing from a minimum. */
  shortDays(): readonly number[] {
    return this.#needs.flatMap(({ day, minimum }, at) => (this.#thereOf(at) < minimum ? [day] : []));
  }

  /** One duty more or less; how much the cost rises by it. */
  move(person: number, duty: number, by: 1 | -1): number {
    const needs = this.#needsOf[duty];
    if (needs === undefined) return 0;
    let rise = 0;
    for (const at of needs) {
      const need = this.#needs[at];
      if (need === undefined || this.#has[at * this.#people + person] === 0) continue;
      const before = this.#thereOf(at);
      this.#there[at] = before + by;
      // The place that is filled by the one who comes, or left empty by the one who goes.
      const place = by > 0 ? before : before - 1;
      if (place < need.minimum) rise -= by * this.#missingWeight;
      else if (place < need.target) rise -= by * this.#wishedWeight;
    }
    return rise;
  }

  #thereOf(need: number): number {
    return this.#there[need] ?? 0;
  }
}

function has(person: Demand['people'][number] | undefined, skill: string): boolean {
  return (person?.skills ?? []).includes(skill);
}
