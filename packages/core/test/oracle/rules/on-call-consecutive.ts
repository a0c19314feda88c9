import { weekdayOf } from '../calendar.ts';
import { atMost, type Expected, judge } from '../judge.ts';
import { type Asking, firstOf, lastOf, type Run, runsOfDuties } from '../runs.ts';
import { defaultReading } from '../timeline.ts';
import { endless } from './max-run.ts';

/** Runs of days on which an on-call period starts. */
export function onCallRuns({ line }: Asking): readonly Run[] | 'without end' {
  const periods = line.duties.filter((duty) => !duty.isShift);
  return runsOfDuties(periods, line, defaultReading);
}

/** `on-call.consecutive`: no two days in a row, but for exactly a Saturday and a Sunday. */
export function onCallConsecutive(asking: Asking): Expected {
  const { line, limits } = asking;
  const isWaived = (line.facts.waivers ?? []).includes('on-call.consecutive');
  const usual = isWaived ? limits.onCall.consecutiveWaived : limits.onCall.consecutive;
  const limitOf = (run: Run) => {
    const isWeekend = run.days === 2 && weekdayOf(run.firstDay, line.weekdayOrigin) === 5;
    return isWeekend ? Math.max(usual, limits.onCall.consecutiveWeekend) : usual;
  };
  const runs = onCallRuns(asking);
  const cases =
    runs === 'without end'
      ? [endless(usual)]
      : runs.map((run) => atMost(run.days, limitOf(run), [firstOf(run).start, lastOf(run).end]));
  return judge({ rule: 'on-call.consecutive', cases, nothing: 0, limit: usual });
}
