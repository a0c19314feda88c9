import { atLeast, type Case, type Expected, judge } from '../judge.ts';
import { type Asking, limitsOn } from '../runs.ts';
import { isJudgedDay } from '../timeline.ts';

/** `rest.between-shifts`: every pair of neighbouring duties that are both shifts. */
export function restBetweenShifts(asking: Asking): Expected {
  const { line } = asking;
  const cases: Case[] = [];
  line.duties.forEach((after, i) => {
    const before = line.duties[i - 1];
    if (before === undefined || !before.isShift || !after.isShift || !isJudgedDay(line, after.day)) return;
    const limit = limitsOn(after.day, asking).restBetween;
    cases.push(atLeast(after.start - before.end, limit, [before.end, after.start]));
  });
  return judge({ rule: 'rest.between-shifts', cases, nothing: null, limit: asking.limits.restBetween });
}
