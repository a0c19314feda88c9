import type { Finding, Report } from '@rotawright/core/rules';
import { type Assignment, NEVER, OFF } from '../model/problem.ts';
import { breachesOf, judgeRoster } from './judge-roster.ts';
import { lineOf } from './roster-cost.ts';
import type { RosterModel } from './roster-model.ts';

/**
 * Forbids one duty of each breach to its person: the last that proves it, which is none that must be worked if any other will do.
 * Returns how many were forbidden; 0 when nothing could be. That proves nothing: other duties might mend what is left.
 */
export function cutBreaches(model: RosterModel, assignment: Assignment, report: Report): number {
  let cuts = 0;
  for (const { person, finding } of breachesOf(report)) {
    const line = new BrokenLine(model, assignment, person);
    const day = line.toForbid(finding);
    if (day === undefined) continue;
    line.forbid(day);
    cuts += 1;
  }
  return cuts;
}

/** Duties that are tried one after another: those of a fortnight, the longest time that most rules look at. */
const MOST_TRIED = 14;

/** One person's line in which the check found a breach. */
class BrokenLine {
  readonly #model: RosterModel;
  readonly #assignment: Assignment;
  readonly #person: number;
  readonly #line: Uint8Array;
  /** Days with a duty, in order: a finding counts duties in it. */
  readonly #worked: readonly number[];

  constructor(model: RosterModel, assignment: Assignment, person: number) {
    this.#model = model;
    this.#assignment = assignment;
    this.#person = person;
    this.#line = lineOf(model, assignment, person);
    this.#worked = [...this.#line.keys()].filter((day) => this.#line[day] !== OFF);
  }

  /** The day whose duty is to be forbidden; `undefined` where all that is left is pinned. */
  toForbid(finding: Finding): number | undefined {
    const proof = finding.duties.flatMap((duty) => this.#worked[duty] ?? []);
    return (
      proof.findLast((day) => this.#isFree(day)) ??
      this.#besides(proof) ??
      proof.findLast((day) => this.#blockOfOff(day) !== 'pinned')
    );
  }

  /** Forbids the person the shift of that day, in whatever place. */
  forbid(day: number): void {
    const { problem, cover } = this.#model;
    const symbols = cover.slots.length + 1;
    const type = cover.slots[(this.#line[day] ?? 1) - 1]?.type;
    const cost = problem.people[this.#person]?.cost;
    cover.slots.forEach((slot, at) => {
      if (cost !== undefined && slot.type === type) cost[day * symbols + at + 1] = NEVER;
    });
  }

  /**
   * Where all that proves a breach must be worked, it is made with other duties, for a proof names as few as it can: of these the
   * nearest without which less is broken, else the nearest. None where what must be worked is unlawful without them.
   */
  #besides(proof: readonly number[]): number | undefined {
    const free = this.#worked.filter((day) => this.#isFree(day));
    if (free.length === 0 || this.#brokenWithout(free) > 0) return undefined;
    const far = (day: number) => Math.min(...proof.map((other) => Math.abs(other - day)));
    const nearest = free.toSorted((a, b) => far(a) - far(b) || b - a);
    const now = this.#brokenWithout([]);
    return nearest.slice(0, MOST_TRIED).find((day) => this.#brokenWithout([day]) < now) ?? nearest[0];
  }

  #brokenWithout(days: readonly number[]): number {
    const cells = this.#assignment.slice();
    for (const day of days) cells[this.#person * this.#model.problem.days + day] = OFF;
    return breachesOf(judgeRoster(this.#model, cells)).filter(({ person }) => person === this.#person).length;
  }

  /** May the person be off on that day? */
  #isFree(day: number): boolean {
    return this.#blockOfOff(day) === null;
  }

  #blockOfOff(day: number) {
    const { cells, cover } = this.#model;
    return cells[this.#person]?.blocks[day * (cover.slots.length + 1) + OFF] ?? null;
  }
}
