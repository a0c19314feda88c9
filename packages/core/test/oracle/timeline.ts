import type { LeaveKind, PersonFacts } from '../../src/roster/interchange.ts';
import type { Calendar } from './calendar.ts';

/** One duty on one person's timeline, start and end in instants. */
export interface Duty {
  /** Place among the person's duties in order of start; the copies of a template's duty share one. */
  readonly index: number;
  readonly isShift: boolean;
  readonly start: number;
  readonly end: number;
  /** Civil day on which it starts. */
  readonly day: number;
  /** Length as written. */
  readonly rostered: number;
  /** Worked minutes; `null` when an on-call period has no estimate. */
  readonly work: number | null;
  /** `null` when the input does not say. */
  readonly breaks: readonly number[] | null;
  readonly rest: { readonly total: number; readonly longestNight: number } | null;
}

/** All that the rules may know about one person. A template is unrolled: its duties stand there many times over. */
export interface Timeline {
  readonly id: string;
  readonly calendar: Calendar;
  readonly weekdayOrigin: 'thursday' | 'monday';
  /** In order of start. */
  readonly duties: readonly Duty[];
  /** The days that are judged: the roster's, or one cycle in the middle of the unrolled template. */
  readonly firstDay: number;
  readonly endDay: number;
  /** A template has no end and no beginning. */
  readonly isTemplate: boolean;
  readonly leave: readonly { readonly day: number; readonly kind: LeaveKind }[];
  readonly facts: PersonFacts;
}

/** How the text is read where it can be read in two ways, and the limits it is read with. */
export interface Reading {
  readonly daysTouched: boolean;
  readonly rosteredLength: boolean;
  readonly regulation4: boolean;
}

export const defaultReading: Reading = { daysTouched: false, rosteredLength: false, regulation4: false };

/** Duties that start on a judged day. */
export function judgedDuties(line: Timeline): readonly Duty[] {
  return line.duties.filter((duty) => duty.day >= line.firstDay && duty.day < line.endDay);
}

export function isJudgedDay(line: Timeline, day: number): boolean {
  return day >= line.firstDay && day < line.endDay;
}

/** Counted once for each duty. */
const touched = new WeakMap<Duty, ReadonlySet<number>>();

/** Calendar days on which the duty has at least one minute, by the clock on the wall. */
export function daysTouched(line: Timeline, duty: Duty): ReadonlySet<number> {
  const known = touched.get(duty);
  if (known !== undefined) return known;
  const days = new Set<number>();
  for (let minute = duty.start; minute < duty.end; minute += 1) {
    days.add(Math.floor(line.calendar.localOf(minute) / 1440));
  }
  touched.set(duty, days);
  return days;
}
