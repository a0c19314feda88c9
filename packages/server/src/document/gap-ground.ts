import type { GapGround } from '@rotawright/core/roster';
import type { RosterDocument } from '../wire/index.ts';
import { CellBook, codesIn, daysFrom } from './cell-book.ts';
import { countCover } from './cover-count.ts';

/** A version as its gaps are found in it. */
export interface VersionGround extends GapGround {
  /** The civil day of each of its days. */
  readonly dates: readonly string[];
}

export function gapGround(document: RosterDocument): VersionGround {
  const book = new CellBook(document);
  const dates = daysFrom(document.from, document.until);
  const { people, cover } = document;
  return {
    ...{ dates, days: dates.length, people, cover },
    codesOn: (person, day) => codesIn(book.at(people[person]?.id ?? '', dates[day] ?? '').value),
    lackOn: (number, day) => {
      const [line, date] = [cover[number], dates[day]];
      if (line === undefined || date === undefined) return 0;
      const { there, minimum } = countCover(document, book, { line, date });
      return Math.max(0, minimum - there);
    },
  };
}
