import { parseCivilDate } from '@rotawright/core/time';
import type { CoverRow } from '../model/problem.ts';
import type { CoverDemand, Demand } from './demand.ts';
import { isOpenTo, type Needed, type SkillNeed, type Slot } from './place.ts';
import { skillGroups } from './skill-groups.ts';
import { expectedPlaces } from './together/expected-places.ts';
import { isOn, type Stretch } from './together/stretches.ts';
import { weightOf } from './weights.ts';

/** The places of a demand and what each day needs of them. */
export interface CoverSlots {
  readonly slots: readonly Slot[];
  /** Needed at `day * slots + slot`; `null` where the shift is not worked that day. */
  readonly needed: readonly (Needed | null)[];
  readonly rows: readonly CoverRow[];
  /** Skills of which one opens each place on each day, none where anybody may stand there; in the order of `needed`. */
  readonly opens: readonly (readonly string[])[];
  /** What cover asks of skills that share a place. */
  readonly needs: readonly SkillNeed[];
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
 * for anybody, so that every place is counted by itself. Skills that somebody holds together share a place that asks for the most
 * that any of them asks for, with room beyond it for as many as all of them may take; how many have each of them is a need
 * besides. A shift that presence can use has places beyond the target for everybody, unless its cover gives a maximum.
 */
export function coverSlots(
  demand: Demand,
  span: { readonly firstDay: number; readonly endDay: number },
  presence: PresenceSlots = { stretches: [], people: 0 },
): CoverSlots {
  const codes = demand.shiftTypes.map(({ code }) => code);
  const slots: Slot[] = codes.map((_, type) => ({ type, skills: [], isSpare: false }));
  // In the order in which cover names the shifts and their skills.
  for (const { code, skill } of demand.cover) {
    const type = codes.indexOf(code);
    if (skill === undefined || slots.some((slot) => slot.type === type && slot.skills.includes(skill))) continue;
    const skills = skillGroups(demand, code).find((group) => group.includes(skill)) ?? [skill];
    slots.push({ type, skills, isSpare: false });
  }
  const shared = slots.filter(({ skills }) => skills.length > 1);
  const open = new Set(presence.stretches.flatMap(({ duties }) => duties));
  const openTypes = new Set([...open].map((duty) => duty % codes.length));
  for (const type of codes.keys()) {
    const mayBeMore =
      openTypes.has(type) ||
      demand.cover.some(
        ({ code, skill, minimum, target = minimum, maximum = target }) =>
          code === codes[type] && skill === undefined && maximum > target,
      );
    if (mayBeMore) slots.push({ type, skills: [], isSpare: true });
  }
  slots.push(...shared.map((slot) => ({ ...slot, isSpare: true })));
  const fixed = fixedPeople(demand, span);
  const needed: (Needed | null)[] = [];
  for (let day = span.firstDay; day < span.endDay; day += 1) {
    const first = (day - span.firstDay) * codes.length;
    const room = (type: number) => (open.has(first + type) ? presence.people : 0);
    const placed = (type: number) => fixed[first + type] ?? 0;
    needed.push(...neededOn(demand, { slots, room, placed }, day));
  }
  const rows = needed.map((need, at) => rowOf(demand, need, slots[at % slots.length]?.isSpare === true));
  const opens = needed.map((_, at) => {
    const day = span.firstDay + Math.floor(at / slots.length);
    const { type = 0, skills = [] } = slots[at % slots.length] ?? {};
    const asked = skills.filter((skill) => targetOf(lineOn(demand, { type, skill }, day)) > 0);
    return asked.length === 0 ? skills : asked;
  });
  const needs = skillNeeds(demand, { slots, opens }, span);
  const expected = expectedPlaces(presence.stretches, { demand, slots, needed, needs });
  return { slots, needed, rows, opens, needs, expected };
}

/** What is asked of each skill of the places that several share. */
function skillNeeds(
  demand: Demand,
  { slots, opens }: Pick<CoverSlots, 'slots' | 'opens'>,
  { firstDay }: { readonly firstDay: number },
): readonly SkillNeed[] {
  return opens.flatMap((skills, at) => {
    const slot = slots[at % slots.length];
    if (slot === undefined || slot.skills.length < 2 || slot.isSpare) return [];
    const { type } = slot;
    const day = Math.floor(at / slots.length);
    const able = demand.people.filter((person) => isOpenTo(skills, person.skills));
    return skills.flatMap((skill): readonly SkillNeed[] => {
      const line = lineOn(demand, { type, skill }, firstDay + day);
      const target = targetOf(line);
      if (line === undefined || target === 0) return [];
      const isOfPlace = able.every((person) => person.skills?.includes(skill));
      return [{ day, type, skill, minimum: line.minimum, target, isOfPlace }];
    });
  });
}

function targetOf(line: CoverDemand | undefined): number {
  return line?.target ?? line?.minimum ?? 0;
}

/** The line of cover that holds for a shift and a skill, or for everybody on it, on a civil day. */
function lineOn(
  { cover, shiftTypes }: Demand,
  { type, skill }: { readonly type: number; readonly skill?: string },
  day: number,
): CoverDemand | undefined {
  const code = shiftTypes[type]?.code;
  return cover.findLast((one) => one.code === code && one.skill === skill && isOn(one, day));
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
  const asked = slots.map((slot) => askedOn(demand, slot, day));
  return asked.map((need, at) => {
    const slot = slots[at];
    if (slot === undefined) return null;
    const isForAnybody = slot.skills.length === 0;
    if (isForAnybody && slot.isSpare && room(slot.type) > 0 && lineOn(demand, slot, day)?.maximum === undefined)
      return { minimum: 0, target: 0, maximum: room(slot.type) };
    if (need === null) {
      // What stands there though nobody asks for it is in nobody's way; there is no place for more of it.
      const isAsked = asked.some((other, i) => other !== null && slots[i]?.type === slot.type);
      const there = isForAnybody && !slot.isSpare && !isAsked ? placed(slot.type) : 0;
      return there === 0 ? null : { minimum: 0, target: there, maximum: there };
    }
    if (!isForAnybody && !slot.isSpare) return { ...need, maximum: need.target };
    const skilled = asked.filter((_, other) => {
      const { type, skills = [], isSpare } = slots[other] ?? {};
      return type === slot.type && skills.length > 0 && isSpare === false;
    });
    const less = (amount: number, key: keyof Needed) =>
      Math.max(0, amount - skilled.reduce((sum, one) => sum + (one?.[key] ?? 0), 0));
    if (!isForAnybody) {
      // Those of the group who are more than its target may stand on the places for anybody too.
      const more =
        need.maximum - need.target - less(askedOn(demand, { ...slot, skills: [] }, day)?.maximum ?? 0, 'target');
      return more > 0 ? { minimum: 0, target: 0, maximum: more } : null;
    }
    const minimum = less(need.minimum, 'minimum');
    // Those who are only wished for with a skill are no reason to do without anybody.
    const maximum = Math.max(minimum, less(need.maximum, 'target'));
    // Where everybody on the shift must have a skill, there is no place for anybody else.
    if (maximum === 0) return null;
    const target = Math.max(minimum, less(need.target, 'target'));
    if (slot.isSpare) return maximum > target ? { minimum: 0, target: 0, maximum: maximum - target } : null;
    return { minimum, target, maximum: target };
  });
}

/** What cover asks of everybody on the shift, or of those with a place's skills: the most of any of them, and room for all. */
function askedOn(demand: Demand, { type, skills }: Slot, day: number): Needed | null {
  const lines =
    skills.length === 0 ? [lineOn(demand, { type }, day)] : skills.map((skill) => lineOn(demand, { type, skill }, day));
  const asked = lines.flatMap((line) => {
    if (line === undefined) return [];
    const { minimum, target = minimum, maximum = target } = line;
    return [{ minimum, target, maximum }];
  });
  if (asked.length === 0) return null;
  return {
    minimum: Math.max(...asked.map(({ minimum }) => minimum)),
    target: Math.max(...asked.map(({ target }) => target)),
    maximum: asked.reduce((sum, { maximum }) => sum + maximum, 0),
  };
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
