import type { ContractInForce } from '@rotawright/core/contracts';
import { fatigueOfRota, MODEL_LABEL } from '@rotawright/core/fatigue';
import { BugError } from '@rotawright/core/problems';
import { compileRota } from '@rotawright/core/roster';
import { countedDuties } from '@rotawright/core/rules';
import type { LawfulTemplate } from '@rotawright/solve/rota';
import type { FoundTemplate } from '../wire/index.ts';
import { ENGINE } from './engine.ts';

/** What has to stand beside every number of sleepiness. */
export const SLEEP_LABEL: string = MODEL_LABEL;

/** A template that was found, with its nights and a model's estimate of how sleepy it makes besides what the search tells. */
export function foundTemplate(
  { document, week, weekendsWorked, loneDays, payPence }: LawfulTemplate,
  contract: ContractInForce,
): FoundTemplate {
  const rota = compileRota(document);
  if (!rota.ok) throw new BugError(`a template that was found cannot be read: ${rota.problems[0]?.found}`);
  const person = fatigueOfRota(rota.value, { engine: ENGINE }).people[0];
  const sleepy = person?.totals.sleepyMinutes ?? null;
  return {
    weeks: document.lines.map((line) => [...line]),
    averageMinutes: week,
    weekendsWorked,
    nights: countedDuties(rota.value, contract).nights.reduce((sum, night) => sum + night, 0),
    loneDays,
    payPence,
    sleepyMinutes: sleepy === null || person === undefined ? null : sleepy / Math.max(1, person.totals.weeks),
    sleepyDrives: person?.totals.sleepyDrives ?? null,
  };
}

/** Templates shown at most. */
const MOST_SHOWN = 12;

/**
 * Those of which no other is at least as good in every respect and better in one: weeks (which are doctors), weekends, single days and
 * sleepiness. Pay is no respect: more is good for one side of the table and bad for the other. Fewest weeks first.
 */
export function worthAChoice(found: readonly FoundTemplate[]): readonly FoundTemplate[] {
  const kept = found.filter(
    (one, i) => !found.some((other, j) => j !== i && isAsGood(other, one) && (j < i || !isAsGood(one, other))),
  );
  const order = (a: FoundTemplate, b: FoundTemplate): number => {
    const [x, y] = [respects(a), respects(b)];
    for (const [i, value] of x.entries()) if (value !== (y[i] ?? 0)) return value - (y[i] ?? 0);
    return 0;
  };
  return [...kept].sort(order).slice(0, MOST_SHOWN);
}

/** Is the first no worse than the second in any respect? */
function isAsGood(one: FoundTemplate, other: FoundTemplate): boolean {
  const theirs = respects(other);
  return respects(one).every((value, i) => value <= (theirs[i] ?? 0));
}

/** What one would have small, each a week; sleepiness that nobody can tell counts as none. */
function respects({ weeks, weekendsWorked, loneDays, sleepyMinutes }: FoundTemplate): readonly number[] {
  return [weeks.length, weekendsWorked / weeks.length, loneDays / weeks.length, sleepyMinutes ?? 0];
}
