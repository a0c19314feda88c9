import { NEVER } from '../../model/problem.ts';
import type { RosterModel } from '../roster-model.ts';
import { heldNeeds } from './skill-holders.ts';

/**
 * People missing from stretches, and from the skills of those on a shift, for whose shifts too few people may be there at all,
 * whatever the roster.
 */
export function leastMissing(model: RosterModel): number {
  const { problem, demand, cover, stretches } = model;
  const types = demand.shiftTypes.length;
  const symbols = cover.slots.length + 1;
  const slotsOf = demand.shiftTypes.map((_, type) =>
    [...cover.slots.keys()].filter((at) => cover.slots[at]?.type === type),
  );
  const mayWork = (cost: Float64Array, duty: number) =>
    (slotsOf[duty % types] ?? []).some((slot) => cost[Math.floor(duty / types) * symbols + slot + 1] !== NEVER);
  const short = (minimum: number, skill: string | undefined, duties: readonly number[]) => {
    const able = problem.people.filter(
      ({ cost }, p) =>
        (skill === undefined || (demand.people[p]?.skills ?? []).includes(skill)) &&
        duties.some((duty) => mayWork(cost, duty)),
    );
    return Math.max(0, minimum - able.length);
  };
  let missing = 0;
  for (const { minimum, already, duties, demand: at } of stretches)
    missing += short(minimum - already, demand.presence?.[at]?.skill, duties);
  for (const { minimum, day, type, skill } of heldNeeds(model)) missing += short(minimum, skill, [day * types + type]);
  return missing;
}
