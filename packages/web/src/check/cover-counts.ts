import { isCounted } from '@rotawright/core/roster';
import { weekdayOf } from '@rotawright/core/time';
import type { CoverLine } from '@rotawright/server/wire';
import { OFF, type Sheet } from '../document/index.ts';

/** How a day stands to a line of cover. */
export interface CoverAt {
  readonly there: number;
  readonly needed: number;
  /** More than needed is wished for; `null` where nobody said. */
  readonly target: number | null;
}

/** Counts people on duty by line of cover and day, and again only the days that an edit touches. */
export class CoverCounts {
  readonly lines: readonly CoverLine[];
  readonly #document: Sheet;
  /** People of each line. */
  readonly #people: readonly (readonly number[])[];
  /** Does a cell value count for a line? By line, then number of the value; `undefined` until asked. */
  readonly #counts: (boolean | undefined)[][];
  readonly #there: Uint16Array;

  constructor(document: Sheet) {
    this.#document = document;
    this.lines = document.wire.cover;
    this.#counts = this.lines.map(() => []);
    this.#people = this.lines.map((line) =>
      document.frame.people.flatMap((person, p) => (!person.isVacant && isCounted(line, person) ? [p] : [])),
    );
    this.#there = new Uint16Array(this.lines.length * document.frame.days);
    this.count(Array.from({ length: document.frame.days }, (_, day) => day));
  }

  /** Counts these days again. */
  count(days: Iterable<number>): void {
    for (const day of days) {
      for (let line = 0; line < this.lines.length; line += 1)
        this.#there[this.#at(line, day)] = this.#countOf(line, day);
    }
  }

  at(line: number, day: number): CoverAt {
    const { minimum = [], target = null } = this.lines[line] ?? {};
    const weekday = weekdayOf(this.#document.frame.firstDay + day);
    return {
      there: this.#there[this.#at(line, day)] ?? 0,
      needed: minimum[weekday] ?? 0,
      target: target?.[weekday] ?? null,
    };
  }

  #at(line: number, day: number): number {
    return line * this.#document.frame.days + day;
  }

  #countOf(line: number, day: number): number {
    const { local, frame } = this.#document;
    let there = 0;
    for (const person of this.#people[line] ?? []) {
      const value = local[person * frame.days + day] ?? OFF;
      if (value !== OFF && this.#doesCount(line, value)) there += 1;
    }
    return there;
  }

  #doesCount(line: number, value: number): boolean {
    const known = this.#counts[line] ?? [];
    const answer = known[value];
    if (answer !== undefined) return answer;
    const { codes } = this.#document.values.at(value);
    const wanted = this.lines[line]?.codes ?? [];
    // Leave on a day with a duty keeps the duty, as the check reads it.
    const counts = codes.split('+').some((code) => wanted.includes(code));
    known[value] = counts;
    return counts;
  }
}
