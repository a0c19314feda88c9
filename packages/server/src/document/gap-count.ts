import type { RosterDocument } from '../wire/index.ts';
import { CellBook, daysFrom } from './cell-book.ts';
import { countCover } from './cover-count.ts';

/** Places of a line of cover that nobody fills. */
export interface LineGaps {
  readonly title: string;
  readonly places: number;
  /** Days on which one is missing, in order. */
  readonly days: readonly string[];
}

/**
 * What cover asks for from a day on and nobody does, by line of cover; lines that lack nothing are left out. `null` where no cover is
 * asked, so that nothing can be told.
 */
export function gapsFrom(document: RosterDocument, today: string): readonly LineGaps[] | null {
  if (document.cover.length === 0) return null;
  const book = new CellBook(document);
  const days = daysFrom(today > document.from ? today : document.from, document.until);
  return document.cover.flatMap((line) => {
    const short = days
      .map((date) => countCover(document, book, { line, date }))
      .filter(({ there, minimum }) => there < minimum);
    if (short.length === 0) return [];
    const places = short.reduce((sum, { there, minimum }) => sum + minimum - there, 0);
    return [{ title: line.title, places, days: short.map(({ date }) => date) }];
  });
}

/** Places in all lines together; `null` stays *cannot tell*. */
export function placesIn(gaps: readonly { readonly places: number }[] | null): number | null {
  return gaps?.reduce((sum, { places }) => sum + places, 0) ?? null;
}
