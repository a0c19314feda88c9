import { costOf, coverCost, coverStep, lineCost, supplyOf } from '../model/cost.ts';
import { isPlain } from '../model/plain-lines.ts';
import { type Assignment, NEVER, OFF, type SolveProblem, symbolsOf } from '../model/problem.ts';

/**
 * A roster under change: the assignment with its supply, and the cost of putting one more person anywhere.
 * People are taken out over a span of days and put back with another line; the cost is kept to the point.
 * A person of whom more than preferences is counted in points has the whole line costed anew at each `put`.
 */
export class WorkingRoster {
  readonly assignment: Assignment;
  cost = 0;
  private readonly problem: SolveProblem;
  private readonly symbols: number;
  private readonly supply: Int32Array;
  /** Cost of each person's line while it is in; `NaN` for those who have preferences only. */
  private readonly lineCosts: Float64Array;

  constructor(problem: SolveProblem, assignment: Assignment) {
    this.problem = problem;
    this.symbols = symbolsOf(problem);
    this.assignment = assignment;
    this.supply = supplyOf(problem, assignment);
    this.lineCosts = Float64Array.from(problem.people, (person, p) =>
      isPlain(person) ? Number.NaN : lineCost(person, this.lineOf(p)),
    );
    this.cost = costOf(problem, assignment);
  }

  /** A person's line; writing to it changes the roster, so do it only between `take` and `put`. */
  lineOf(person: number): Uint8Array {
    const { days } = this.problem;
    return this.assignment.subarray(person * days, (person + 1) * days);
  }

  /** Takes the person's duties of the span out of supply and cost. */
  take(person: number, from: number, until: number): void {
    this.change(person, { from, until, by: -1 });
  }

  /** Puts the person's duties of the span, as they now stand in the line, back in. */
  put(person: number, from: number, until: number): void {
    this.change(person, { from, until, by: 1 });
  }

  /** Writes what each symbol would cost the person on each day of the span, with everybody else as they are. */
  price(person: number, span: { readonly from: number; readonly until: number }, into: Float64Array): void {
    const { problem, symbols, supply } = this;
    const shifts = problem.shifts.length;
    const own = problem.people[person]?.cost;
    if (own === undefined) return;
    for (let day = span.from; day < span.until; day += 1) {
      into[day * symbols] = own[day * symbols] ?? NEVER;
      for (let shift = 0; shift < shifts; shift += 1) {
        const row = day * shifts + shift;
        const need = problem.cover[row];
        const at = day * symbols + shift + 1;
        const extra = need === undefined ? 0 : coverStep(need, supply[row] ?? 0);
        into[at] = (own[at] ?? NEVER) + extra;
      }
    }
  }

  private change(person: number, span: { readonly from: number; readonly until: number; readonly by: 1 | -1 }): void {
    const { problem, symbols, supply, assignment } = this;
    const { days, shifts, cover } = problem;
    const own = problem.people[person]?.cost;
    const whole = this.lineCosts[person] ?? Number.NaN;
    if (own === undefined) return;
    if (!Number.isNaN(whole)) this.changeLine(person, span.by);
    for (let day = span.from; day < span.until; day += 1) {
      const symbol = assignment[person * days + day] ?? OFF;
      if (Number.isNaN(whole)) this.cost += span.by * (own[day * symbols + symbol] ?? 0);
      if (symbol === OFF) continue;
      const row = day * shifts.length + symbol - 1;
      const need = cover[row];
      const before = supply[row] ?? 0;
      supply[row] = before + span.by;
      if (need !== undefined) this.cost += coverCost(need, before + span.by) - coverCost(need, before);
    }
  }

  private changeLine(person: number, by: 1 | -1): void {
    const who = this.problem.people[person];
    if (by === 1 && who !== undefined) this.lineCosts[person] = lineCost(who, this.lineOf(person));
    this.cost += by * (this.lineCosts[person] ?? 0);
  }
}
