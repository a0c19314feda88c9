import type { NewSwap, RosterDocument } from '@rotawright/server/wire';
import { swapWords as words } from '../../words/swaps.ts';
import { addDays, daysUntil, shortDay } from '../../words/text.ts';

/** Duties that somebody could give together: one, or a run of the same on consecutive days. */
export interface Givable {
  /** First day; the run goes on for `days`. */
  readonly from: string;
  readonly days: number;
  readonly codes: string;
}

/** A choice as one text, for a list to choose from: `2026-10-02/3`. */
export const keyOf = ({ from, days }: Pick<Givable, 'from' | 'days'>): string => `${from}/${days}`;

/** The duty that an address asks for, where it can still be given; else nothing is chosen. */
export const choiceAsked = (own: readonly Givable[], day: string | null): string =>
  own.some(({ from, days }) => from === day && days === 1) ? `${day}/1` : '';

/** The span of a choice; `until` is the first day after it. */
export function spanOfKey(key: string): { readonly from: string; readonly until: string; readonly days: number } {
  const [from = '', count] = key.split('/');
  const days = Number(count ?? 1);
  return { from, until: addDays(from, days), days };
}

type Cell = { readonly codes: string; readonly rev: number };

/** Cells of a version by person and day; a cell that nobody touched is off, with rev 0. */
export class SwapBook {
  readonly #document: RosterDocument;
  readonly #cells = new Map<string, Cell>();

  constructor(document: RosterDocument) {
    this.#document = document;
    for (const [person, day, codes, , , rev] of document.cells) {
      const id = document.people[person]?.id ?? '';
      this.#cells.set(`${id} ${addDays(document.from, day)}`, { codes, rev });
    }
  }

  at(person: string, date: string): Cell {
    return this.#cells.get(`${person} ${date}`) ?? { codes: '', rev: 0 };
  }

  /** Duties of a person from a day on, in order; a run of the same on consecutive days stands before its first. */
  dutiesOf(person: string, from: string): readonly Givable[] {
    const first = from > this.#document.from ? from : this.#document.from;
    const found: Givable[] = [];
    let runEnds = first;
    for (let date = first; date < this.#document.until; date = addDays(date, 1)) {
      const { codes } = this.at(person, date);
      if (codes === '') continue;
      const days = date < runEnds ? 1 : this.#runFrom(person, date);
      if (days > 1) found.push({ from: date, days, codes });
      if (days > 1) runEnds = addDays(date, days);
      found.push({ from: date, days: 1, codes });
    }
    return found;
  }

  /** Days on end, from this one on, with the same duties. */
  #runFrom(person: string, from: string): number {
    const { codes } = this.at(person, from);
    let days = 1;
    while (addDays(from, days) < this.#document.until && this.at(person, addDays(from, days)).codes === codes)
      days += 1;
    return days;
  }

  /** Cells of a swap, both choices as keys: mine goes to them; theirs, if any, comes to me. A cell is changed once. */
  changes(me: string, mine: string, them: string, theirs: string | null): NewSwap['changes'] {
    const after = new Map<string, { person: string; date: string; codes: string[] }>();
    const cell = (person: string, date: string) => {
      const key = `${person} ${date}`;
      const known = after.get(key);
      if (known !== undefined) return known;
      const made = { person, date, codes: this.at(person, date).codes.split('+').filter(Boolean) };
      after.set(key, made);
      return made;
    };
    const move = (from: string, to: string, key: string): void => {
      const { from: first, days } = spanOfKey(key);
      for (let day = 0; day < days; day += 1) {
        const date = addDays(first, day);
        const moved = this.at(from, date).codes.split('+').filter(Boolean);
        const source = cell(from, date);
        source.codes = source.codes.filter((code) => !moved.includes(code));
        cell(to, date).codes.push(...moved);
      }
    };
    move(me, them, mine);
    if (theirs !== null) move(them, me, theirs);
    return [...after.values()].map(({ person, date, codes }) => ({
      person,
      date,
      rev: this.at(person, date).rev,
      value: { codes: codes.join('+'), leave: null, isPinned: false },
    }));
  }
}

/** Duties as a list to choose from, behind the words for none. */
export const dutyChoices = (duties: readonly Givable[], none: string = words.choose) => [
  { value: '', text: none },
  ...duties.map((duty) => ({ value: keyOf(duty), text: dutyText(duty) })),
];

function dutyText({ from, days, codes }: Givable): string {
  return days === 1 ? `${shortDay(from)}: ${codes}` : words.run(daysUntil(from, addDays(from, days)), codes, days);
}
