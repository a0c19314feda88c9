import { NEVER } from '../../model/problem.ts';
import type { RosterModel } from '../roster-model.ts';

/** People missing from stretches for whose shifts too few people may be there at all, whatever the roster. */
export function leastMissing({ problem, demand, cover, stretches }: RosterModel): number {
  const types = demand.shiftTypes.length;
  const symbols = cover.slots.length + 1;
  const slotsOf = demand.shiftTypes.map((_, type) =>
    [...cover.slots.keys()].filter((at) => cover.slots[at]?.type === type),
  );
  const mayWork = (cost: Float64Array, duty: number) =>
    (slotsOf[duty % types] ?? []).some((slot) => cost[Math.floor(duty / types) * symbols + slot + 1] !== NEVER);
  let missing = 0;
  for (const { minimum, already, duties, demand: at } of stretches) {
    const { skill } = demand.presence?.[at] ?? {};
    const able = problem.people.filter(
      ({ cost }, p) =>
        (skill === undefined || (demand.people[p]?.skills ?? []).includes(skill)) &&
        duties.some((duty) => mayWork(cost, duty)),
    );
    missing += Math.max(0, minimum - already - able.length);
  }
  return missing;
}
