import { atLeast, type Case, type Expected, judge, unknownCase } from '../judge.ts';
import type { RunClass } from '../limits.ts';
import { type Asking, lastOf, limitsOn, type Run, runsOf } from '../runs.ts';
import type { Duty, Timeline } from '../timeline.ts';
import { runLimit } from './max-run.ts';

/** `rest.after-long`, `rest.after-late`, `rest.after-night`, `rest.after-any`. */
export function restAfterRun(name: RunClass, asking: Asking): Expected {
  const limit = limitsOn(asking.line.endDay - 1, asking).rest[name];
  const runs = runsOf(name, asking);
  const cases = runs === 'without end' ? [] : runs.map((run) => restAfter(run, name, asking));
  return judge({ rule: `rest.after-${name}`, cases: cases.filter((one) => one !== null), nothing: null, limit });
}

/** `null` where no rest is due, or nothing follows and the roster leaves enough. */
function restAfter(run: Run, name: RunClass, asking: Asking): Case | null {
  const last = lastOf(run);
  const next = nextAfter(run, name, asking.line);
  // A rest is judged as the day stands on which the later duty starts.
  const day = next?.day ?? last.day;
  if (!isRestDue(run, name, { asking, day })) return null;
  const limit = limitsOn(day, asking).rest[name];
  if (next !== undefined) return atLeast(next.start - last.end, limit, [last.end, next.start]);
  const rosterEnds = asking.line.calendar.instantOf(asking.line.endDay, 0);
  return rosterEnds - last.end >= limit ? null : unknownCase(limit);
}

/** After exactly the longest run allowed; after nights, any run from the shortest named to the longest allowed. */
function isRestDue(run: Run, name: RunClass, { asking, day }: { asking: Asking; day: number }): boolean {
  const longest = runLimit(name, asking, day);
  const shortest = name === 'night' ? limitsOn(day, asking).nightRestFrom : longest;
  return run.days >= shortest && run.days <= longest;
}

function nextAfter(run: Run, name: RunClass, line: Timeline): Duty | undefined {
  const last = lastOf(run);
  return line.duties.find(
    (duty) => duty.start >= last.end && !run.duties.includes(duty) && (name !== 'night' || duty.isShift),
  );
}
