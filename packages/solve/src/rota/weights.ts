import type { Demand, WeightedThing, WeightWord } from './demand.ts';

/** Penalty points of each word. `must` is more than any sum of lesser wishes on one day, but can be paid: it never hides a gap. */
const POINTS: Readonly<Record<WeightWord, number>> = { none: 0, low: 1, medium: 5, high: 25, must: 1000 };

const USUAL: Readonly<Record<WeightedThing, WeightWord>> = {
  uncovered: 'must',
  understaffed: 'high',
  overstaffed: 'low',
  supervision: 'must',
  hours: 'medium',
  nights: 'medium',
  weekends: 'medium',
  bankHolidays: 'medium',
  longDays: 'low',
  isolatedDays: 'low',
  continuity: 'none',
  fatigue: 'none',
};

/** Penalty points of a word. */
export function pointsOf(word: WeightWord): number {
  return POINTS[word];
}

/** Penalty points of a thing, as the demand says or as usual. */
export function weightOf(demand: Demand, thing: WeightedThing): number {
  return POINTS[demand.weights?.[thing] ?? USUAL[thing]];
}
