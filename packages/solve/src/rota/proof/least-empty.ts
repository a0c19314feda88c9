import { NEVER } from '../../model/problem.ts';
import type { RosterModel } from '../roster-model.ts';

/**
 * Places below minimums that stay empty whatever the roster, because on their day too few people may stand on them: on leave, off, or
 * without the skill. Each day by itself, by the most places that can be held at once; what days do to one another is left out.
 */
export function leastEmpty(model: RosterModel): number {
  let empty = 0;
  for (let day = 0; day < model.problem.days; day += 1) empty += emptyOn(model, day);
  return empty;
}

/** Places of a day less the most that can be held at once (method: augmenting paths, one person after another). */
function emptyOn({ problem, cover }: RosterModel, day: number): number {
  const slots = cover.slots.length;
  const room = Int32Array.from({ length: slots }, (_, slot) => problem.cover[day * slots + slot]?.least ?? 0);
  const open = problem.people.map(({ cost }) =>
    [...room.keys()].filter((slot) => (room[slot] ?? 0) > 0 && cost[day * (slots + 1) + slot + 1] !== NEVER),
  );
  const heldBy: number[][] = [...room].map(() => []);
  const place = (person: number, seen: Set<number>): boolean =>
    (open[person] ?? []).some((slot) => {
      if (seen.has(slot)) return false;
      seen.add(slot);
      const held = heldBy[slot] ?? [];
      if (held.length < (room[slot] ?? 0)) {
        held.push(person);
        return true;
      }
      const mover = held.findIndex((other) => place(other, seen));
      if (mover < 0) return false;
      held[mover] = person;
      return true;
    });
  const filled = problem.people.filter((_, person) => place(person, new Set())).length;
  return room.reduce((sum, one) => sum + one, 0) - filled;
}
