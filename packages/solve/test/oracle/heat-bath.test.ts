import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf } from '../../src/model/cost.ts';
import { NEVER, OFF, type SolveProblem } from '../../src/model/problem.ts';
import { CoverPrices } from '../../src/search/cover-prices.ts';
import { HeatBath, type Place } from '../../src/search/heat-bath.ts';
import { LineStates } from '../../src/search/line-states.ts';
import { seededRandom } from '../../src/search/random.ts';
import { everyLine, tinyProblem } from './tiny-problem.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 3000 : 150;
const DRAWS = 4000;

/** One of all lawful rosters of a problem, the one with a drawn number, or `null` where there is none. */
function lawfulRoster(problem: SolveProblem, drawn: number): Uint8Array | null {
  const cells = problem.people.length * problem.days;
  if ((problem.shifts.length + 1) ** cells > 60_000) return null;
  const lawful: Uint8Array[] = [];
  for (const roster of everyLine(cells, problem.shifts.length + 1)) {
    if (costOf(problem, roster) < NEVER) lawful.push(roster.slice());
  }
  return lawful[drawn % lawful.length] ?? null;
}

/** What preferences and cover cost with a symbol on one day, each demand counted from nothing. */
function costWith(problem: SolveProblem, roster: Uint8Array, { person, day }: Place, symbol: number): number {
  const changed = roster.slice();
  changed[person * problem.days + day] = symbol;
  const symbols = problem.shifts.length + 1;
  let cost = problem.people[person]?.cost[day * symbols + symbol] ?? NEVER;
  problem.shifts.forEach((_, s) => {
    const there = problem.people.filter((__, p) => changed[p * problem.days + day] === s + 1).length;
    const { need = 0, underWeight = 0, overWeight = 0 } = problem.cover[day * problem.shifts.length + s] ?? {};
    cost += Math.max(0, need - there) * underWeight + Math.max(0, there - need) * overWeight;
  });
  return cost;
}

/** How likely each symbol is meant to be: by its cost at the temperature, among those that may be drawn. */
function chances(problem: SolveProblem, roster: Uint8Array, place: Place, temperature: number): number[] {
  const who = problem.people[place.person];
  const symbols = problem.shifts.length + 1;
  const costs = Array.from({ length: symbols }, (_, symbol) => {
    const unit = who?.units[symbol] ?? 0;
    const table = who?.automaton.next[who.automaton.kindOf[place.day] ?? 0];
    const isKept = (table?.[place.state * symbols + symbol] ?? -1) >= 0;
    const isEver = symbol === OFF || (who?.most[symbol] ?? 0) > 0;
    const isRoom = unit >= place.room.least && unit <= place.room.most;
    return isKept && isEver && isRoom && symbol !== place.not ? costWith(problem, roster, place, symbol) : NEVER;
  });
  const least = Math.min(...costs);
  if (least === NEVER) return costs.map(() => 0);
  const weights = costs.map((cost) => Math.exp((least - cost) / temperature));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

const drawnPlace = fc.record({
  who: fc.nat(1),
  day: fc.nat(4),
  state: fc.nat(2),
  least: fc.integer({ min: -1, max: 1 }),
  most: fc.integer({ min: 0, max: 3 }),
  not: fc.integer({ min: -1, max: 2 }),
});

test('symbols are drawn as often as their cost at the temperature makes them likely, and forbidden ones never', () => {
  const seen = { none: 0, one: 0, several: 0 };
  fc.assert(
    fc.property(tinyProblem, drawnPlace, fc.constantFrom(0.5, 4, 20), fc.nat(100_000), (problem, drawn, heat, seed) => {
      const roster = lawfulRoster(problem, seed);
      if (roster === null) return;
      const { who, state, least, most, not } = drawn;
      const place = {
        person: who % problem.people.length,
        day: drawn.day % problem.days,
        state,
        room: { least, most },
        not,
      };
      const tools = { lines: new LineStates(problem, roster), prices: new CoverPrices(problem, roster) };
      const bath = new HeatBath(problem, { ...tools, random: seededRandom(seed) });
      const meant = chances(problem, roster, place, heat);
      const counts = meant.map(() => 0);
      for (let draw = 0; draw < DRAWS; draw += 1) {
        const symbol = bath.draw(place, heat);
        if (symbol >= 0) counts[symbol] = (counts[symbol] ?? 0) + 1;
      }
      meant.forEach((chance, symbol) => {
        const share = (counts[symbol] ?? 0) / DRAWS;
        if (chance === 0) expect(share).toBe(0);
        // Five deviations of the draws and of the noises kept, which are about twice as many.
        expect(Math.abs(share - chance)).toBeLessThan(0.001 + 5 * Math.sqrt((1.5 * chance * (1 - chance)) / DRAWS));
      });
      const possible = meant.filter((chance) => chance > 0).length;
      seen[possible === 0 ? 'none' : possible === 1 ? 'one' : 'several'] += 1;
    }),
    { numRuns, seed: 11 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(numRuns / 40);
});
