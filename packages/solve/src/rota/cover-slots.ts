import { parseCivilDate } from '@rotawright/core/time';
import type { CoverRow } from '../model/problem.ts';
import type { Demand } from './demand.ts';
import type { Needed, Slot } from './place.ts';
import { expectedPlaces } from './together/expected-places.ts';
import { isOn, type Stretch } from './together/stretches.ts';
import { weightOf } from './weights.ts';

/** The places of a demand and what each day needs of them. */
export interface CoverSlots {
  readonly slots: readonly Slot[];
  /** Needed at `day * slots + slot`; `null` where the shift is not worked that day. */
  readonly needed: readonly (Needed | null)[];
  readonly rows: readonly CoverRow[];
  /** People that presence is likely to take on each place beyond what cover asks, for fair shares; in the order of `needed`. */
  readonly expected: Int32Array;
}

/** What presence adds to cover: the shifts by which its stretches can be held. */
export interface PresenceSlots {
  readonly stretches: readonly Stretch[];
  /** Places that there are people for. */
  readonly people: number;
}

/**
 * Turns cover into places: those who must have a skill stand in a place of their own, and the others of the shift in one
 * for anybody, so that every place is counted by itself. A shift that presence can use has places beyond the target for
 * everybody, unless its cover gives a maximum.
 */
export function coverSlots(
  demand: Demand,
  span: { readonly firstDay: number; readonly endDay: number },
  presence: PresenceSlots = { stretches: [], people: 0 },
): CoverSlots {
  const codes = demand.shiftTypes.map(({ code }) => code);
  const slots: Slot[] = codes.map((_, type) => ({ type, skill: null, isSpare: false }));
  for (const { code, skill } of demand.cover) {
    const type = codes.indexOf(code);
    if (skill === undefined || slots.some((slot) => slot.type === type && slot.skill === skill)) continue;
    slots.push({ type, skill, isSpare: false });
  }
  const open = new Set(presence.stretches.flatMap(({ duties }) => duties));
  const openTypes = new Set([...open].map((duty) => duty % codes.length));
  for (const type of codes.keys()) {
    const mayBeMore =
      openTypes.has(type) ||
      demand.cover.some(
        ({ code, skill, minimum, target = minimum, maximum = target }) =>
          code === codes[type] && skill === undefined && maximum > target,
      );
    if (mayBeMore) slots.push({ type, skill: null, isSpare: true });
  }
  const fixed = fixedPeople(demand, span);
  const needed: (Needed | null)[] = [];
  for (let day = span.firstDay; day < span.endDay; day += 1) {
    const first = (day - span.firstDay) * codes.length;
    const room = (type: number) => (open.has(first + type) ? presence.people : 0);
    const placed = (type: number) => fixed[first + type] ?? 0;
    needed.push(...neededOn(demand, { slots, room, placed }, day));
  }
  const rows = needed.map((need, at) => rowOf(demand, need, slots[at % slots.length]?.isSpare === true));
  const expected = expectedPlaces(presence.stretches, { demand, slots, needed });
  return { slots, needed, rows, expected };
}

/** People who are pinned to each shift type on each day, at `day * types + type`. */
function fixedPeople(
  { pinned, shiftTypes }: Demand,
  { firstDay, endDay }: { readonly firstDay: number; readonly endDay: number },
): Int32Array {
  const fixed = new Int32Array((endDay - firstDay) * shiftTypes.length);
  const typeOf = new Map(shiftTypes.map(({ code }, type) => [code, type]));
  for (const { date, code } of pinned ?? []) {
    const day = parseCivilDate(date);
    const type = typeOf.get(code);
    if (day === null || type === undefined || day < firstDay || day >= endDay) continue;
    const at = (day - firstDay) * shiftTypes.length + type;
    fixed[at] = (fixed[at] ?? 0) + 1;
  }
  return fixed;
}

function neededOn(
  demand: Demand,
  {
    slots,
    room,
    placed,
  }: { readonly slots: readonly Slot[]; room(type: number): number; placed(type: number): number },
  day: number,
): readonly (Needed | null)[] {
  const lastOf = ({ type, skill }: Slot) =>
    demand.cover.findLast(
      (cover) => cover.code === demand.shiftTypes[type]?.code && (cover.skill ?? null) === skill && isOn(cover, day),
    );
  const asked = slots.map((slot) => {
    const last = lastOf(slot);
    if (last === undefined) return null;
    const target = last.target ?? last.minimum;
    return { minimum: last.minimum, target, maximum: last.maximum ?? target };
  });
  return asked.map((need, at) => {
    const slot = slots[at];
    if (slot === undefined) return null;
    if (slot.isSpare && room(slot.type) > 0 && lastOf(slot)?.maximum === undefined)
      return { minimum: 0, target: 0, maximum: room(slot.type) };
    if (need === null) {
      // What stands there though nobody asks for it is in nobody's way; there is no place for more of it.
      const isAsked = asked.some((other, i) => other !== null && slots[i]?.type === slot.type);
      const there = slot.skill === null && !slot.isSpare && !isAsked ? placed(slot.type) : 0;
      return there === 0 ? null : { minimum: 0, target: there, maximum: there };
    }
    if (slot.skill !== null) return { ...need, maximum: need.target };
    const skilled = asked.filter((_, other) => slots[other]?.type === slot.type && slots[other]?.skill !== null);
    const less = (amount: number, key: keyof Needed) =>
      Math.max(0, amount - skilled.reduce((sum, one) => sum + (one?.[key] ?? 0), 0));
    const maximum = less(need.maximum, 'target');
    // Where everybody on the shift must have a skill, there is no place for anybody else.
    if (maximum === 0) return null;
    const target = less(need.target, 'target');
    if (slot.isSpare) return maximum > target ? { minimum: 0, target: 0, maximum: maximum - target } : null;
    return { minimum: less(need.minimum, 'minimum'), target, maximum: target };
  });
}

/** More people than there are places cost as much as a place left empty. */
function rowOf(demand: Demand, need: Needed | null, isSpare: boolean): CoverRow {
  const uncovered = weightOf(demand, 'uncovered');
  if (need === null) return { need: 0, underWeight: 0, overWeight: uncovered };
  const underWeight = need.target > need.minimum ? weightOf(demand, 'understaffed') : 0;
  if (isSpare) return { need: need.maximum, underWeight: 0, overWeight: uncovered };
  return {
    need: need.target,
    underWeight,
    overWeight: uncovered,
    least: need.minimum,
    leastWeight: uncovered - underWeight,
  };
}
