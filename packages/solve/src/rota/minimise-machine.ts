import type { Machine } from './explore-machine.ts';

/** A machine with as few states as tell apart what may follow, and the new number of each old state. */
export interface Minimised {
  readonly machine: Machine;
  readonly classOf: Int32Array;
}

/**
 * Merges states that nothing tells apart: no line of days that follows them is allowed after one and not after the other,
 * or counted differently (method: Moore's partition refinement). Steps × rounds; a few rounds are the rule.
 */
export function minimiseMachine(machine: Machine): Minimised {
  const { states, next, amounts, symbols } = machine;
  let classOf = new Int32Array(states);
  let classes = 1;
  for (const table of amounts.flat()) {
    for (let symbol = 0; symbol < symbols; symbol += 1) {
      [classOf, classes] = refine(classOf, (q) => table[q * symbols + symbol] ?? 0);
    }
  }
  for (let before = 0; before !== classes; ) {
    before = classes;
    const frozen = classOf;
    for (const table of next) {
      for (let symbol = 0; symbol < symbols; symbol += 1) {
        [classOf, classes] = refine(classOf, (q) => {
          const to = table[q * symbols + symbol] ?? -1;
          return to < 0 ? -1 : (frozen[to] ?? 0);
        });
      }
    }
  }
  return { machine: merged(machine, classOf, classes), classOf };
}

/** Splits classes by a further mark of each state; classes are numbered in order of their first state. */
function refine(classOf: Int32Array, markOf: (state: number) => number): [Int32Array<ArrayBuffer>, number] {
  const known = new Map<number, number>();
  const refined = new Int32Array(classOf.length);
  for (let q = 0; q < classOf.length; q += 1) {
    const key = (classOf[q] ?? 0) * MARKS + markOf(q) + 1;
    const number = known.get(key) ?? known.size;
    if (number === known.size) known.set(key, number);
    refined[q] = number;
  }
  return [refined, known.size];
}

/** More than any state has number, so that a class and a mark make one number. */
const MARKS = 2 ** 24;

function merged(machine: Machine, classOf: Int32Array, classes: number): Machine {
  const { states, symbols, starts } = machine;
  const first = new Int32Array(classes).fill(-1);
  for (let q = states - 1; q >= 0; q -= 1) first[classOf[q] ?? 0] = q;
  const from = (at: number) => (first[Math.floor(at / symbols)] ?? 0) * symbols + (at % symbols);
  return {
    states: classes,
    symbols,
    starts: starts.map((q) => classOf[q] ?? 0),
    next: machine.next.map((table) =>
      Int32Array.from({ length: classes * symbols }, (_, at) => {
        const to = table[from(at)] ?? -1;
        return to < 0 ? -1 : (classOf[to] ?? -1);
      }),
    ),
    amounts: machine.amounts.map((kinds) =>
      kinds.map((table) => Uint8Array.from({ length: classes * symbols }, (_, at) => table[from(at)] ?? 0)),
    ),
  };
}
