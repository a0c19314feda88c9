import { type Rota, SHIFT, UNKNOWN } from '../roster/index.ts';

/** Duties of one person as sleep and the models see them, in order of start. Columns of equal length. */
export interface DutyTimes {
  readonly count: number;
  /** Instants. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Civil day of the start, minute of that day, length as written. */
  readonly day: Int32Array;
  readonly startClock: Int32Array;
  readonly rosteredMinutes: Int32Array;
  /** 0 at work; 1 on call. */
  readonly onCall: Uint8Array;
  /** Longest sleep that an on-call period allows, in minutes; `UNKNOWN` where nobody says. */
  readonly restNight: Int32Array;
  /** Index into the rota's duty columns. */
  readonly source: Int32Array;
}

/**
 * Duties of person `p`; those of a template also over `around` cycles before and after, because sleep looks across the
 * seam. A roster has no cycles, and its duties come once.
 */
export function dutyTimesOf(rota: Rota, p: number, around = 0): DutyTimes {
  const first = rota.offsets[p] ?? 0;
  const own = (rota.offsets[p + 1] ?? first) - first;
  const cycles = rota.kind === 'template' ? around : 0;
  const count = own * (2 * cycles + 1);
  const column = (read: (i: number, cycle: number) => number): Int32Array =>
    Int32Array.from({ length: count }, (_, n) => read(first + (n % own), Math.floor(n / own) - cycles));
  const { duties } = rota;
  const days = rota.endDay - rota.firstDay;
  return {
    count,
    start: column((i, cycle) => (duties.start[i] ?? 0) + cycle * days * 1440),
    end: column((i, cycle) => (duties.end[i] ?? 0) + cycle * days * 1440),
    day: column((i, cycle) => (duties.day[i] ?? 0) + cycle * days),
    startClock: column((i) => duties.startClock[i] ?? 0),
    rosteredMinutes: column((i) => duties.rosteredMinutes[i] ?? 0),
    onCall: Uint8Array.from(column((i) => (duties.kind[i] === SHIFT ? 0 : 1))),
    restNight: column((i) => duties.restNight[i] ?? UNKNOWN),
    source: column((i) => i),
  };
}
