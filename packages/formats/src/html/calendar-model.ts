import type { LeaveDay, Rota } from '@rotawright/core/roster';
import type { Finding } from '@rotawright/core/rules';
import { mondayOf } from '../picture/index.ts';
import { type CivilDay, civilDayOf, type DutyWords, verdictMark } from '../words/index.ts';

/** A breach or broken advice with its number on the picture; `tip` is the duty that tips it. */
export interface CallOut {
  readonly number: number;
  readonly finding: Finding;
  readonly tip: DutyWords | null;
}

/** One day of the picture. */
export interface CalendarCell {
  readonly civil: CivilDay;
  /** Before the first or after the last day of the rota. */
  readonly isOutside: boolean;
  readonly duties: readonly DutyWords[];
  readonly leave: LeaveDay | null;
  /** Call-outs whose proof holds a duty of this day, and those that this day tips. */
  readonly proves: readonly CallOut[];
  readonly tips: readonly CallOut[];
}

/** Numbers the breaches and broken advice of a person, in the order given. */
export function callOuts(findings: readonly Finding[], duties: readonly DutyWords[]): readonly CallOut[] {
  return findings
    .filter((finding) => ['breaks', 'advice'].includes(verdictMark(finding)))
    .map((finding, i) => ({ number: i + 1, finding, tip: duties[finding.duties.at(-1) ?? -1] ?? null }));
}

/** What the picture of one person is made of. */
export interface CalendarSource {
  readonly rota: Rota;
  readonly duties: readonly DutyWords[];
  readonly leave: readonly LeaveDay[];
  readonly callOuts: readonly CallOut[];
}

/** The person's days as whole weeks, Monday first. */
export function calendarWeeks(source: CalendarSource): readonly (readonly CalendarCell[])[] {
  const { rota } = source;
  const first = mondayOf(rota.kind, rota.firstDay);
  const weeks = Math.ceil((rota.endDay - first) / 7);
  const dutiesOn = dutiesByDay(source.duties);
  const leaveOn = new Map(source.leave.map((leave) => [leave.day, leave]));
  const proofOn = proofDays(source);
  const cell = (day: number): CalendarCell => ({
    civil: civilDayOf(rota.kind, day),
    isOutside: day < rota.firstDay || day >= rota.endDay,
    duties: dutiesOn.get(day) ?? [],
    leave: leaveOn.get(day) ?? null,
    proves: proofOn.get(day) ?? [],
    tips: source.callOuts.filter((callOut) => callOut.tip?.day.day === day),
  });
  return Array.from({ length: weeks }, (_, w) => Array.from({ length: 7 }, (_, d) => cell(first + w * 7 + d)));
}

function dutiesByDay(duties: readonly DutyWords[]): ReadonlyMap<number, readonly DutyWords[]> {
  const byDay = new Map<number, DutyWords[]>();
  for (const duty of duties) {
    const before = byDay.get(duty.day.day);
    if (before === undefined) byDay.set(duty.day.day, [duty]);
    else before.push(duty);
  }
  return byDay;
}

function proofDays({ duties, callOuts: all }: CalendarSource): ReadonlyMap<number, readonly CallOut[]> {
  const byDay = new Map<number, CallOut[]>();
  for (const callOut of all) {
    const days = new Set(callOut.finding.duties.flatMap((index) => duties[index]?.day.day ?? []));
    for (const day of days) byDay.set(day, [...(byDay.get(day) ?? []), callOut]);
  }
  return byDay;
}
