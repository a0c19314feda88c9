import { type LineLimits, OFF, type SolveProblem } from './problem.ts';

/** Kinds of day an automaton tells apart: on a Saturday and a Sunday work may make a weekend worked. */
export const WEEKDAY = 0;
export const SATURDAY = 1;
export const SUNDAY = 2;

/**
 * The rules of one person's line that look from day to day, as a finite automaton over symbols (off, or a shift).
 *
 * Runs of work and of days off, and which shift may follow which, are its states; counters (minutes, weekends,
 * duties of a shift) are not. Every state accepts at the end of the horizon: a block that touches it may be short.
 */
export interface LineAutomaton {
  readonly states: number;
  readonly symbols: number;
  /** State before day 0: off for long enough, so that anything may follow. */
  readonly start: number;
  /** State after `symbol` in `state`, at `state * symbols + symbol`; -1 where that is forbidden. */
  readonly next: Int16Array;
  /** Was the last day worked? Tells a Sunday whether its weekend is already counted. */
  readonly isWork: Uint8Array;
}

interface WorkState {
  readonly run: number;
  /** The run began on day 0, so its minimum does not bind. */
  readonly isEarly: boolean;
  readonly follows: number;
}

/** Builds the automaton for these limits. States: 0 to minOffRun−1 are days off (capped), the rest are (run, early, last shift's class). */
export function lineAutomaton(problem: SolveProblem, limits: LineLimits): LineAutomaton {
  const shifts = problem.shifts.length;
  const symbols = shifts + 1;
  const { rows, rowOf } = successionRows(problem);
  const offStates = Math.max(1, limits.minOffRun);
  const rested = offStates - 1;
  const start = offStates;
  const work: WorkState[] = [];
  const idOf = new Map<string, number>();
  const stateOf = (state: WorkState) => {
    const key = `${state.run},${state.isEarly},${state.follows}`;
    const known = idOf.get(key);
    if (known !== undefined) return known;
    const id = offStates + 1 + work.length;
    idOf.set(key, id);
    work.push(state);
    return id;
  };
  const table: number[][] = [];
  const begin = (isEarly: boolean) =>
    Array.from({ length: shifts }, (_, s) =>
      stateOf({ run: 1, isEarly: isEarly && limits.minRun > 1, follows: rowOf[s] ?? 0 }),
    );
  for (let off = 0; off < offStates; off += 1) {
    table[off] = [Math.min(off + 1, rested), ...(off === rested ? begin(false) : Array<number>(shifts).fill(-1))];
  }
  table[start] = [rested, ...begin(true)];
  for (let at = 0; at < work.length; at += 1) {
    const state = work[at];
    if (state === undefined) continue;
    const mayStop = state.isEarly || state.run >= limits.minRun;
    const mayGoOn = state.run < limits.maxRun;
    const isEarly = state.isEarly && state.run + 1 < limits.minRun;
    table[offStates + 1 + at] = [
      mayStop ? 0 : -1,
      ...Array.from({ length: shifts }, (_, s) =>
        mayGoOn && rows[state.follows]?.[s] === 1
          ? stateOf({ run: state.run + 1, isEarly, follows: rowOf[s] ?? 0 })
          : -1,
      ),
    ];
  }
  const isWork = Uint8Array.from(table, (_, state) => (state > start ? 1 : 0));
  return { states: table.length, symbols, start, next: Int16Array.from(table.flat()), isWork };
}

/** Shifts whose rows of `mayFollow` are equal share a class. */
function successionRows(problem: SolveProblem): { readonly rows: readonly Uint8Array[]; readonly rowOf: Int32Array } {
  const shifts = problem.shifts.length;
  const rows: Uint8Array[] = [];
  const known = new Map<string, number>();
  const rowOf = new Int32Array(shifts);
  for (let s = 0; s < shifts; s += 1) {
    const row = problem.mayFollow.slice(s * shifts, (s + 1) * shifts);
    const key = row.join('');
    const id = known.get(key) ?? rows.length;
    if (id === rows.length) rows.push(row);
    known.set(key, id);
    rowOf[s] = id;
  }
  return { rows, rowOf };
}

/** The kind of day, for weekends. */
export function dayKind(problem: SolveProblem, day: number): number {
  const weekday = (day + problem.firstWeekday) % 7;
  return weekday === 5 ? SATURDAY : weekday === 6 ? SUNDAY : WEEKDAY;
}

/** Does working `symbol` on a day of this kind, coming from `state`, make a weekend worked that was not yet? */
export function startsWeekend(automaton: LineAutomaton, kind: number, state: number, symbol: number): boolean {
  if (symbol === OFF || kind === WEEKDAY) return false;
  return kind === SATURDAY || automaton.isWork[state] === 0;
}
