import { OFF, type RosterBenchmark, symbolsOf } from '@rotawright/solve';
import { seededRandom } from '../../src/search/random.ts';

/**
 * A roster at random with runs of one shift, days off and changes; only what a person may work, and only what may follow.
 */
export function randomRoster({ problem }: RosterBenchmark, seed: number): Uint8Array {
  const random = seededRandom(seed);
  const { days, people } = problem;
  const symbols = symbolsOf(problem);
  const roster = new Uint8Array(people.length * days);
  people.forEach(({ cost, automaton }, p) => {
    let state = automaton.start;
    for (let day = 0; day < days; day += 1) {
      const kind = automaton.kindOf[day] ?? 0;
      const after = (symbol: number) => automaton.next[kind]?.[state * symbols + symbol] ?? -1;
      const previous = day === 0 ? OFF : (roster[p * days + day - 1] ?? OFF);
      const wish = random.next() < 0.6 ? previous : random.below(symbols);
      const isAllowed = Number.isFinite(cost[day * symbols + wish] ?? 0) && after(wish) >= 0;
      roster[p * days + day] = isAllowed ? wish : OFF;
      state = after(isAllowed ? wish : OFF);
    }
  });
  return roster;
}

/** The cells of a benchmark's grid, without the people's names. */
export function gridCells(benchmark: RosterBenchmark, roster: Uint8Array): string[][] {
  return benchmark
    .grid(roster)
    .split('\n')
    .map((line) => line.split(',').slice(1));
}
