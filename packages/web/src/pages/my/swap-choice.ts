import type { NewSwap, RosterDocument } from '@rotawright/server/wire';
import { addDays } from '../../words/text.ts';

/** A duty that somebody could give. */
export interface Givable {
  readonly date: string;
  readonly codes: string;
  readonly rev: number;
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

  /** Duties of a person from a day on, in order. */
  dutiesOf(person: string, from: string): readonly Givable[] {
    const found: Givable[] = [];
    for (
      let date = from > this.#document.from ? from : this.#document.from;
      date < this.#document.until;
      date = addDays(date, 1)
    ) {
      const { codes, rev } = this.at(person, date);
      if (codes !== '') found.push({ date, codes, rev });
    }
    return found;
  }

  /** Cells of a swap: mine goes to them; theirs, if any, comes to me. A day on which both change is changed once each. */
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
    const move = (from: string, to: string, date: string): void => {
      const { codes } = this.at(from, date);
      const moved = codes.split('+');
      const source = cell(from, date);
      source.codes = source.codes.filter((code) => !moved.includes(code));
      cell(to, date).codes.push(...moved);
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
