import type { DutyColumns } from '../roster/rota.ts';
import { DAYS_A_WEEK } from './week.ts';

/** A template's duties repeated over whole cycles on both sides of the one that starts at day 0. */
export interface UnrolledDuties {
  readonly duties: DutyColumns;
  /** Keys of the duties' classes, as in `DutyClasses`. */
  readonly classKeys: Int32Array;
  /** Duties of one cycle; an index modulo this is the index within the template. */
  readonly cycleDuties: number;
  /** Index of the first duty of the cycle that starts at day 0. */
  readonly middle: number;
}

/** Weeks that windows and chains of windows may look beyond a neighbouring cycle. */
const WEEKS_BEYOND = 5;

/**
 * Unrolls a template: on each side one whole cycle, because a run, a rest or a stretch of windows that ends is shorter
 * than a cycle and the window it began with, and at least five more weeks.
 */
export function unroll(once: DutyColumns, classKeys: Int32Array, cycleDays: number): UnrolledDuties {
  const around = 1 + Math.ceil((WEEKS_BEYOND * DAYS_A_WEEK) / cycleDays);
  const count = once.count;
  const all = count * (2 * around + 1);
  const duties: DutyColumns = {
    ...once,
    count: all,
    start: new Int32Array(all),
    end: new Int32Array(all),
    day: new Int32Array(all),
    startClock: repeated(once.startClock, new Int16Array(all)),
    rosteredMinutes: repeated(once.rosteredMinutes, new Int32Array(all)),
    kind: repeated(once.kind, new Uint8Array(all)),
    work: repeated(once.work, new Int32Array(all)),
    enhancedWork: repeated(once.enhancedWork, new Int32Array(all)),
    plannedBreaks: repeated(once.plannedBreaks, new Int16Array(all)),
    longestBreak: repeated(once.longestBreak, new Int16Array(all)),
    separateBreaks: repeated(once.separateBreaks, new Int16Array(all)),
    restTotal: repeated(once.restTotal, new Int32Array(all)),
    restNight: repeated(once.restNight, new Int32Array(all)),
    code: repeated(once.code, new Uint16Array(all)),
    source: repeated(once.source, new Int32Array(all)),
  };
  for (let i = 0; i < all; i += 1) {
    const cycle = Math.floor(i / count) - around;
    const original = i % count;
    duties.start[i] = (once.start[original] ?? 0) + cycle * cycleDays * 1440;
    duties.end[i] = (once.end[original] ?? 0) + cycle * cycleDays * 1440;
    duties.day[i] = (once.day[original] ?? 0) + cycle * cycleDays;
  }
  const keys = repeated(classKeys.subarray(0, count), new Int32Array(all));
  return { duties, classKeys: keys, cycleDuties: count, middle: around * count };
}

type Column = Int32Array | Int16Array | Uint16Array | Uint8Array;

function repeated<T extends Column>(once: T, into: T): T {
  for (let i = 0; i < into.length; i += 1) into[i] = once[i % once.length] ?? 0;
  return into;
}
