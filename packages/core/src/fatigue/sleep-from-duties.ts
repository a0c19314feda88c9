import { UNKNOWN } from '../roster/index.ts';
import type { RotaClock } from '../time/index.ts';
import type { DutyTimes } from './duty-times.ts';
import { rr446Bedtime, rr446SleepLength } from './rr446-sleep.ts';
import type { SleepBlock, SleepKind } from './sleep-blocks.ts';
import { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';
import { tidySleep } from './tidy-sleep.ts';

/** The civil days whose nights are wanted: those that begin on `fromDay` (included) to `untilDay` (excluded). */
export interface SleepSpan {
  readonly clock: RotaClock;
  readonly fromDay: number;
  readonly untilDay: number;
}

/**
 * Sleep that fits around duties, as an average person might take it: after a duty to bed at the hour and for the length of
 * RR446 (mean of its two curves), cut before the next duty; every other night at the usual hours; with `prepared` a nap in
 * the afternoon before a first night. In order, never overlapping a shift; inside on-call periods only as `onCall` says.
 *
 * Our own composition of published parts: no study has tried it as a whole. Linear in duties and days.
 */
export function sleepFromDuties(
  duties: DutyTimes,
  span: SleepSpan,
  habits: SleepHabits = USUAL_HABITS,
): readonly SleepBlock[] {
  const blocks: SleepBlock[] = [];
  const start = span.clock.instantOf(span.fromDay, 0);
  const end = span.clock.instantOf(span.untilDay, 1440);
  let before = UNKNOWN;
  for (let i = 0; i <= duties.count; i += 1) {
    if (mayRest(duties, i, habits)) continue;
    const free: Free = {
      from: before === UNKNOWN ? start : Math.max(start, (duties.end[before] ?? 0) + habits.commute),
      until: i === duties.count ? end : Math.min(end, (duties.start[i] ?? 0) - habits.commute - habits.ready),
    };
    fillGap(blocks, free, { duties, before, after: i, span, habits });
    before = i;
  }
  return tidySleep(blocks, { duties, clock: span.clock, habits });
}

function mayRest(duties: DutyTimes, i: number, habits: SleepHabits): boolean {
  return duties.onCall[i] === 1 && habits.onCall === 'sleeps';
}

/** Time at home with nothing to get ready for: instants, half open; empty where it ends before it begins. */
interface Free {
  readonly from: number;
  readonly until: number;
}

interface Gap {
  readonly duties: DutyTimes;
  /** Duties on either side; `UNKNOWN` and `count` where there is none. */
  readonly before: number;
  readonly after: number;
  readonly span: SleepSpan;
  readonly habits: SleepHabits;
}

function fillGap(blocks: SleepBlock[], free: Free, gap: Gap): void {
  const first = gap.before === UNKNOWN ? null : sleepAfter(gap, free);
  if (first !== null) blocks.push(first);
  usualNights(blocks, { free, first }, gap);
  if (gap.habits.prepared) addNap(blocks, free, gap);
}

/** The sleep that a duty is followed by, or `null` where there is no room for it. */
function sleepAfter({ duties, before, span, habits }: Gap, free: Free): SleepBlock | null {
  const written = (duties.startClock[before] ?? 0) + (duties.rosteredMinutes[before] ?? 0) + habits.commute;
  // A duty that ends after 15:00 of the next day is outside the method: the sleep is that of the clock hour it ends at.
  const days = Math.max(0, Math.floor((written / 60 - 15) / 24));
  const home = written / 60 - 24 * days;
  // Only a bedtime that waits for the night follows the person's own: who comes home in the morning goes to bed.
  const shift = home < 24.25 ? nightShift(habits) : 0;
  const bed = Math.round(rr446Bedtime(home) * 60) + shift;
  const start = span.clock.instantOf((duties.day[before] ?? 0) + days, bed);
  return clipped({ start, end: start + Math.round(rr446SleepLength(home) * 60), kind: 'after-duty' }, free, habits);
}

/** How much later than 23:00 this person goes to bed. */
function nightShift({ bedtime }: SleepHabits): number {
  return ((bedtime - USUAL_HABITS.bedtime + 720 + 1440) % 1440) - 720;
}

function usualNights(blocks: SleepBlock[], { free, first }: { free: Free; first: SleepBlock | null }, gap: Gap): void {
  const { clock } = gap.span;
  const { bedtime, wake } = gap.habits;
  const lastDay = Math.floor(clock.civilOf(free.until) / 1440);
  for (let day = Math.floor(clock.civilOf(free.from) / 1440) - 1; day <= lastDay; day += 1) {
    const start = clock.instantOf(day, bedtime);
    const end = clock.instantOf(wake <= bedtime ? day + 1 : day, wake);
    // The first sleep stands for the night that began before it ended.
    if (first !== null && start < first.end) continue;
    const night = clipped({ start, end, kind: 'usual' }, free, gap.habits);
    if (night !== null) blocks.push(night);
  }
}

/** Before the first night of a run, when nobody has slept since noon. */
function addNap(blocks: SleepBlock[], free: Free, { duties, after, span, habits }: Gap): void {
  if (!isOvernight(duties, after)) return;
  const day = duties.day[after] ?? 0;
  const noon = span.clock.instantOf(day, 720);
  if (blocks.some((block) => block.end > noon)) return;
  const start = span.clock.instantOf(day, habits.napAt);
  const nap = clipped({ start, end: start + habits.napMinutes, kind: 'before-night' }, free, habits);
  if (nap !== null) blocks.push(nap);
}

/** Starts after noon and holds 03:00 of the next day. */
export function isOvernight(
  { startClock, rosteredMinutes }: Pick<DutyTimes, 'startClock' | 'rosteredMinutes'>,
  i: number,
): boolean {
  const start = startClock[i] ?? 0;
  return start >= 720 && start + (rosteredMinutes[i] ?? 0) > 1620;
}

function clipped(block: SleepBlock, free: Free, { shortest }: SleepHabits): SleepBlock | null {
  const start = Math.max(block.start, free.from);
  const end = Math.min(block.end, free.until);
  return end - start < shortest ? null : { start, end, kind: block.kind satisfies SleepKind };
}
