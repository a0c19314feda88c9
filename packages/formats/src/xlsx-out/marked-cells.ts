import type { Rota } from '@rotawright/core/roster';
import type { Report } from '@rotawright/core/rules';
import { type DutyWords, dutyWords, findingSentence, ruleTitle, verdictMark } from '../words/index.ts';

/** Why a day of a grid is framed. */
export interface DayMark {
  readonly isTip: boolean;
  /** The breaches that it tips, as text for a comment. */
  readonly reasons: readonly string[];
}

/** The framed days of each person: `marks[person index]` by day. */
export type DayMarks = readonly ReadonlyMap<number, DayMark>[];

/** Finds the days that prove a breach, and of each the last, which tips it. */
export function dayMarks(rota: Rota, report: Report | undefined): DayMarks {
  return rota.people.map((person, p) => {
    const own = report?.people.find(({ id }) => id === person.id);
    const duties = dutyWords(rota, p);
    const marks = new Map<number, DayMark>();
    for (const finding of own?.findings ?? []) {
      if (verdictMark(finding) !== 'breaks') continue;
      const reason = `Breaks: ${ruleTitle(finding)}. ${findingSentence(finding, duties)}.`;
      finding.duties.forEach((index, i) => {
        addMark(marks, duties[index], i === finding.duties.length - 1 ? reason : null);
      });
    }
    return marks;
  });
}

function addMark(marks: Map<number, DayMark>, duty: DutyWords | undefined, reason: string | null): void {
  if (duty === undefined) return;
  const before = marks.get(duty.day.day) ?? { isTip: false, reasons: [] };
  marks.set(duty.day.day, {
    isTip: before.isTip || reason !== null,
    reasons: reason === null ? before.reasons : [...before.reasons, reason],
  });
}
