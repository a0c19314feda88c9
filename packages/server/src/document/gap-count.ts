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

/** What cover asks for from a day on and nobody does, by line of cover; lines that lack nothing are left out. */
export function gapsFrom(document: RosterDocument, today: string): readonly LineGaps[] {
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
