import { weekdayOf } from '../calendar.ts';
import { atMost, type Case, type Expected, judge, withoutLimit } from '../judge.ts';
import { type Asking, firstOf, lastOf, type Run, runsOfDuties } from '../runs.ts';
import { defaultReading } from '../timeline.ts';
import { endless } from './max-run.ts';

const SATURDAY = 5;

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
  const runs = onCallRuns(asking);
  const cases = runs === 'without end' ? [endless(usual)] : runs.map((run) => caseOf(run, usual, asking));
  return judge({ rule: 'on-call.consecutive', cases, nothing: 0, limit: usual });
}

function caseOf(run: Run, usual: number | null, { line, limits }: Asking): Case {
  if (usual === null) return withoutLimit(run.days);
  const isWeekend = run.days === 2 && weekdayOf(run.firstDay, line.weekdayOrigin) === SATURDAY;
  const limit = isWeekend ? Math.max(usual, limits.onCall.consecutiveWeekend) : usual;
  return atMost(run.days, limit, [firstOf(run).start, lastOf(run).end]);
}
