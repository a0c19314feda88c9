import { NEVER, type SolveProblem } from '../../src/model/problem.ts';
import { runAutomaton, weekendTally, weekKinds } from '../../src/model/run-automaton.ts';
import { seededRandom } from '../../src/search/random.ts';

/** A made-up ward: day and night shifts, runs, a band of units, weekends, wishes; the same for the same arguments. */
export function ward({ staff, weeks, seed }: { staff: number; weeks: number; seed: number }): SolveProblem {
  const random = seededRandom(seed);
  const days = weeks * 7;
  const kindOf = weekKinds(days);
  // A night is not followed by a day shift.
  const built = runAutomaton({ maxRun: 5, minRun: 2, minOffRun: 2 }, Uint8Array.of(1, 1, 0, 1), kindOf);
  const units = weeks * 4;
  const people = Array.from({ length: staff }, (_, p) => {
    const cost = Float64Array.from({ length: days * 3 }, () => (random.next() < 0.05 ? 1 + random.below(4) : 0));
    const leave = random.below(days);
    cost[leave * 3 + 1] = NEVER;
    cost[leave * 3 + 2] = NEVER;
    return {
      id: `P${p}`,
      cost,
      automaton: built.automaton,
      units: Int32Array.of(0, 1, 1),
      unitCost: Float64Array.from({ length: units + 2 }, (_, sum) => (sum < units - 1 ? NEVER : 0)),
      tallies: [weekendTally(built, Math.ceil(weeks / 2), weeks)],
      most: Int32Array.of(days, days, Math.ceil(units / 2)),
    };
  });
  const share = (staff * 4) / 7;
  const cover = Array.from({ length: days * 2 }, (_, row) => ({
    need: row % 2 === 0 ? Math.floor(share * 0.6) : Math.ceil(share * 0.3),
    underWeight: 100,
    overWeight: 1,
  }));
  const shifts = [
    { id: 'D', minutes: 480 },
    { id: 'N', minutes: 480 },
  ];
  return { name: 'ward', days, shifts, people, cover };
}
