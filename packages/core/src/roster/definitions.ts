import type { Fields } from './fields.ts';
import type { DutyInside } from './read-breaks-and-work.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** What duties of one shift type (or duties with equal own content) share. */
export interface Definition extends DutyInside {
  /** Index into the codes. */
  readonly code: number;
  /** Index into `DUTY_KINDS`. */
  readonly kind: number;
  /** Minute of the day of the start, and civil minutes to the end; 0 for duties that carry their own times. */
  readonly startClock: number;
  readonly length: number;
}

/** Definitions and codes of one document, each told apart by a number. */
export class Definitions {
  readonly list: Definition[] = [];
  /** Code of each number; number 0 is the code of duties that have none. */
  readonly codes: string[] = [''];
  /** Things worth knowing about definitions. */
  readonly notes: string[] = [];
  readonly #codeNumbers = new Map<string, number>([['', 0]]);
  readonly #own = new Map<string, number>();

  /** Adds a definition and gives its number. */
  add(definition: Definition): number {
    return this.list.push(definition) - 1;
  }

  /** Number of a code, which is new or known. */
  codeNumber(code: string): number {
    const known = this.#codeNumbers.get(code);
    if (known !== undefined) return known;
    const number = this.codes.push(code) - 1;
    this.#codeNumbers.set(code, number);
    return number;
  }

  /** Notes that a shift's `work` counts for nothing, where there is one. */
  noteWorkOfShift(fields: Fields): void {
    if (fields.object['work'] === undefined || this.notes.length >= READING_LIMITS.notes) return;
    this.notes.push(`${fields.at('work')}: a shift is work for its whole length, so this estimate is not used`);
  }

  /** Number of the definition of duties with their own times, of this kind and inside: equal ones share it. */
  ofOwnTimes(kind: number, inside: DutyInside): number {
    const { plannedBreaks, longestBreak, separateBreaks, work, enhancedWork, restTotal, restNight } = inside;
    const key = `${kind}|${plannedBreaks}|${longestBreak}|${separateBreaks}|${work}|${enhancedWork}|${restTotal}|${restNight}`;
    const known = this.#own.get(key);
    if (known !== undefined) return known;
    const number = this.add({ ...inside, code: 0, kind, startClock: 0, length: 0 });
    this.#own.set(key, number);
    return number;
  }
}
