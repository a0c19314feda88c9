import { type Gap, gapsOf, missingIn } from '@rotawright/core/roster';
import type { RosterDocument } from '../wire/index.ts';
import { dayCount } from './cell-book.ts';
import { gapGround } from './gap-ground.ts';

/** Gaps of one line of cover, or of all vacant posts. */
export interface GapsOfLine {
  readonly title: string;
  readonly places: number;
  /** Days on which one is missing, in order. */
  readonly days: readonly string[];
}

/** What the gaps of posts that nobody holds go by, whichever post it is: a report names nobody. */
const VACANT_POSTS = 'Vacant posts';

/**
 * Gaps from a day on: those of vacant posts together, then by line of cover; what lacks nothing is left out. `null` where no cover is asked and
 * no vacant post has a duty, so that nothing can be told.
 */
export function gapsFrom(document: RosterDocument, today: string): readonly GapsOfLine[] | null {
  const ground = gapGround(document);
  const gaps = gapsOf(ground, { from: dayCount({ from: document.from, until: today }), until: ground.days });
  if (document.cover.length === 0 && gaps.length === 0) return null;
  const titles = [{ line: null, title: VACANT_POSTS }, ...document.cover.map(({ title }, line) => ({ line, title }))];
  return titles.flatMap(({ line, title }) => {
    const own = gaps.filter((gap) => gap.line === line);
    return own.length === 0 ? [] : [{ title, places: missingIn(own), days: daysOf(own, ground.dates) }];
  });
}

function daysOf(gaps: readonly Gap[], dates: readonly string[]): readonly string[] {
  return [...new Set(gaps.map(({ day }) => dates[day] ?? ''))];
}

/** How many gaps there are of all kinds together; `null` stays *cannot tell*. */
export function gapsIn(gaps: readonly { readonly places: number }[] | null): number | null {
  return gaps?.reduce((sum, { places }) => sum + places, 0) ?? null;
}
