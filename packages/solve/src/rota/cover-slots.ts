import { formatCivilDate, weekdayOf } from '@rotawright/core/time';
import type { CoverRow } from '../model/problem.ts';
import type { CoverDemand, Demand } from './demand.ts';
import { WEEKDAYS } from './demand.ts';
import { weightOf } from './weights.ts';

/** A place to be filled on a shift: by anybody, or by somebody with a skill. One symbol of the optimiser. */
export interface Slot {
  /** Index of the shift type. */
  readonly type: number;
  readonly skill: string | null;
  /** A place beyond the target: nobody is missing from it, and whoever stands on it costs what overstaffing costs. */
  readonly isSpare: boolean;
}

/** People needed on one shift and day. */
export interface Needed {
  readonly minimum: number;
  readonly target: number;
  readonly maximum: number;
}

/** The places of a demand and what each day needs of them. */
export interface CoverSlots {
  readonly slots: readonly Slot[];
  /** Needed at `day * slots + slot`; `null` where the shift is not worked that day. */
  readonly needed: readonly (Needed | null)[];
  readonly rows: readonly CoverRow[];
}

/**
 * Turns cover into places: those who must have a skill stand in a place of their own, and the others of the shift in one
 * for anybody, so that every place is counted by itself.
 */
export function coverSlots(demand: Demand, span: { readonly firstDay: number; readonly endDay: number }): CoverSlots {
  const codes = demand.shiftTypes.map(({ code }) => code);
  const slots: Slot[] = codes.map((_, type) => ({ type, skill: null, isSpare: false }));
  for (const { code, skill } of demand.cover) {
    const type = codes.indexOf(code);
    if (skill === undefined || slots.some((slot) => slot.type === type && slot.skill === skill)) continue;
    slots.push({ type, skill, isSpare: false });
  }
  for (const type of codes.keys()) {
    const mayBeMore = demand.cover.some(
      ({ code, skill, minimum, target = minimum, maximum = target }) =>
        code === codes[type] && skill === undefined && maximum > target,
    );
    if (mayBeMore) slots.push({ type, skill: null, isSpare: true });
  }
  const needed: (Needed | null)[] = [];
  for (let day = span.firstDay; day < span.endDay; day += 1) needed.push(...neededOn(demand, slots, day));
  const rows = needed.map((need, at) => rowOf(demand, need, slots[at % slots.length]?.isSpare === true));
  return { slots, needed, rows };
}

function neededOn(demand: Demand, slots: readonly Slot[], day: number): readonly (Needed | null)[] {
  const asked = slots.map(({ type, skill }) => {
    const code = demand.shiftTypes[type]?.code;
    const last = demand.cover.findLast(
      (cover) => cover.code === code && (cover.skill ?? null) === skill && isOn(cover, day),
    );
    if (last === undefined) return null;
    const target = last.target ?? last.minimum;
    return { minimum: last.minimum, target, maximum: last.maximum ?? target };
  });
  return asked.map((need, at) => {
    const slot = slots[at];
    if (need === null || slot === undefined) return null;
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

function isOn({ days, dates }: CoverDemand, day: number): boolean {
  if (days === undefined && dates === undefined) return true;
  const weekday = WEEKDAYS[weekdayOf(day)];
  return (weekday !== undefined && days?.includes(weekday)) || (dates?.includes(formatCivilDate(day)) ?? false);
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
