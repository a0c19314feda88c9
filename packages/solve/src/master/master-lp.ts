import { BugError } from '@rotawright/core/problems';
import { type Highs, openHighs } from '../highs/open-highs.ts';
import { OFF, type SolveProblem } from '../model/problem.ts';
import type { Scope } from '../model/scope.ts';
import type { Column } from './column-pool.ts';

type Model = ReturnType<Highs['createModel']>;

/** An optimal solution of the master. */
export interface MasterSolution {
  readonly value: number;
  /** Price of each (day, shift), as a reward for one more person. */
  readonly reward: Float64Array;
  /** Price of each person's one line. */
  readonly person: Float64Array;
  /** Weight of each column, in the order of `ids`. */
  readonly weights: Float64Array;
}

/** Strategies of the simplex: after columns were taken out, and after others were added. */
const DUAL = 1;
const PRIMAL = 4;

/** Cost of leaving a person without a line: only where fixed cells rule out all known lines. */
const NO_LINE = 100_000;

/**
 * The linear master of a scope: one line for each of its people, cover with priced shortage and excess. Solved by HiGHS, first by interior
 * point, then by simplex from the last basis. Must be disposed of.
 */
export class MasterLp {
  /** Pool numbers of the columns in the model. */
  readonly ids: number[] = [];
  private readonly problem: SolveProblem;
  private readonly model: Model;
  private readonly scope: Scope;
  /** First demand of the scope, and how many it has. */
  private readonly first: number;
  private readonly count: number;
  /** Row of each person in the scope. */
  private readonly rowOf = new Map<number, number>();
  private readonly slacks: number;
  private isFirst = true;
  /** Columns were taken out since the last solution, so that its basis may serve the dual simplex only. */
  private isNarrowed = false;
  private readonly disabled = new Set<number>();

  private constructor(problem: SolveProblem, scope: Scope, highs: Highs) {
    this.problem = problem;
    this.scope = scope;
    this.first = scope.from * problem.shifts.length;
    this.count = (scope.until - scope.from) * problem.shifts.length;
    for (const [row, p] of scope.people.entries()) this.rowOf.set(p, row);
    const { data, slacks } = emptyMaster(problem, scope);
    this.slacks = slacks;
    this.model = highs.createModel(data);
    this.model.options.set({ output_flag: false, presolve: 'off', simplex_scale_strategy: 0 });
  }

  static async open(problem: SolveProblem, scope: Scope): Promise<MasterLp> {
    return new MasterLp(problem, scope, await openHighs());
  }

  /** Appends columns. */
  add(columns: readonly { readonly id: number; readonly column: Column }[]): void {
    if (columns.length === 0) return;
    const { from, until, people } = this.scope;
    const shifts = this.problem.shifts.length;
    const starts = new Int32Array(columns.length + 1);
    const indices: number[] = [];
    columns.forEach(({ id, column }, i) => {
      this.ids.push(id);
      indices.push(this.rowOf.get(column.person) ?? 0);
      for (let day = from; day < until; day += 1) {
        const symbol = column.line[day] ?? OFF;
        if (symbol !== OFF) indices.push(people.length + (day - from) * shifts + symbol - 1);
      }
      starts[i + 1] = indices.length;
    });
    this.model.addCols({
      cost: Float64Array.from(columns, ({ column }) => column.cost),
      lower: new Float64Array(columns.length),
      upper: new Float64Array(columns.length).fill(Number.POSITIVE_INFINITY),
      matrix: {
        format: 'csc',
        numRows: people.length + this.count,
        numCols: columns.length,
        starts,
        indices: Int32Array.from(indices),
        values: new Float64Array(indices.length).fill(1),
      },
    });
  }

  /** Lets only columns that pass take part. */
  allow(isAllowed: (id: number) => boolean): void {
    this.ids.forEach((id, i) => {
      const isOff = !isAllowed(id);
      if (isOff === this.disabled.has(id)) return;
      this.model.changeColBounds(this.slacks + i, 0, isOff ? 0 : Number.POSITIVE_INFINITY);
      if (isOff) this.isNarrowed = true;
      if (isOff) this.disabled.add(id);
      else this.disabled.delete(id);
    });
  }

  /** Removes columns that are out of use. */
  remove(isUseless: (id: number, index: number) => boolean): void {
    const gone = this.ids.map((id, i) => isUseless(id, i));
    const indices = Int32Array.from(gone.flatMap((isGone, i) => (isGone ? [this.slacks + i] : [])));
    if (indices.length === 0) return;
    this.model.deleteCols({ kind: 'set', indices });
    const kept = this.ids.filter((_, i) => !gone[i]);
    this.ids.splice(0, this.ids.length, ...kept);
  }

  solve(): MasterSolution {
    const strategy = this.isNarrowed ? DUAL : PRIMAL;
    this.model.options.set(this.isFirst ? { solver: 'ipm' } : { solver: 'simplex', simplex_strategy: strategy });
    this.isFirst = false;
    this.isNarrowed = false;
    this.model.run();
    const { colValue, rowDual } = this.model.getSolution();
    const { people, offset } = this.scope;
    if (colValue.length === 0) throw new BugError('the master has no solution');
    const reward = new Float64Array(this.problem.cover.length);
    reward.set(rowDual.slice(people.length), this.first);
    const person = new Float64Array(this.problem.people.length);
    for (const [p, row] of this.rowOf) person[p] = rowDual[row] ?? 0;
    return { value: this.model.getObjectiveValue() + offset, reward, person, weights: colValue.slice(this.slacks) };
  }

  dispose(): void {
    this.model.dispose();
  }
}

/** The master with slacks only: for each person "no line"; for each demand shortage, shortage below the floor, excess. */
function emptyMaster({ shifts, cover }: SolveProblem, { people, from, until, supply }: Scope) {
  const cost: number[] = [];
  const upper: number[] = [];
  const indices: number[] = [];
  const values: number[] = [];
  const slack = (row: number, value: number, { price, most }: { price: number; most: number }) => {
    indices.push(row);
    values.push(value);
    cost.push(price);
    upper.push(most);
  };
  people.forEach((_, i) => {
    slack(i, 1, { price: NO_LINE, most: Number.POSITIVE_INFINITY });
  });
  const rows = people.map(() => 1);
  for (let at = from * shifts.length; at < until * shifts.length; at += 1) {
    const { need = 0, underWeight = 0, overWeight = 0, least = 0, leastWeight = 0 } = cover[at] ?? {};
    const there = supply[at] ?? 0;
    const row = rows.push(need - there) - 1;
    slack(row, 1, { price: underWeight, most: Math.max(0, need - Math.max(least, there)) });
    if (least > there) slack(row, 1, { price: underWeight + leastWeight, most: least - there });
    slack(row, -1, { price: overWeight, most: Number.POSITIVE_INFINITY });
  }
  const data = {
    numCols: cost.length,
    numRows: rows.length,
    colCost: Float64Array.from(cost),
    colLower: new Float64Array(cost.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows),
    rowUpper: Float64Array.from(rows),
    matrix: {
      format: 'csc' as const,
      numRows: rows.length,
      numCols: cost.length,
      starts: Int32Array.from({ length: cost.length + 1 }, (_, i) => i),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  };
  return { data, slacks: cost.length };
}
