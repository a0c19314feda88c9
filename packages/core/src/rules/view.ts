import type { DutyColumns, RotaClock, RotaPerson } from '../roster/rota.ts';
import type { WeekendHours, WeekendSpans, WeekendsWorked } from '../roster/weekends.ts';
import type { DutyList } from './class-lists.ts';
import type { RunClass } from './duty-class.ts';
import type { DayReading, LongestRun, RunList } from './run-list.ts';
import type { Samples } from './sample-list.ts';
import type { WorkByDay } from './work-by-day.ts';

/**
 * One person's duties as the rule primitives see them: columns, classes and the days that may be judged.
 *
 * A roster's view looks straight into the rota's columns. A template's view is unrolled: its duties stand repeated
 * over whole cycles before and after the one that starts at day 0, so that a primitive looks across the seam without
 * knowing of it. A view lives only until the next person is opened: primitives keep no reference to it.
 */
export interface View {
  readonly kind: 'roster' | 'template';
  /** All columns; this person's duties are `first` (included) to `end` (excluded), in order of start. */
  readonly duties: DutyColumns;
  readonly first: number;
  readonly end: number;
  /** Where each duty's class bits (`LONG` …) stand, parallel to the columns: see `classesAt`. */
  readonly classKeys: Int32Array;
  readonly classBits: Uint8Array;
  /** What has its anchor on one of these civil days is judged; until is excluded. */
  readonly judgeFrom: number;
  readonly judgeUntil: number;
  /** The rota's own days, until excluded; a template's cycle is 0 to 7 × its weeks. */
  readonly firstDay: number;
  readonly endDay: number;
  /** The same two as instants, at midnight. */
  readonly startInstant: number;
  readonly endInstant: number;
  /** A template goes on for ever on both sides; beyond a roster's ends nothing is known. */
  readonly isEndless: boolean;
  /** Whole weeks of a template's cycle; 0 for a roster. */
  readonly cycleWeeks: number;
  /** Indices of the columns are taken modulo this number of duties, counted from `first`; 0 for a roster. */
  readonly cycleDuties: number;
  readonly person: RotaPerson;
  readonly clock: RotaClock;
  /** Days since a Monday, modulo 7, of civil day 0: 0 for a template, 3 for a roster. */
  readonly weekdayOfDayZero: number;
  /** Minutes by which the zone's offsets over the rota's days differ at most: 0 where the clock does not change. */
  readonly clockSpread: number;
  /** The rota's days in which the zone's clock changes, in order. */
  readonly clockChanges: readonly number[];
  /** Known worked minutes of all duties; of a template, of one cycle. */
  readonly workedMinutes: number;
  /** Is the work of any on-call period not known? */
  readonly hasUnknownWork: boolean;
  /** Class bits of all duties together: a class that is not in it has no duty. */
  readonly allClasses: number;
  /** Is there any duty that is not a shift? */
  readonly hasOnCall: boolean;
  /** Known work of the days on which duties start. */
  readonly workByDay: WorkByDay;
  /** Known work of the seven days that begin with each duty's own, parallel to the columns; `null` where nobody has looked. */
  readonly weekAhead: Int32Array | null;
  /**
   * Some duties that stand for all where only a duty's form counts: none before the first of its form has it. All duties where
   * not all are judged.
   */
  samples(): Samples;
  /** The duties of a class, or of all. */
  dutiesOf(wanted: RunClass): DutyList;
  /** The first of the longest runs of a class, by places in the columns; it holds until the next is asked for. */
  longestRun(wanted: RunClass, reading: DayReading): LongestRun;
  /** Maximal runs of a class, in order of time. Found once for a person and kept until the next. */
  runs(wanted: RunClass, reading: DayReading): RunList;
  /**
   * The shift before which the rest since a neighbouring shift is shortest, the first of equals; -1 where there is none, `null`
   * where nobody has looked.
   */
  readonly shortestRest: number | null;
  /** Which of the rota's whole weekends are worked; the next question reuses the answer. */
  weekendsWorked(hours: WeekendHours): WeekendsWorked;
  /** The rota's whole weekends, the same for everybody. */
  weekends(hours: WeekendHours): WeekendSpans;
}

/** May something be judged whose anchor lies on this civil day? */
export function isJudged(view: View, day: number): boolean {
  return day >= view.judgeFrom && day < view.judgeUntil;
}

/** Is a roster judged whole, by one set of terms? */
export function isWhollyJudged(view: View): boolean {
  return view.judgeFrom === Number.NEGATIVE_INFINITY && view.judgeUntil === Number.POSITIVE_INFINITY;
}

/** Day of the week of one of the view's civil days, 0 for Monday to 6 for Sunday. */
export function weekdayIn(view: Pick<View, 'weekdayOfDayZero'>, day: number): number {
  const shifted = (day + view.weekdayOfDayZero) % 7;
  return shifted < 0 ? shifted + 7 : shifted;
}
