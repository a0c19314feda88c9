import { type Assignment, OFF } from '../../model/problem.ts';
import { typeOfSymbols } from '../line-score.ts';
import type { RosterModel } from '../roster-model.ts';
import { weightOf } from '../weights.ts';
import { heldNeeds, SkillHolders } from './skill-holders.ts';

/** Days whose prices are asked for, the last excluded. */
interface Days {
  readonly from: number;
  readonly until: number;
}

/**
 * What a demand asks of people together, under change: presence in the stretches of the day, skills of those on a shift that no
 * place tells, and supervision. Nobody's two duties overlap and each rule of supervision looks at one day, so that the price of a person's duties is the sum of theirs
 * while everybody else stands still.
 */
export class WhoIsThere {
  /** Penalty points as it stands. */
  cost = 0;
  /** Something is asked at all; else nothing here costs anything, nor does keeping it up. */
  readonly isAsked: boolean;
  readonly #cells: Assignment;
  readonly #days: number;
  readonly #symbols: number;
  readonly #types: number;
  /** Shift type of each symbol; -1 for off. */
  readonly #typeOf: Int16Array;
  /** Stretches of each duty, at `day * types + type`. */
  readonly #stretchesOf: readonly Int32Array[];
  readonly #stretches: RosterModel['stretches'];
  readonly #there: Int32Array;
  /** Whether a person counts for a presence demand, at `person * demands + demand`. */
  readonly #counts: Uint8Array;
  readonly #demands: number;
  readonly #missingWeight: number;
  /** Who of those on a shift has which skill. */
  readonly holders: SkillHolders;
  readonly #rules: readonly RuleState[];
  readonly #aloneWeight: number;

  constructor(model: RosterModel, cells: Assignment) {
    const { demand, problem, cover, stretches } = model;
    this.#cells = cells;
    this.#days = problem.days;
    this.#symbols = cover.slots.length + 1;
    this.#types = demand.shiftTypes.length;
    this.#typeOf = typeOfSymbols(model);
    this.#stretches = stretches;
    this.#there = Int32Array.from(stretches, ({ already }) => already);
    const presence = demand.presence ?? [];
    this.#demands = presence.length;
    this.#counts = Uint8Array.from({ length: demand.people.length * presence.length }, (_, at) => {
      const { skill } = presence[at % presence.length] ?? {};
      const own = demand.people[Math.floor(at / presence.length)]?.skills ?? [];
      return skill === undefined || own.includes(skill) ? 1 : 0;
    });
    const lists = Array.from({ length: problem.days * this.#types }, (): number[] => []);
    stretches.forEach(({ duties }, at) => {
      for (const duty of duties) lists[duty]?.push(at);
    });
    this.#stretchesOf = lists.map((list) => Int32Array.from(list));
    this.#missingWeight = weightOf(demand, 'uncovered');
    this.#aloneWeight = weightOf(demand, 'supervision');
    this.#rules = ruleStates(model);
    this.holders = new SkillHolders(model);
    this.isAsked = asksTogether(model);
    if (!this.isAsked) return;
    this.cost = this.#missingWeight * this.missing() + this.holders.cost();
    for (let p = 0; p < demand.people.length; p += 1) this.put(p, 0, problem.days);
  }

  /** People missing, summed over stretches. */
  missing(): number {
    return this.#stretches.reduce((sum, { minimum }, at) => sum + Math.max(0, minimum - (this.#there[at] ?? 0)), 0);
  }

  /** Minutes for which people are missing, summed over people. */
  missingMinutes(): number {
    return this.#stretches.reduce(
      (sum, { minimum, from, until }, at) => sum + Math.max(0, minimum - (this.#there[at] ?? 0)) * (until - from),
      0,
    );
  }

  /** Duties without the supervision that they need, summed over rules. */
  unsupervised(): number {
    let sum = 0;
    for (const { needing, giving } of this.#rules)
      for (let day = 0; day < this.#days; day += 1) if (giving[day] === 0) sum += needing[day] ?? 0;
    return sum;
  }

  /** Days with something missing. */
  shortDays(): readonly number[] {
    const days = new Set<number>(this.holders.shortDays());
    this.#stretches.forEach(({ minimum, duties, day }, at) => {
      if ((this.#there[at] ?? 0) >= minimum) return;
      days.add(duties.length === 0 ? day : Math.floor((duties[0] ?? 0) / this.#types));
    });
    for (const { needing, giving } of this.#rules)
      for (let day = 0; day < this.#days; day += 1) if (giving[day] === 0 && (needing[day] ?? 0) > 0) days.add(day);
    return [...days];
  }

  /** Takes a person's duties of the days out. */
  take(person: number, from: number, until: number): void {
    if (!this.isAsked) return;
    for (let day = from; day < until; day += 1)
      this.cost += this.#move(person, day, this.#cells[person * this.#days + day] ?? OFF, -1);
  }

  /** Puts a person's duties of the days, as they stand in the cells, back in. */
  put(person: number, from: number, until: number): void {
    if (!this.isAsked) return;
    for (let day = from; day < until; day += 1)
      this.cost += this.#move(person, day, this.#cells[person * this.#days + day] ?? OFF, 1);
  }

  /** Gives a person another duty on a day and says by how much the cost rises. The cells are the caller's to change. */
  change(person: number, day: number, was: number, now: number): number {
    if (!this.isAsked) return 0;
    const rise = this.#move(person, day, was, -1) + this.#move(person, day, now, 1);
    this.cost += rise;
    return rise;
  }

  /** Adds to prices, at `day * symbols + symbol`, what each duty would cost or spare. The person must be out on those days. */
  addPrices(person: number, { from, until }: Days, into: Float64Array): void {
    if (!this.isAsked) return;
    for (let day = from; day < until; day += 1) {
      for (let symbol = 1; symbol < this.#symbols; symbol += 1) {
        const rise = this.#move(person, day, symbol, 1);
        this.#move(person, day, symbol, -1);
        const at = day * this.#symbols + symbol;
        into[at] = (into[at] ?? 0) + rise;
      }
    }
  }

  /** One duty more or less; how much the cost rises by it. */
  #move(person: number, day: number, symbol: number, by: 1 | -1): number {
    const type = this.#typeOf[symbol] ?? -1;
    if (type < 0) return 0;
    const duty = day * this.#types + type;
    let rise = this.holders.move(person, duty, by);
    const stretches = this.#stretchesOf[duty];
    if (stretches !== undefined) {
      for (const at of stretches) {
        const stretch = this.#stretches[at];
        if (stretch === undefined || this.#counts[person * this.#demands + stretch.demand] === 0) continue;
        const before = this.#there[at] ?? 0;
        this.#there[at] = before + by;
        if (by > 0 && before < stretch.minimum) rise -= this.#missingWeight;
        if (by < 0 && before <= stretch.minimum) rise += this.#missingWeight;
      }
    }
    for (const { needing, giving, needs, gives } of this.#rules) {
      const at = person * this.#types + type;
      const isNeeding = needs[at] ?? 0;
      const isGiving = gives[at] ?? 0;
      if (isNeeding + isGiving === 0) continue;
      const before = giving[day] === 0 ? (needing[day] ?? 0) : 0;
      needing[day] = (needing[day] ?? 0) + by * isNeeding;
      giving[day] = (giving[day] ?? 0) + by * isGiving;
      rise += this.#aloneWeight * ((giving[day] === 0 ? (needing[day] ?? 0) : 0) - before);
    }
    return rise;
  }
}

/** Is anything asked of people together, which no line and no place can tell alone? */
export function asksTogether(model: RosterModel): boolean {
  const { stretches, demand } = model;
  return stretches.length > 0 || (demand.supervision ?? []).length > 0 || heldNeeds(model).length > 0;
}

/** One rule of supervision: who is there of either side, by day, and whose duties count on which. */
interface RuleState {
  readonly needing: Int32Array;
  readonly giving: Int32Array;
  /** At `person * types + type`. */
  readonly needs: Uint8Array;
  readonly gives: Uint8Array;
}

function ruleStates({ demand, problem }: RosterModel): readonly RuleState[] {
  const types = demand.shiftTypes.length;
  return (demand.supervision ?? []).map(({ grade, skill, codes, by, on = codes }) => {
    const table = (isIt: (person: (typeof demand.people)[number]) => boolean, listed: readonly string[]) =>
      Uint8Array.from({ length: demand.people.length * types }, (_, at) => {
        const person = demand.people[Math.floor(at / types)];
        const code = demand.shiftTypes[at % types]?.code ?? '';
        return person !== undefined && isIt(person) && listed.includes(code) ? 1 : 0;
      });
    const has = (skills: readonly string[] | undefined, wanted: string) => (skills ?? []).includes(wanted);
    return {
      needing: new Int32Array(problem.days),
      giving: new Int32Array(problem.days),
      needs: table(
        (one) =>
          !has(one.skills, by) &&
          (grade === undefined || one.grade === grade) &&
          (skill === undefined || has(one.skills, skill)),
        codes,
      ),
      gives: table((one) => has(one.skills, by), on),
    };
  });
}
