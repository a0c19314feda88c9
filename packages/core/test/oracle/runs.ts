import { isInClass } from './duty-classes.ts';
import type { Limits, RunClass } from './limits.ts';
import { type Duty, daysTouched, isJudgedDay, type Reading, type Timeline } from './timeline.ts';

/** A maximal sequence of consecutive days with duties of one class. */
export interface Run {
  readonly firstDay: number;
  readonly days: number;
  /** In order of start. */
  readonly duties: readonly Duty[];
}

/** The limits, and how the text is read. */
export interface Law {
  readonly limits: Limits;
  readonly reading: Reading;
  /** Other limits that stand from a day on. */
  readonly later?: { readonly fromDay: number; readonly limits: Limits } | undefined;
}

/** The law as it is asked of one timeline. */
export interface Asking extends Law {
  readonly line: Timeline;
}

/** The limits that stand on a day. */
export function limitsOn(day: number, { limits, later }: Asking): Limits {
  return later !== undefined && day >= later.fromDay ? later.limits : limits;
}

/** The limits for what is judged whole: those of the last day. */
export function limitsAtTheEnd(asking: Asking): Limits {
  return limitsOn(asking.line.endDay - 1, asking);
}

/** `'without end'` for a template in which every day is worked; else the runs whose first day is judged. */
export function runsOf(name: RunClass, asking: Asking): readonly Run[] | 'without end' {
  const { line } = asking;
  const members = line.duties.filter((duty) => isInClass(duty, name, asking));
  return runsOfDuties(members, line, asking.reading);
}

/** Runs of the duties given, by their days. */
export function runsOfDuties(members: readonly Duty[], line: Timeline, reading: Reading): ReturnType<typeof runsOf> {
  const byDay = new Map<number, Duty[]>();
  for (const duty of members) {
    const days = reading.daysTouched ? daysTouched(line, duty) : [duty.day];
    for (const day of days) byDay.set(day, [...(byDay.get(day) ?? []), duty]);
  }
  if (line.isTemplate && isEveryDayIn(byDay, line)) return 'without end';
  const firsts = [...byDay.keys()].filter((day) => !byDay.has(day - 1) && isRunJudged(line, day));
  return firsts.sort((a, b) => a - b).map((day) => runFrom(day, byDay));
}

function isEveryDayIn(byDay: ReadonlyMap<number, unknown>, line: Timeline): boolean {
  for (let day = line.firstDay; day < line.endDay; day += 1) {
    if (!byDay.has(day)) return false;
  }
  return true;
}

/** In a roster every run counts, even one of days touched that lies behind the roster's last day. */
function isRunJudged(line: Timeline, firstDay: number): boolean {
  return !line.isTemplate || isJudgedDay(line, firstDay);
}

function runFrom(firstDay: number, byDay: ReadonlyMap<number, readonly Duty[]>): Run {
  const duties = new Set<Duty>();
  let day = firstDay;
  for (; byDay.has(day); day += 1) {
    for (const duty of byDay.get(day) ?? []) duties.add(duty);
  }
  return { firstDay, days: day - firstDay, duties: [...duties].sort((a, b) => a.start - b.start) };
}

/** The last of a run's duties; a run always has one. */
export function lastOf(run: Run): Duty {
  return edge(run.duties.at(-1));
}

/** The first of a run's duties; a run always has one. */
export function firstOf(run: Run): Duty {
  return edge(run.duties[0]);
}

function edge(duty: Duty | undefined): Duty {
  if (duty === undefined) throw new Error('The oracle made a run without duties.');
  return duty;
}
