import { type CyclicProblem, solveCyclic } from '@rotawright/solve';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rwsProblem } from '../../src/benchmarks/rws/rws-problem.ts';

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 30 : 3000;
const WEEK = 7;

/** Rings of one or two weeks with one or two shifts under random limits, demand taken from a random row. */
const problems = fc
  .record({
    weeks: fc.constantFrom(1, 1, 2),
    runs: fc.array(fc.record({ min: fc.integer({ min: 1, max: 3 }), more: fc.nat(3) }), { minLength: 1, maxLength: 2 }),
    off: fc.record({ min: fc.integer({ min: 1, max: 2 }), more: fc.nat(3) }),
    work: fc.record({ min: fc.integer({ min: 1, max: 3 }), more: fc.nat(4) }),
    notNext: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
    notAfterDayOff: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
    row: fc.array(fc.nat(2), { minLength: 2 * WEEK, maxLength: 2 * WEEK }),
    slack: fc.nat(1),
    prices: fc.array(fc.nat(5), { minLength: WEEK * 3, maxLength: WEEK * 3 }),
    hasPrices: fc.boolean(),
  })
  .map(({ weeks, runs, off, work, row, slack, prices, hasPrices, ...given }) => {
    const shifts = weeks === 2 ? runs.slice(0, 1) : runs;
    const count = shifts.length;
    const demand = new Int32Array(WEEK * count);
    row.slice(0, weeks * WEEK).forEach((symbol, day) => {
      const at = (day % WEEK) * count + symbol - 1;
      if (symbol > 0 && symbol <= count) demand[at] = (demand[at] ?? 0) + 1;
    });
    const pairs = (table: readonly number[]) =>
      Uint8Array.from({ length: count * count }, (_, at) =>
        Math.floor(at / count) === at % count ? 0 : (table[at] ?? 0),
      );
    const problem = rwsProblem({
      name: 'random',
      weeks,
      shifts: shifts.map(({ min, more }, s) => ({ id: 'AB'.charAt(s), minRun: min, maxRun: min + more })),
      minOff: off.min,
      maxOff: off.min + off.more,
      minWork: work.min,
      maxWork: work.min + work.more,
      notNext: pairs(given.notNext),
      notAfterDayOff: pairs(given.notAfterDayOff),
      demand,
    });
    return priced(problem, { prices: hasPrices ? prices : null, slack });
  });

/** The problem with a price for each symbol on each weekday, and demand loosened by `slack` either way. */
function priced(
  problem: CyclicProblem,
  { prices, slack }: { readonly prices: readonly number[] | null; readonly slack: number },
): CyclicProblem {
  const { states, symbols, next } = problem.automaton;
  const cost = next.map((_, day) =>
    prices === null
      ? null
      : Float64Array.from({ length: states * symbols }, (__, at) => prices[day * 3 + (at % symbols)] ?? 0),
  );
  const demand = problem.demand.map(({ least, most }) => ({ least: Math.max(0, least - slack), most: most + slack }));
  const impossible = slack === 0 ? (problem.impossible ?? null) : null;
  return { ...problem, demand, impossible, automaton: { states, symbols, next, cost } };
}

/** Cheapest ring by looking at every row of symbols and every state to begin in; `null` when there is none. */
function bruteForce(problem: CyclicProblem): number | null {
  const { automaton, weeks, shifts, demand } = problem;
  const days = weeks * WEEK;
  let best: number | null = null;
  for (let code = 0; code < automaton.symbols ** days; code += 1) {
    const row = Array.from(
      { length: days },
      (_, day) => Math.floor(code / automaton.symbols ** day) % automaton.symbols,
    );
    const meets = demand.every(({ least, most }, at) => {
      const day = Math.floor(at / shifts.length);
      const there = row.filter((symbol, d) => d % WEEK === day && symbol === (at % shifts.length) + 1).length;
      return there >= least && there <= most;
    });
    const cost = meets ? ringCost(problem, row) : null;
    if (cost !== null && (best === null || cost < best)) best = cost;
  }
  return best;
}

function ringCost({ automaton }: CyclicProblem, row: readonly number[]): number | null {
  for (let begin = 0; begin < automaton.states; begin += 1) {
    let state = begin;
    let cost = 0;
    row.forEach((symbol, day) => {
      const at = state * automaton.symbols + symbol;
      cost += state < 0 ? 0 : (automaton.cost[day % WEEK]?.[at] ?? 0);
      state = state < 0 ? -1 : (automaton.next[day % WEEK]?.[at] ?? -1);
    });
    if (state === begin) return cost;
  }
  return null;
}

test('the search for a ring finds what looking at every ring finds', { timeout: 600_000 }, async () => {
  let lawful = 0;
  let impossible = 0;
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const best = bruteForce(problem);
      const result = await solveCyclic(problem, { seconds: 60 });
      if (best === null) impossible += 1;
      else lawful += 1;
      expect(result.status).toBe(best === null ? 'infeasible' : 'solved');
      if (result.status !== 'solved') return;
      expect(result.cost).toBe(best);
      expect(result.isOptimal).toBe(true);
      expect(ringCost(problem, [...result.ring])).toBe(best);
    }),
    { numRuns: RUNS },
  );
  expect(Math.min(lawful, impossible)).toBeGreaterThan(2);
});
