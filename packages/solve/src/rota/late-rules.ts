import type { LineClause, LineDay, LineDuty, LineState } from '@rotawright/core/rules';
import { type Assignment, OFF } from '../model/problem.ts';
import { lineDay } from './day-kinds.ts';
import type { RosterModel } from './roster-model.ts';

/** A rule that the machine of the lines leaves out, with what the days before the roster leave behind. */
export interface LateRule {
  readonly clause: LineClause;
  readonly start: LineState;
}

/** A line with some days changed, as the rules remember it from its first changed day on. */
interface Asked {
  from: number;
  /** By rule, the states before each day from `from` on, until they are those of before. */
  readonly states: LineState[][];
}

/**
 * Asks the rules that a machine would have too many states for, by following each along the lines as they change. Keeps
 * what every rule remembers before each day of everybody's line, so that a change is judged by the days it touches and those
 * after them until the rule has forgotten it. A line that breaks a rule before any change is taken as it is: the check finds it.
 */
export class LateRules {
  readonly #cells: Assignment;
  readonly #days: number;
  readonly #types: number;
  readonly #typeOf: Int16Array;
  readonly #duties: readonly LineDuty[];
  readonly #rules: readonly (readonly LateRule[])[];
  /** Each day as the rules of each person see it, at `[person][rule][day]`. */
  readonly #seen: readonly (readonly (readonly LineDay[])[])[];
  /** At `[person][rule][day]`, the state before the day. */
  readonly #states: readonly (readonly LineState[][])[];
  readonly #asked: readonly Asked[];

  /** `cells` is watched: whoever changes it asks `allows` before the change counts, and says `keep` when it does. */
  constructor({ problem, ward, cover, demand, late }: RosterModel, cells: Assignment) {
    this.#cells = cells;
    this.#days = problem.days;
    this.#types = demand.shiftTypes.length;
    this.#typeOf = Int16Array.from([-1, ...cover.slots.map(({ type }) => type)]);
    this.#duties = ward.duties;
    this.#rules = late;
    const plain = Array.from({ length: problem.days }, (_, day) => lineDay(ward, ward.rota.firstDay + day));
    this.#seen = late.map((rules) =>
      rules.map(({ clause: { line } }) =>
        plain.map((one, day) => ({ ...one, part: line.partOf?.(ward.rota.firstDay + day) ?? 0 })),
      ),
    );
    this.#asked = late.map((rules) => ({ from: 0, states: rules.map(() => []) }));
    this.#states = late.map((rules, p) =>
      rules.map((rule, r) => {
        const states: LineState[] = [rule.start];
        for (let day = 0; day < problem.days; day += 1) {
          const before = states[day] ?? rule.start;
          states.push(this.#step(p, { rule: r, day, before }) ?? rule.clause.line.start);
        }
        return states;
      }),
    );
  }

  /** Whether the machine leaves out any rule of anybody's. */
  get isAny(): boolean {
    return this.#rules.some((rules) => rules.length > 0);
  }

  /** Whether the rules allow a person's line as it stands, changed since the last `keep` on some of these days and no other. */
  allows(person: number, from: number, until: number): boolean {
    const asked = this.#asked[person];
    const kept = this.#states[person];
    if (asked === undefined || kept === undefined) return true;
    asked.from = from;
    for (const [rule, before] of kept.entries()) {
      const states = asked.states[rule] ?? [];
      states.length = 0;
      let state = before[from] ?? [];
      for (let day = from; day < this.#days; day += 1) {
        if (day >= until && isSame(state, before[day])) break;
        states.push(state);
        const next = this.#step(person, { rule, day, before: state });
        if (next === null) return false;
        state = next;
      }
      if (from + states.length === this.#days) states.push(state);
    }
    return true;
  }

  /** Lets the person's line stand as it was last allowed. */
  keep(person: number): void {
    const asked = this.#asked[person];
    if (asked === undefined) return;
    this.#states[person]?.forEach((kept, rule) => {
      asked.states[rule]?.forEach((state, i) => {
        kept[asked.from + i] = state;
      });
    });
  }

  #step(
    person: number,
    { rule, day, before }: { readonly rule: number; readonly day: number; readonly before: LineState },
  ): LineState | null {
    const type = this.#typeOf[this.#cells[person * this.#days + day] ?? OFF] ?? -1;
    const duty = type < 0 ? null : (this.#duties[day * this.#types + type] ?? null);
    const seen = this.#seen[person]?.[rule]?.[day];
    const line = this.#rules[person]?.[rule]?.clause.line;
    return line === undefined || seen === undefined ? before : line.step(before, seen, duty);
  }
}

function isSame(one: LineState, other: LineState | undefined): boolean {
  return one.length === other?.length && one.every((value, i) => value === other[i]);
}
