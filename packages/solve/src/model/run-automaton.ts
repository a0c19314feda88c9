import { type BuiltAutomaton, buildAutomaton } from './automaton.ts';
import { NEVER, OFF, type Tally } from './problem.ts';

/** Kinds of day that weekends need. */
export const WEEKDAY = 0;
export const SATURDAY = 1;
export const SUNDAY = 2;

/** Hard limits on runs of work and of days off; a block that touches either end of the horizon may be shorter than a minimum. */
export interface RunLimits {
  readonly maxRun: number;
  readonly minRun: number;
  readonly minOffRun: number;
}

/** What came before a day: a run of work that ended with a shift, or days off. */
export interface RunState {
  /** Days worked on end; 0 on a day off. */
  readonly run: number;
  /** Days off on end, at most the minimum; 0 while at work. */
  readonly off: number;
  /** Class of shifts that may follow the last one. */
  readonly follows: number;
  /** The run began on day 0, so that its minimum does not bind. */
  readonly isEarly: boolean;
  /** Before day 0: rested, and a run that begins now is early. */
  readonly isStart: boolean;
}

/**
 * The automaton of run limits and forbidden successions (`mayFollow[a * shifts + b]`, 1 where shift `b` may be worked the
 * day after shift `a`).
 */
export function runAutomaton(limits: RunLimits, mayFollow: Uint8Array, kindOf: Uint8Array): BuiltAutomaton<RunState> {
  const shifts = Math.sqrt(mayFollow.length);
  const { rows, rowOf } = successionRows(mayFollow, shifts);
  const rested = Math.max(1, limits.minOffRun);
  const step = (state: RunState, symbol: number): RunState | null => {
    if (symbol === OFF) {
      if (state.run > 0 && !state.isEarly && state.run < limits.minRun) return null;
      return {
        run: 0,
        off: state.run > 0 ? 1 : Math.min(state.off + 1, rested),
        follows: 0,
        isEarly: false,
        isStart: false,
      };
    }
    const mayWork =
      state.run > 0 ? state.run < limits.maxRun && rows[state.follows]?.[symbol - 1] === 1 : state.off >= rested;
    if (!mayWork) return null;
    const run = state.run + 1;
    const isEarly = (state.isStart || state.isEarly) && run < limits.minRun;
    return { run, off: 0, follows: rowOf[symbol - 1] ?? 0, isEarly, isStart: false };
  };
  return buildAutomaton<RunState>({
    symbols: shifts + 1,
    kindOf,
    start: { run: 0, off: rested, follows: 0, isEarly: false, isStart: true },
    key: ({ run, off, follows, isEarly, isStart }) => `${run},${off},${follows},${isEarly},${isStart}`,
    step: (state, symbol) => {
      const to = step(state, symbol);
      return to === null ? null : { to, cost: 0 };
    },
    endCost: () => 0,
  });
}

/** Shifts whose rows of `mayFollow` are equal share a class. */
function successionRows(mayFollow: Uint8Array, shifts: number) {
  const rows: Uint8Array[] = [];
  const known = new Map<string, number>();
  const rowOf = Array.from({ length: shifts }, (_, s) => {
    const row = mayFollow.slice(s * shifts, (s + 1) * shifts);
    const key = row.join('');
    const id = known.get(key) ?? rows.length;
    if (id === rows.length) rows.push(row);
    known.set(key, id);
    return id;
  });
  return { rows, rowOf };
}

/** Weekends with any work, at most `most`: counted on Saturday, or on Sunday when Saturday was off. */
export function weekendTally({ automaton, states }: BuiltAutomaton<RunState>, most: number, weekends: number): Tally {
  const { symbols } = automaton;
  const amounts = [WEEKDAY, SATURDAY, SUNDAY].map((kind) =>
    Uint8Array.from({ length: states.length * symbols }, (_, at) => {
      const isWork = at % symbols !== OFF;
      const workedBefore = (states[Math.floor(at / symbols)]?.run ?? 0) > 0;
      return isWork && (kind === SATURDAY || (kind === SUNDAY && !workedBefore)) ? 1 : 0;
    }),
  );
  const endCost = Float64Array.from({ length: weekends + 1 }, (_, count) => (count > most ? NEVER : 0));
  return { name: 'weekends', amounts, growth: [0, 1, 0], endCost };
}

/** Kinds of the days of a horizon whose day 0 is a Monday. */
export function weekKinds(days: number): Uint8Array {
  return Uint8Array.from({ length: days }, (_, day) => (day % 7 === 5 ? SATURDAY : day % 7 === 6 ? SUNDAY : WEEKDAY));
}
