import type { LineAutomaton } from '../model/line-automaton.ts';
import { OFF, type SolveProblem } from '../model/problem.ts';

/**
 * Symbols that one person's line need not tell apart: equal minutes and equal transitions in every state. On each day
 * only the cheapest of a group matters, unless duties of a shift are counted, which sets it apart.
 */
export interface ShiftGroups {
  /** Groups; group 0 is off alone. */
  readonly count: number;
  /** Symbols of each group. */
  readonly members: readonly (readonly number[])[];
  /** Minutes of a duty of the group. */
  readonly minutes: Int32Array;
}

/** Groups of a person's symbols; `apart` names symbols that stand alone because they are counted. */
export function shiftGroups(problem: SolveProblem, automaton: LineAutomaton, apart: ReadonlySet<number>): ShiftGroups {
  const byKey = new Map<string, number[]>();
  for (let symbol = 0; symbol < automaton.symbols; symbol += 1) {
    const key = symbol === OFF || apart.has(symbol) ? `#${symbol}` : keyOf(problem, automaton, symbol);
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [symbol]);
    else group.push(symbol);
  }
  const members = [...byKey.values()];
  const minutes = Int32Array.from(members, ([symbol]) => minutesOf(problem, symbol ?? OFF));
  return { count: members.length, members, minutes };
}

function keyOf(problem: SolveProblem, automaton: LineAutomaton, symbol: number): string {
  let key = `${minutesOf(problem, symbol)}`;
  for (let state = 0; state < automaton.states; state += 1)
    key += `,${automaton.next[state * automaton.symbols + symbol]}`;
  return key;
}

function minutesOf(problem: SolveProblem, symbol: number): number {
  return symbol === OFF ? 0 : (problem.shifts[symbol - 1]?.minutes ?? 0);
}

/** The largest number of minutes that divides every shift: the unit in which lines count them. */
export function minuteUnit(problem: SolveProblem): number {
  return problem.shifts.reduce((unit, shift) => greatestCommonDivisor(unit, shift.minutes), 0) || 1;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
