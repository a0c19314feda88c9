import { atLeast, type Case, type Expected, judge, unknownCase } from '../judge.ts';
import type { RunClass } from '../limits.ts';
import { type Asking, lastOf, type Run, runsOf } from '../runs.ts';
import { runLimit } from './max-run.ts';

/** `rest.after-long`, `rest.after-late`, `rest.after-night`, `rest.after-any`. */
export function restAfterRun(name: RunClass, asking: Asking): Expected {
  const limit = asking.limits.rest[name];
  const runs = runsOf(name, asking);
  const asked = runs === 'without end' ? [] : runs.filter((run) => isRestDue(run, name, asking));
  const cases = asked.map((run) => restAfter(run, name, asking));
  return judge({ rule: `rest.after-${name}`, cases: cases.filter((one) => one !== 'enough'), nothing: null, limit });
}

/** After exactly the longest run allowed; after nights, any run from the shortest named to the longest allowed. */
function isRestDue(run: Run, name: RunClass, asking: Asking): boolean {
  const longest = runLimit(name, asking);
  const shortest = name === 'night' ? asking.limits.nightRestFrom : longest;
  return run.days >= shortest && run.days <= longest;
}

function restAfter(run: Run, name: RunClass, { line, limits }: Asking): Case | 'enough' {
  const last = lastOf(run);
  const limit = limits.rest[name];
  const next = line.duties.find(
    (duty) => duty.start >= last.end && !run.duties.includes(duty) && (name !== 'night' || duty.isShift),
  );
  if (next !== undefined) return atLeast(next.start - last.end, limit, [last.end, next.start]);
  const rosterEnds = line.calendar.instantOf(line.endDay, 0);
  return rosterEnds - last.end >= limit ? 'enough' : unknownCase(limit);
}
