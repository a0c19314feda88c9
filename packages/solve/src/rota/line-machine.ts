import type { LineClause, LineDuty, LineState } from '@rotawright/core/rules';
import { type DayKinds, dayKinds, lineDay } from './day-kinds.ts';
import { exploreMachine, type Machine } from './explore-machine.ts';
import { minimiseMachine } from './minimise-machine.ts';
import { type JointState, jointStep } from './state-product.ts';
import type { WardDays } from './ward-duties.ts';

/** A count along the line that a rule limits. */
export interface CountedRule {
  readonly clause: LineClause;
  readonly most: number;
}

/** All day-by-day rules of a contract as one machine over a horizon: off is symbol 0, shift type `s` is `s + 1`. */
export interface LineMachine {
  readonly machine: Machine;
  readonly kinds: DayKinds;
  /** In order of the machine's amounts. */
  readonly counted: readonly CountedRule[];
  /** Clauses that the machine leaves to the check because it would have too many states. */
  readonly dropped: readonly LineClause[];
}

/** From where a line may begin, what may be on it, and whether its days come round. */
export interface LineMachineAsked {
  readonly starts: readonly JointState[];
  readonly ring?: number;
  isWorked?(type: number): boolean;
}

const MOST_STATES = 60_000;
/** What a search can be asked to carry. */
const MOST_MINIMAL = 4_000;

/**
 * Puts the clauses together. Windows of work, which remember most, come last: on top of the states that the other rules
 * leave, which say how much can still be worked. Counts of minutes are no matter of states and are left out here. Shift types
 * that nobody is to work, by `isWorked`, are forbidden: each would multiply the states for nothing. A `ring` of so many days,
 * after which the days come round again, is followed until nothing new comes.
 */
export function lineMachine(
  ward: WardDays,
  clauses: readonly LineClause[],
  { starts, isWorked, ring }: LineMachineAsked,
): LineMachine {
  const days = ward.rota.endDay - ward.rota.firstDay;
  const symbols = ward.duties.length / days + 1;
  const kinds = dayKinds(ward, clauses);
  const frame: Frame = { ward, kinds, symbols, ...(ring === undefined ? {} : { ring }) };
  const plain = clauses.filter(({ line }) => line.forget === undefined);
  const counted = plain.flatMap((clause) => {
    const { count } = clause.line;
    return count === undefined || clause.line.start.length === 0 ? [] : [{ clause, most: count.most }];
  });
  const at = (clause: LineClause) => clauses.indexOf(clause);
  const explored = exploreMachine<JointState>(
    {
      ...shapeOf(frame, counted.length),
      starts: starts.map((start) => pick(start, plain.map(at))),
      key: (state) => state.key,
      step: (state, kind, symbol) => {
        if (symbol > 0 && isWorked?.(symbol - 1) === false) return null;
        const to = jointStep(plain, state, { days: daysOf(frame, plain, kind), duty: dutyOf(frame, kind, symbol) });
        return 'key' in to ? to : null;
      },
      amount: (state, kind, symbol, count) => {
        const clause = counted[count]?.clause;
        if (clause === undefined) return 0;
        const day = daysOf(frame, [clause], kind)[0] ?? NO_DAY;
        return (
          clause.line.count?.amount(state.states[plain.indexOf(clause)] ?? [], day, dutyOf(frame, kind, symbol)) ?? 0
        );
      },
    },
    MOST_STATES,
  );
  if (explored === null) throw new RangeError(`rules of more than ${MOST_STATES} states`);
  let machine = minimiseMachine(explored.machine).machine;
  const dropped: LineClause[] = [];
  for (const clause of clauses.filter(({ line }) => line.forget !== undefined)) {
    const grown = withWindow(
      { frame, machine },
      clause,
      starts.map((start) => start.states[at(clause)] ?? []),
    );
    if (grown === null) dropped.push(clause);
    else machine = grown;
  }
  return { machine, kinds, counted, dropped };
}

interface Frame {
  readonly ward: WardDays;
  readonly kinds: DayKinds;
  readonly symbols: number;
  readonly ring?: number;
}

const NO_DAY = { minutes: 1440, weekday: 0, part: 0 };

function shapeOf({ kinds, symbols, ring }: Frame, counts: number) {
  const shape = { symbols, kinds: kinds.sample.length, counts, kindOf: kinds.kindOf };
  return ring === undefined ? shape : { ...shape, ring };
}

function pick(state: JointState, places: readonly number[]): JointState {
  const states = places.map((place) => state.states[place] ?? []);
  return { key: states.map((one) => one.join()).join(';'), states };
}

function daysOf({ ward, kinds }: Frame, clauses: readonly LineClause[], kind: number) {
  const day = ward.rota.firstDay + (kinds.sample[kind] ?? 0);
  const plain = lineDay(ward, day);
  return clauses.map(({ line }) => ({ ...plain, part: line.partOf?.(day) ?? 0 }));
}

function dutyOf({ ward, kinds, symbols }: Frame, kind: number, symbol: number): LineDuty | null {
  return symbol === 0 ? null : (ward.duties[(kinds.sample[kind] ?? 0) * (symbols - 1) + symbol - 1] ?? null);
}

/** A state of the machine so far with what the window rule remembers. */
interface WindowState {
  readonly at: number;
  readonly held: LineState;
}

/** The machine with a window rule laid on it; `null` when it has too many states. */
function withWindow(
  { frame, machine }: { readonly frame: Frame; readonly machine: Machine },
  clause: LineClause,
  starts: readonly LineState[],
): Machine | null {
  const { line } = clause;
  const { symbols } = frame;
  const ahead = workAhead(frame, machine);
  const forgotten = (at: number, held: LineState): WindowState => ({
    at,
    held: line.forget?.(held, (minutes) => ahead(at, minutes)) ?? held,
  });
  const explored = exploreMachine<WindowState>(
    {
      ...shapeOf(frame, machine.amounts.length),
      starts: starts.map((held, i) => forgotten(machine.starts[i] ?? 0, held)),
      key: ({ at, held }) => `${at}:${held.join()}`,
      step: ({ at, held }, kind, symbol) => {
        const to = machine.next[kind]?.[at * symbols + symbol] ?? -1;
        if (to < 0) return null;
        const day = daysOf(frame, [clause], kind)[0] ?? NO_DAY;
        const next = line.step(held, day, dutyOf(frame, kind, symbol));
        return next === null ? null : forgotten(to, next);
      },
      amount: ({ at }, kind, symbol, count) => machine.amounts[count]?.[kind]?.[at * symbols + symbol] ?? 0,
    },
    MOST_STATES,
  );
  if (explored === null) return null;
  const minimal = minimiseMachine(explored.machine).machine;
  return minimal.states > MOST_MINIMAL ? null : minimal;
}

/** Days to look ahead: no window of a contract is longer. */
const MOST_AHEAD = 15;

/**
 * At least as much as can be worked from a state in so many minutes from the coming midnight: whole days by the machine,
 * then the part of a day, on days of any kind.
 */
function workAhead(frame: Frame, machine: Machine): (at: number, minutes: number) => number {
  const { symbols } = frame;
  const duties = machine.next.map((_, kind) =>
    Array.from({ length: symbols }, (_unused, symbol) => dutyOf(frame, kind, symbol)),
  );
  const byDays: Int32Array[] = [new Int32Array(machine.states)];
  for (let days = 1; days <= MOST_AHEAD; days += 1) {
    const before = byDays[days - 1] ?? new Int32Array(machine.states);
    byDays.push(
      Int32Array.from({ length: machine.states }, (_, at) => {
        let most = 0;
        machine.next.forEach((table, kind) => {
          for (let symbol = 0; symbol < symbols; symbol += 1) {
            const to = table[at * symbols + symbol] ?? -1;
            if (to >= 0) most = Math.max(most, Math.max(0, duties[kind]?.[symbol]?.work ?? 0) + (before[to] ?? 0));
          }
        });
        return most;
      }),
    );
  }
  const known = new Map<number, number>();
  const partOfDay = (minute: number): number => {
    const found = known.get(minute);
    if (found !== undefined) return found;
    const parts = duties
      .flat()
      .map((duty) => (duty === null ? 0 : Math.min(duty.work, Math.max(0, minute - duty.start))));
    const most = Math.max(0, ...parts);
    known.set(minute, most);
    return most;
  };
  // A clock change makes a day an hour longer or shorter: looking as far ahead more never promises too little.
  const isEven = isAlwaysEven(frame);
  return (at, minutes) => {
    const far = isEven ? minutes : minutes + 60;
    const days = Math.floor(far / 1440);
    return (byDays[Math.min(days, MOST_AHEAD)]?.[at] ?? 0) + partOfDay(far % 1440);
  };
}

function isAlwaysEven({ ward, kinds }: Frame): boolean {
  return kinds.sample.every((day) => lineDay(ward, ward.rota.firstDay + day).minutes === 1440);
}
