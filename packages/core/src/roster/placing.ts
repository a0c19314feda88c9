import { type ProblemList, quoteText } from '../problems/index.ts';
import { civilStamp, formatClockTime, type RotaClock, sayCivilDate } from '../time/index.ts';
import type { Definitions } from './definitions.ts';
import { DutyDraft } from './duty-draft.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** A duty in civil time, about to become one in instants. */
export interface CivilDuty {
  readonly person: number;
  readonly day: number;
  readonly startClock: number;
  /** Civil minutes. */
  readonly length: number;
  readonly definition: number;
  readonly source: number;
}

/** How messages name a duty: its place in the input and its person's id. */
export interface Naming {
  readonly placeOf: (person: number, source: number) => string;
  readonly idOf: (person: number) => string;
}

/** Lays duties down as instants, minding clock changes and the number that a rota holds. */
export class Placing {
  readonly draft: DutyDraft = new DutyDraft();
  readonly clock: RotaClock;
  readonly definitions: Definitions;
  readonly naming: Naming;
  readonly #problems: ProblemList;
  readonly #notes: string[] = [];
  #notesFound = 0;
  #isFull = false;

  constructor(clock: RotaClock, named: { definitions: Definitions; naming: Naming }, problems: ProblemList) {
    this.clock = clock;
    this.definitions = named.definitions;
    this.naming = named.naming;
    this.#problems = problems;
  }

  /** Lays one duty down; `false` once the rota is full, which is reported the first time. */
  place(duty: CivilDuty): boolean {
    if (this.draft.count >= READING_LIMITS.duties) {
      this.#reportFull();
      return false;
    }
    const civilStart = duty.day * 1440 + duty.startClock;
    const civilEnd = civilStart + duty.length;
    const start = this.clock.instantOf(duty.day, duty.startClock);
    const end = this.clock.instantOf(duty.day, duty.startClock + duty.length);
    const shownStart = this.clock.civilOf(start);
    const shownEnd = this.clock.civilOf(end);
    if (end <= start) this.#reportLost(duty, civilStart, civilEnd);
    else {
      if (shownStart !== civilStart) this.#noteMoved(duty, 'starts', { civil: civilStart, shown: shownStart });
      if (shownEnd !== civilEnd) this.#noteMoved(duty, 'ends', { civil: civilEnd, shown: shownEnd });
    }
    const day = Math.floor(shownStart / 1440);
    const { person, length, definition, source } = duty;
    const startClock = shownStart - day * 1440;
    this.draft.push({ person, start, end, day, startClock, rosteredMinutes: length, definition, source });
    return true;
  }

  /** Adds something worth knowing; beyond 200 notes the rest are counted. */
  note(text: () => string): void {
    this.#notesFound += 1;
    if (this.#notes.length < READING_LIMITS.notes) this.#notes.push(text());
  }

  /** The notes, with the number of those that were not kept. */
  notes(): readonly string[] {
    const more = this.#notesFound - this.#notes.length;
    const notes = [...this.definitions.notes, ...this.#notes];
    return more === 0 ? notes : [...notes, `… and ${more} more notes`];
  }

  #noteMoved({ person, source }: CivilDuty, verb: string, moved: { civil: number; shown: number }): void {
    this.note(() => {
      const day = Math.floor(moved.civil / 1440);
      const skipped = formatClockTime(moved.civil - day * 1440);
      const shownDay = Math.floor(moved.shown / 1440);
      const shown = formatClockTime(moved.shown - shownDay * 1440);
      const { placeOf, idOf } = this.naming;
      const at = shownDay === day ? shown : `${sayCivilDate(shownDay)} ${shown}`;
      return `${placeOf(person, source)} (${quoteText(idOf(person))}): the clock change of ${sayCivilDate(day)} skips ${skipped}, so this duty ${verb} at ${at}`;
    });
  }

  #reportLost({ person, source }: CivilDuty, civilStart: number, civilEnd: number): void {
    this.#problems.add('roster.lost-to-clock-change', () => ({
      where: this.naming.placeOf(person, source),
      found: `a duty from ${civilStamp(civilStart)} to ${civilStamp(civilEnd)}, which the clock change skips`,
      expected: 'at least a minute that the clocks show',
      tryThis: 'the times that the clocks show on that day',
    }));
  }

  #reportFull(): void {
    if (this.#isFull) return;
    this.#isFull = true;
    this.#problems.add('roster.too-large', () => ({
      where: 'the document',
      found: `more than ${READING_LIMITS.duties} duties`,
      expected: `at most ${READING_LIMITS.duties} duties in one rota`,
      tryThis: 'split it by department or by date',
    }));
  }
}
