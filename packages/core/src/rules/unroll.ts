import type { DutyColumns, Rota } from '../roster/rota.ts';
import { DAYS_A_WEEK } from './week.ts';

/** A template's duties repeated over whole cycles on both sides of the one that starts at day 0. */
export interface UnrolledDuties {
  readonly duties: DutyColumns;
  readonly classes: Uint8Array;
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
export function unroll(rota: Rota, classes: Uint8Array): UnrolledDuties {
  const cycleDays = rota.endDay - rota.firstDay;
  const around = 1 + Math.ceil((WEEKS_BEYOND * DAYS_A_WEEK) / cycleDays);
  const count = rota.duties.count;
  const all = count * (2 * around + 1);
  const duties: DutyColumns = {
    ...rota.duties,
    count: all,
    start: new Int32Array(all),
    end: new Int32Array(all),
    day: new Int32Array(all),
    startClock: repeated(rota.duties.startClock, new Int16Array(all)),
    rosteredMinutes: repeated(rota.duties.rosteredMinutes, new Int32Array(all)),
    kind: repeated(rota.duties.kind, new Uint8Array(all)),
    work: repeated(rota.duties.work, new Int32Array(all)),
    enhancedWork: repeated(rota.duties.enhancedWork, new Int32Array(all)),
    plannedBreaks: repeated(rota.duties.plannedBreaks, new Int16Array(all)),
    longestBreak: repeated(rota.duties.longestBreak, new Int16Array(all)),
    restTotal: repeated(rota.duties.restTotal, new Int32Array(all)),
    restNight: repeated(rota.duties.restNight, new Int32Array(all)),
    code: repeated(rota.duties.code, new Uint16Array(all)),
    source: repeated(rota.duties.source, new Int32Array(all)),
  };
  for (let i = 0; i < all; i += 1) {
    const cycle = Math.floor(i / count) - around;
    const original = i % count;
    duties.start[i] = (rota.duties.start[original] ?? 0) + cycle * cycleDays * 1440;
    duties.end[i] = (rota.duties.end[original] ?? 0) + cycle * cycleDays * 1440;
    duties.day[i] = (rota.duties.day[original] ?? 0) + cycle * cycleDays;
  }
  return { duties, classes: repeated(classes, new Uint8Array(all)), cycleDuties: count, middle: around * count };
}

type Column = Int32Array | Int16Array | Uint16Array | Uint8Array;

function repeated<T extends Column>(once: T, into: T): T {
  for (let i = 0; i < into.length; i += 1) into[i] = once[i % once.length] ?? 0;
  return into;
}
