import type { DutyInput } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate, parseClockTime } from '@rotawright/core/time';

type TimedDuty = Exclude<DutyInput, { readonly code: string }>;

/** A duty with its own times on whatever day. */
interface Shape extends Pick<TimedDuty, 'kind' | 'breaks' | 'work'> {
  /** Clock time `HH:MM`. */
  readonly start: string;
  readonly end: string;
  /** Civil days from the day it starts on to the one it ends on. */
  readonly days: number;
}

const STAMP = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)$/;
const SHIFT = 'shift';

/** One duty of somebody, by its first day and its code; one with its own times has these for a code. */
export interface Cell {
  readonly date: string;
  readonly code: string;
}

/**
 * Duties with their own times, named so that they change hands like those with a code: `08:30-17:00`. Equal names are equal
 * duties; no name is one of `codes`.
 */
export class OwnTimes {
  readonly #codes: ReadonlySet<string>;
  readonly #shapes = new Map<string, Shape>();

  constructor(codes: ReadonlySet<string>) {
    this.#codes = codes;
  }

  /** The duty as a cell: the day that it starts on, and its name. */
  cellOf({ person: _person, start: from, end: until, ...inside }: TimedDuty): Cell {
    const [, date = '', start = ''] = STAMP.exec(from) ?? [];
    const [, lastDate = '', end = ''] = STAMP.exec(until) ?? [];
    const days = (parseCivilDate(lastDate) ?? 0) - (parseCivilDate(date) ?? 0);
    return { date, code: this.#nameOf({ ...inside, start, end, days }) };
  }

  /** The cell as a duty of somebody, with its own times where it has such. */
  dutyOf(person: string, { date, code }: Cell): DutyInput {
    const shape = this.#shapes.get(code);
    if (shape === undefined) return { person, date, code };
    const { start, end, days, ...inside } = shape;
    const lastDate = formatCivilDate((parseCivilDate(date) ?? 0) + days);
    return { person, ...inside, start: `${date}T${start}`, end: `${lastDate}T${end}` };
  }

  /** Length as it is written and days that it goes on for; `null` for a code. */
  spanOf(code: string): { readonly minutes: number; readonly days: number } | null {
    const shape = this.#shapes.get(code);
    if (shape === undefined) return null;
    const { start, end, days } = shape;
    const minutes = days * 1440 + (parseClockTime(end) ?? 0) - (parseClockTime(start) ?? 0);
    // What ends at midnight ends on the day before.
    return { minutes, days: end === '00:00' ? days - 1 : days };
  }

  #nameOf(shape: Shape): string {
    const { start, end, days, kind } = shape;
    const later = days > 1 ? ` (${days} days later)` : '';
    const plain = `${start}-${end}${later}${kind === SHIFT ? '' : ` ${kind}`}`;
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? plain : `${plain} no. ${number}`;
      const known = this.#shapes.get(name);
      if (this.#codes.has(name) || (known !== undefined && !areEqual(known, shape))) continue;
      this.#shapes.set(name, shape);
      return name;
    }
  }
}

function areEqual(one: Shape, other: Shape): boolean {
  return JSON.stringify([one.breaks, one.work, one.days]) === JSON.stringify([other.breaks, other.work, other.days]);
}
