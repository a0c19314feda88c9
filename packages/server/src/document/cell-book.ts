import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { CellValue, RosterDocument } from '../wire/index.ts';

/** A cell of a version as it stands: what is in it, and how often it changed. */
export interface StandingCell {
  readonly value: CellValue;
  readonly rev: number;
}

/** A cell with its place. */
export interface PlacedCell extends StandingCell {
  readonly person: string;
  readonly date: string;
}

/** What a cell holds that nobody has touched. */
export const OFF: CellValue = { codes: '', leave: null, isPinned: false };

/** The cells of a document, to be looked up by person and day. A cell that the document doesn't list is off, with rev 0. */
export class CellBook {
  readonly #cells = new Map<string, PlacedCell>();

  constructor(document: Pick<RosterDocument, 'from' | 'people' | 'cells'>) {
    const firstDay = parseCivilDate(document.from) ?? 0;
    for (const [row, day, codes, leave, isPinned, rev] of document.cells) {
      const person = document.people[row]?.id ?? '';
      const date = formatCivilDate(firstDay + day);
      this.#cells.set(`${person} ${date}`, { person, date, value: { codes, leave, isPinned }, rev });
    }
  }

  at(person: string, date: string): StandingCell {
    return this.#cells.get(`${person} ${date}`) ?? { value: OFF, rev: 0 };
  }

  /** Every listed cell, in the document's order. */
  all(): Iterable<PlacedCell> {
    return this.#cells.values();
  }
}

/** Do two cells hold the same work and the same leave? A pin is no part of what somebody works. */
export function holdsTheSame(a: CellValue, b: CellValue): boolean {
  return a.codes === b.codes && a.leave === b.leave;
}

/** The codes of a cell, in order; none when it is off. */
export function codesIn({ codes }: Pick<CellValue, 'codes'>): readonly string[] {
  return codes === '' ? [] : codes.split('+');
}

/** Civil days; `until` is the first one after them. */
interface DaySpan {
  readonly from: string;
  readonly until: string;
}

/** How many days a span has; 0 where it ends before it begins. */
export function dayCount({ from, until }: DaySpan): number {
  const first = parseCivilDate(from) ?? 0;
  return Math.max(0, (parseCivilDate(until) ?? first) - first);
}

/** The civil days of a span, the end excluded. */
export function daysFrom(from: string, until: string): readonly string[] {
  const first = parseCivilDate(from) ?? 0;
  return Array.from({ length: dayCount({ from, until }) }, (_, day) => formatCivilDate(first + day));
}

/** The days of one span that fall into another, such as a rota's. */
export function daysIn(rota: DaySpan, { from, until }: DaySpan): readonly string[] {
  return daysFrom(from > rota.from ? from : rota.from, until < rota.until ? until : rota.until);
}
