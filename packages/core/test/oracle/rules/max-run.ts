import { atMost, type Case, type Expected, judge } from '../judge.ts';
import type { RunClass } from '../limits.ts';
import { type Asking, firstOf, lastOf, limitsOn, runsOf } from '../runs.ts';

/** The most days in a row, on a day, with the waiver that widens it for duties of any kind. */
export function runLimit(name: RunClass, asking: Asking, day = asking.line.endDay - 1): number {
  const limits = limitsOn(day, asking);
  const isWaived = name === 'any' && (asking.line.facts.waivers ?? []).includes('run.any');
  return isWaived ? limits.runAnyWaived : limits.run[name];
}

/** `run.long`, `run.late`, `run.night`, `run.any`: one breach for each run that is longer than the limit. */
export function maxRun(name: RunClass, asking: Asking): Expected {
  const limit = runLimit(name, asking);
  const runs = runsOf(name, asking);
  const cases =
    runs === 'without end'
      ? [endless(limit)]
      : runs.map((run) =>
          atMost(run.days, runLimit(name, asking, lastOf(run).day), [firstOf(run).start, lastOf(run).end]),
        );
  return judge({ rule: `run.${name}`, cases, nothing: 0, limit });
}

/** One breach of a run that never ends. */
export function endless(limit: number | null): Case {
  return { measured: null, limit, margin: null, isOpen: false, from: null, until: null, isUnbounded: true };
}
