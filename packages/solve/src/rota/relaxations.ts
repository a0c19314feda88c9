import { parseCivilDate } from '@rotawright/core/time';
import type { ConflictItem } from './conflict-items.ts';
import type { Demand } from './demand.ts';
import { pointsOf, weightOf } from './weights.ts';

/** A way out of a conflict: what is given up, and what it costs. */
export interface Relaxation {
  /** What is given up; of leave of several days only those that must move. */
  readonly item: RelaxedItem;
  /** Penalty points of giving it up, and of what stays undone all the same. */
  readonly points: number;
  /** People still missing around the gap; `null` where there was no time to look. */
  readonly stillMissing: number | null;
}

/** Rules are no user's to give up. */
export type RelaxedItem = Exclude<ConflictItem, { readonly kind: 'clause' }>;

/** A way out that may do: what is given up, and the things that are then kept instead of it. */
export interface WayOut {
  readonly item: RelaxedItem;
  readonly instead: readonly ConflictItem[];
}

/** Days around the gap of which a single one may be enough to move. */
const NEAR = 1;

/**
 * The ways out of a conflict that give up one thing: one person fewer, a request, a pin, a fixed day off, a rule of
 * supervision, leave. Of leave, single days around the gap come before the whole.
 */
export function waysOut(items: readonly ConflictItem[], gap: number): readonly (readonly WayOut[])[] {
  return items.flatMap((item): readonly (readonly WayOut[])[] => {
    if (item.kind === 'clause') return [];
    if (item.kind === 'cover') return [[{ item, instead: oneFewer(item) }]];
    if (item.kind === 'presence') {
      const { presence } = item;
      return [[{ item, instead: [{ ...item, presence: { ...presence, minimum: presence.minimum - 1 } }] }]];
    }
    const whole = { item, instead: [] };
    if (item.kind !== 'leave' || item.days.length === 1) return [[whole]];
    const single = item.days
      .filter(({ date }) => Math.abs((parseCivilDate(date) ?? 0) - gap) <= NEAR)
      .map((day): WayOut => {
        const rest = item.days.filter((other) => other !== day);
        return { item: { ...item, days: [day] }, instead: [{ ...item, days: rest }] };
      });
    return [[...single, whole]];
  });
}

function oneFewer(item: Extract<ConflictItem, { readonly kind: 'cover' }>): readonly ConflictItem[] {
  const { minimum } = item.cover;
  return minimum <= 1 ? [] : [{ ...item, cover: { ...item.cover, minimum: minimum - 1 } }];
}

/** The things that are asked when one is given up. */
export function without(items: readonly ConflictItem[], { item, instead }: WayOut): readonly ConflictItem[] {
  return items.flatMap((other) => (isSame(other, item) ? instead : [other]));
}

/** The same thing; leave is the same when its days are among the other's. */
function isSame(one: ConflictItem, other: ConflictItem): boolean {
  if (one.kind === 'leave' && other.kind === 'leave')
    return one.person === other.person && other.days.every((day) => one.days.includes(day));
  return one === other;
}

/** Penalty points of giving something up: as the demand weighs it, and a day of leave or a pin as something of high weight. */
export function pointsOfGivingUp(demand: Demand, item: RelaxedItem): number {
  switch (item.kind) {
    case 'cover':
    case 'presence':
      return weightOf(demand, 'uncovered');
    case 'supervision':
      return weightOf(demand, 'supervision');
    case 'request':
      return pointsOf(item.request.weight ?? 'medium');
    case 'leave':
      return item.days.length * pointsOf('high');
    case 'pinned':
      return pointsOf('high');
    case 'fixed-day-off':
      return pointsOf('medium');
  }
}
