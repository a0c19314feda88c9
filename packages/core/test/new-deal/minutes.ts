import type { Rota } from '../../src/roster/rota.ts';

/** A person's time, a cell for each minute: the plainest thing that rests and duties can be read from. */
export interface Minutes {
  /** Instant of cell 0. */
  readonly origin: number;
  readonly cells: Uint8Array;
  /** Instants between which things are judged; of a template its middle cycle. */
  readonly from: number;
  readonly until: number;
  readonly isTemplate: boolean;
  readonly rota: Rota;
}

export const FREE = 0;
export const AT_WORK = 1;
export const ON_CALL_AT_WORK = 2;
export const ON_CALL_AWAY = 3;

/** Weeks that windows look beyond a cycle. */
const WEEKS_BEYOND = 5;

export function minutesOf(rota: Rota, person: number): Minutes {
  const from = rota.clock.instantOf(rota.firstDay, 0);
  const until = rota.clock.instantOf(rota.endDay, 0);
  const isTemplate = rota.kind === 'template';
  const cycle = until - from;
  const around = isTemplate ? 1 + Math.ceil((WEEKS_BEYOND * 7) / (rota.endDay - rota.firstDay)) : 0;
  const origin = isTemplate ? from - around * cycle : from;
  const cells = new Uint8Array(isTemplate ? (2 * around + 1) * cycle : cycle + 3 * 1440);
  const { start, end, kind } = rota.duties;
  for (let i = rota.offsets[person] ?? 0; i < (rota.offsets[person + 1] ?? 0); i += 1) {
    const mark = kind[i] === 0 ? AT_WORK : kind[i] === 1 ? ON_CALL_AWAY : ON_CALL_AT_WORK;
    for (let shift = -around; shift <= around; shift += 1) {
      for (let minute = start[i] ?? 0; minute < (end[i] ?? 0); minute += 1) {
        const at = minute + shift * cycle - origin;
        if (at >= 0 && at < cells.length) cells[at] = mark;
      }
    }
  }
  return { origin, cells, from, until, isTemplate, rota };
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Does it end where the cells do, or where the roster does? */
  readonly isCut: boolean;
}

/** Maximal stretches of minutes that are (or are not) busy, as instants, walked minute by minute. */
export function stretches(time: Minutes, isWanted: (cell: number) => boolean): Stretch[] {
  const list: Stretch[] = [];
  const last = time.isTemplate ? time.cells.length : Math.max(time.until - time.origin, lastBusy(time, isWanted) + 1);
  let begun = -1;
  for (let at = 0; at <= last; at += 1) {
    const isInside = at < last && isWanted(time.cells[at] ?? FREE);
    if (isInside && begun < 0) begun = at;
    if (!isInside && begun >= 0) {
      list.push({ start: time.origin + begun, end: time.origin + at, isCut: begun === 0 || at === last });
      begun = -1;
    }
  }
  return list;
}

/** The last minute that is busy for whoever asks: beyond it, and beyond the roster's end, nothing is known. */
function lastBusy(time: Minutes, isWanted: (cell: number) => boolean): number {
  let last = -1;
  for (let at = 0; at < time.cells.length; at += 1) if (isWanted(time.cells[at] ?? FREE) !== isWanted(FREE)) last = at;
  return last;
}

/** Is every minute of a template's cycle such a one? */
export function isThroughout(time: Minutes, isWanted: (cell: number) => boolean): boolean {
  return time.isTemplate && time.cells.slice(time.from - time.origin, time.until - time.origin).every(isWanted);
}

/** Is the minute inside Friday 19:00 to Monday 07:00? Civil time, read from the clock. */
export function isAtWeekend(time: Minutes, instant: number): boolean {
  const civil = time.rota.clock.civilOf(instant);
  const day = Math.floor(civil / 1440);
  const weekday = (((day + (time.isTemplate ? 0 : 3)) % 7) + 7) % 7;
  const minute = civil - day * 1440;
  return weekday === 5 || weekday === 6 || (weekday === 4 && minute >= 19 * 60) || (weekday === 0 && minute < 7 * 60);
}
