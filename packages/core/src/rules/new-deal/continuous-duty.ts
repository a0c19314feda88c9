import type { Pattern2002 } from '../../roster/interchange.ts';
import { definePrimitive } from '../primitive.ts';
import { isJudged, type View } from '../view.ts';
import { limitOf, MISSING_PATTERN } from './by-pattern.ts';
import { type ContinuousDuty, continuousDuties, isEndlessDuty } from './continuous-duties.ts';
import { type WeekendHours, weekendsTouched } from './weekend-span.ts';

interface Limits {
  readonly limit: number;
  readonly partialShift: number;
  readonly partialShift24h: number;
  readonly onCall: number;
  readonly onCallWeekend: number;
  /** The Regulations' limit on duty at work, beside that of the pattern; `null` when there is none. */
  readonly regulations: number | null;
}

/**
 * Limits continuous duty: duties that touch are one. One breach for each that is longer.
 *
 * A continuous duty with an on-call period in it goes by the limit of on-call rotas, wider when it touches a weekend.
 * One of shifts alone goes by the stricter of its pattern's limit and that of the Regulations. It is judged on the day
 * on which its last duty starts. Length is elapsed time; under `rostered-length` it is as written.
 */
export const continuousDuty = definePrimitive({
  name: 'continuous-duty',
  title: 'Longest continuous duty, by working pattern',
  terms: {
    limit: { unit: 'minutes' },
    partialShift: { unit: 'minutes' },
    partialShift24h: { unit: 'minutes' },
    onCall: { unit: 'minutes' },
    onCallWeekend: { unit: 'minutes' },
    regulations: { unit: 'minutes', optional: true },
    weekendFriday: { unit: 'minute-of-day' },
    weekendMonday: { unit: 'minute-of-day' },
  },
  bound: 'at-most',
  with: {},
  readings: { length: ['elapsed-length', 'rostered-length'] },
  classes: () => [],
  scope: 'anchored',
  only: null,
  judge(view, ask, sink) {
    const duties = continuousDuties(view, 'all');
    if (isEndlessDuty(view, 'all'))
      return sink.breach({ measured: null, unbounded: true, start: null, end: null, duties: [] });
    const hours = { friday: ask.terms.weekendFriday, monday: ask.terms.weekendMonday };
    const { pattern } = view.person.facts;
    let worst = NOTHING;
    for (const duty of duties) {
      // A template has one set of terms, and the last duty may lie in its next cycle.
      if (!view.isEndless && !isJudged(view, view.duties.day[duty.last] ?? 0)) continue;
      const measured = ask.readings.length === 'elapsed-length' ? duty.end - duty.start : rosteredLength(view, duty);
      const limit = limitFor(view, duty, { pattern, limits: ask.terms, hours });
      const found = { measured, limit: limit.strict, start: duty.start, end: duty.end, duties: range(duty) };
      if (measured > limit.wide || (measured === limit.wide && !ask.equalIsAllowed)) sink.breach(found);
      if (worst.measured === null || limit.strict - measured < worst.limit - worst.measured) worst = found;
    }
    sink.worst(worst.measured === null ? { measured: null, start: null, end: null, duties: [] } : worst);
    const needsPattern = pattern === undefined && duties.some((duty) => !duty.hasOnCall);
    if (needsPattern && worst.measured !== null) sink.cannotTell(worst, MISSING_PATTERN);
  },
});

interface Found {
  readonly measured: number | null;
  readonly limit: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly duties: readonly number[];
}

const NOTHING: Found = { measured: null, limit: 0, start: null, end: null, duties: [] };

interface Judging {
  readonly pattern: Pattern2002 | undefined;
  readonly limits: Limits;
  readonly hours: WeekendHours;
}

/** The limit that holds, and the widest that could while the pattern is not known. */
function limitFor(
  view: View,
  duty: ContinuousDuty,
  { pattern, limits, hours }: Judging,
): { strict: number; wide: number } {
  if (duty.hasOnCall) {
    const day = view.duties.day[duty.first] ?? 0;
    const isAtWeekend = weekendsTouched(view, { start: duty.start, end: duty.end, day }, hours).length > 0;
    const limit = isAtWeekend ? limits.onCallWeekend : limits.onCall;
    return { strict: limit, wide: limit };
  }
  const regulations = limits.regulations ?? Number.POSITIVE_INFINITY;
  const strict = Math.min(limitOf(pattern ?? 'full-shift', limits), regulations);
  if (pattern !== undefined) return { strict, wide: strict };
  const widest = Math.max(limits.limit, limits.partialShift, limits.partialShift24h, limits.onCall);
  return { strict, wide: Math.min(widest, regulations) };
}

function rosteredLength(view: View, duty: ContinuousDuty): number {
  let sum = 0;
  for (let i = duty.first; i <= duty.last; i += 1) sum += view.duties.rosteredMinutes[i] ?? 0;
  return sum;
}

function range({ first, last }: ContinuousDuty): number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}
