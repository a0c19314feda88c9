import { readFileSync } from 'node:fs';
import { type RivalInstance, type RivalStaff, rivalInstance } from './rivals-instance.ts';
import type { RivalAnswer } from './rivals-mip.ts';

/** The npm package with OR-Tools as WebAssembly: `npm install --no-save or-tools-wasm`. Nothing else here needs it. */
export const CP_SAT_PACKAGE = 'or-tools-wasm';

interface Literal {
  negated(): Literal;
}

/** What is used of the package, whose own types are there only where it is installed. */
interface CpSat {
  readonly CpModel: new () => CpModel;
  readonly CpSolver: new () => CpSolver;
  weightedSum(terms: readonly Literal[], weights: readonly number[]): unknown;
}

interface CpModel {
  newBoolVar(): Literal;
  newIntVar(least: number, most: number): Literal;
  addExactlyOne(literals: readonly Literal[]): void;
  addAtMostOne(literals: readonly Literal[]): void;
  addImplication(left: Literal, right: Literal): void;
  addLinearConstraint(sum: unknown, least: number, most: number): void;
  /** Arcs are from a state, by a value, to a state. */
  addAutomaton(
    literals: readonly Literal[],
    first: number,
    last: readonly number[],
    arcs: readonly (readonly [number, number, number])[],
  ): void;
  minimize(sum: unknown): void;
}

interface CpSolver {
  solve(
    model: CpModel,
    parameters: { readonly maxTimeInSeconds: number; readonly numWorkers: number },
  ): Promise<unknown>;
  statusName(): string;
  booleanValue(literal: Literal): boolean;
  bestObjectiveBound(): number;
}

/** By person, day and shift. */
type Cells = readonly (readonly (readonly Literal[])[])[];

/** OR-Tools CP-SAT: runs of work and of rest are automata, everything else is linear. FILE SECONDS WORKERS. */
async function main([file = '', seconds = '10', workers = '2']: readonly string[]): Promise<RivalAnswer> {
  const { CpModel, CpSolver, weightedSum } = (await import(`${CP_SAT_PACKAGE}/cp-sat`)) as CpSat;
  const instance = rivalInstance(readFileSync(file, 'utf8'));
  const { days, shifts, staff } = instance;
  const model = new CpModel();
  const cells: Cells = staff.map(() => Array.from({ length: days }, () => shifts.map(() => model.newBoolVar())));
  for (const [p, person] of staff.entries()) addPerson(model, instance, { person, line: cells[p] ?? [], weightedSum });
  addCost(model, instance, { cells, weightedSum });
  const solver = new CpSolver();
  await solver.solve(model, { maxTimeInSeconds: Number(seconds), numWorkers: Number(workers) });
  const status = solver.statusName();
  const isFound = status === 'OPTIMAL' || status === 'FEASIBLE';
  return {
    status,
    bound: isFound ? solver.bestObjectiveBound() : null,
    grid: isFound
      ? cells.map((line) => line.map((day) => shifts[day.findIndex((cell) => solver.booleanValue(cell))]?.id ?? ''))
      : null,
  };
}

type Sum = CpSat['weightedSum'];

/** What one person's line must keep. */
function addPerson(
  model: CpModel,
  { days, shifts }: RivalInstance,
  {
    person,
    line,
    weightedSum,
  }: { readonly person: RivalStaff; readonly line: Cells[number]; readonly weightedSum: Sum },
): void {
  const most = (literals: readonly Literal[], least: number, limit: number) =>
    model.addLinearConstraint(
      weightedSum(
        literals,
        literals.map(() => 1),
      ),
      least,
      limit,
    );
  const works = line.map((day) => {
    const isWork = model.newBoolVar();
    model.addExactlyOne([...day, isWork.negated()]);
    return isWork;
  });
  for (const day of person.daysOff) most(works.slice(day, day + 1), 0, 0);
  shifts.forEach(({ notNext }, s) => {
    const limit = person.maxShifts[s] ?? days;
    if (limit < days) most(cellsOf(line, s), 0, limit);
    for (const following of notNext) {
      for (const [day, next] of line.slice(1).entries()) model.addAtMostOne(pair(line[day]?.[s], next[following]));
    }
  });
  const worked = line.flat();
  const minutes = line.flatMap(() => shifts.map((shift) => shift.minutes));
  model.addLinearConstraint(weightedSum(worked, minutes), person.minMinutes, person.maxMinutes);
  const weekends = Array.from({ length: Math.floor(days / 7) }, (_, week) => {
    const isWorked = model.newBoolVar();
    for (const day of works.slice(7 * week + 5, 7 * week + 7)) model.addImplication(day, isWorked);
    return isWorked;
  });
  most(weekends, 0, person.maxWeekends);
  addRuns(model, works, person);
}

function cellsOf(line: Cells[number], shift: number): Literal[] {
  return line.flatMap((day) => day.slice(shift, shift + 1));
}

function pair(...literals: readonly (Literal | undefined)[]): Literal[] {
  return literals.filter((literal) => literal !== undefined);
}

/** Work of `minRun` to `maxRun` days, rest of `minOff` days or more; what touches an edge of the horizon may be shorter. */
function addRuns(model: CpModel, works: readonly Literal[], { minRun, maxRun, minOff }: RivalStaff): void {
  const numbers = new Map<string, number>();
  const open: { readonly atWork: boolean; readonly length: number; readonly isInside: boolean }[] = [];
  const arcs: [number, number, number][] = [];
  // Runs that began inside the horizon have a least length. State 0 is before the first day.
  const number = (atWork: boolean, length: number, isInside: boolean): number => {
    const key = `${atWork} ${length} ${isInside}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    open.push({ atWork, length, isInside });
    return numbers.size;
  };
  for (const atWork of [false, true]) arcs.push([0, Number(atWork), number(atWork, 1, false)]);
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const { atWork, length, isInside } = state;
    const here = number(atWork, length, isInside);
    if (atWork && length < maxRun) arcs.push([here, 1, number(true, length + 1, isInside)]);
    if (!atWork) arcs.push([here, 0, number(false, Math.min(length + 1, minOff), isInside)]);
    if (!isInside || length >= (atWork ? minRun : minOff)) arcs.push([here, Number(!atWork), number(!atWork, 1, true)]);
  }
  model.addAutomaton(works, 0, [...numbers.values()], arcs);
}

/** Requests, and cover with what is missing and what is too much. */
function addCost(
  model: CpModel,
  { requests, cover, staff }: RivalInstance,
  { cells, weightedSum }: { readonly cells: Cells; readonly weightedSum: Sum },
): void {
  const terms: Literal[] = [];
  const weights: number[] = [];
  const costs = (literal: Literal | undefined, weight: number) => {
    if (literal === undefined) throw new RangeError('a request or demand outside the horizon');
    terms.push(literal);
    weights.push(weight);
  };
  for (const { person, day, shift, weight, want } of requests) {
    const given = cells[person]?.[day]?.[shift];
    costs(want ? given?.negated() : given, weight);
  }
  for (const { day, shift, need, under, over } of cover) {
    const missing = model.newIntVar(0, need);
    const beyond = model.newIntVar(0, Math.max(0, staff.length - need));
    const there = cells.flatMap((line) => line[day]?.slice(shift, shift + 1) ?? []);
    const sum = weightedSum([...there, missing, beyond], [...there.map(() => 1), 1, -1]);
    model.addLinearConstraint(sum, need, need);
    costs(missing, under);
    costs(beyond, over);
  }
  model.minimize(weightedSum(terms, weights));
}

if (import.meta.main) console.log(JSON.stringify(await main(process.argv.slice(2))));
