import { NON_RESIDENT_ON_CALL, type Rota } from '../../roster/rota.ts';
import type { Finding } from '../../rules/report.ts';
import { toSixDecimals } from '../../rules/round.ts';
import { toPence } from '../money.ts';
import { divide, fromDecimal, multiply, ONE, type Rational, rational, subtract } from '../rational.ts';
import { enhancedMinutes, type InstantSpan } from '../resident-2016/enhanced-minutes.ts';
import type { EnhancementRules } from '../resident-2016/enhancement-rules.ts';
import { instantOfStamp } from './civil-stamps.ts';
import type { FineTrigger } from './fine-triggers.ts';

/** Whole minutes in breach, and how many of them are enhanced; `null` where that cannot be told. */
export interface FinedMinutes {
  readonly minutes: number | null;
  readonly enhanced: number | null;
  readonly missing: readonly string[];
}

/** One person's finding, with what is needed to find its hours. */
export interface FinedFinding {
  readonly rota: Rota;
  readonly person: number;
  readonly finding: Finding;
  readonly trigger: FineTrigger;
  readonly rules: EnhancementRules;
  /** Weeks for which a template is worked; `null`: not said, so that its breaches are those of one cycle. */
  readonly placementWeeks: number | null;
}

/** As {@link FinedMinutes}, of one cycle of a template and not yet rounded: a window may cut an on-call period's estimate. */
interface ExactMinutes {
  readonly minutes: number | Rational | null;
  readonly enhanced: number | null;
  readonly missing: readonly string[];
}

/** The hours of one breach that are fined, of a template as often as the placement holds its cycle; rounded once, half up. */
export function finedMinutes(fined: FinedFinding): FinedMinutes {
  const { minutes, enhanced, missing } = exactMinutes(fined);
  const times = cyclesOf(fined);
  return { minutes: wholeMinutes(minutes, times), enhanced: wholeMinutes(enhanced, times), missing };
}

function wholeMinutes(minutes: number | Rational | null, times: Rational): number | null {
  if (minutes === null) return null;
  return toPence(multiply(typeof minutes === 'number' ? fromDecimal(toSixDecimals(minutes)) : minutes, times));
}

/** How often a template's cycle is worked; once where nobody says, and in a roster. */
function cyclesOf({ rota, placementWeeks }: FinedFinding): Rational {
  if (rota.kind === 'roster' || placementWeeks === null) return ONE;
  return rational(placementWeeks * 7, rota.endDay - rota.firstDay);
}

function exactMinutes(fined: FinedFinding): ExactMinutes {
  const { finding, trigger } = fined;
  const limit = trigger.below ?? finding.limit;
  if (finding.measured === null || limit === null) return cannotTell('a measured value of the breach');
  switch (trigger.hours) {
    case 'over-average':
      return overAverage(fined, finding.measured, limit);
    case 'past-limit':
      return pastLimit(fined, finding.measured - limit);
    case 'into-rest':
      return intoRest(fined, limit - finding.measured);
    case 'short-at-night':
      return { minutes: limit - finding.measured, enhanced: limit - finding.measured, missing: [] };
    case 'short':
      return {
        minutes: limit - finding.measured,
        enhanced: null,
        missing: ['which of the hours in breach are enhanced'],
      };
  }
}

function cannotTell(fact: string): ExactMinutes {
  return { minutes: null, enhanced: null, missing: [fact] };
}

/** The finding's duties are all the work of the period, so the part of it over the limit is work × (1 − limit / average). */
function overAverage(
  { rota, person, finding, placementWeeks }: FinedFinding,
  measured: number,
  limit: number,
): ExactMinutes {
  if (rota.kind === 'template' && placementWeeks === null)
    return cannotTell('the weeks for which the template is worked (placementWeeks)');
  const first = rota.offsets[person] ?? 0;
  const worked = finding.duties.reduce((sum, i) => sum + workOf(rota, first + i), 0);
  const average = fromDecimal(measured);
  const minutes = multiply(rational(worked), divide(subtract(average, fromDecimal(limit)), average));
  return { minutes, enhanced: null, missing: ['which of the hours over the average are enhanced'] };
}

/** Work as the family counts it: resident on-call is a shift, worked for its whole length. */
function workOf({ duties }: Rota, i: number): number {
  if (duties.kind[i] === NON_RESIDENT_ON_CALL) return Math.max(0, duties.work[i] ?? 0);
  return (duties.end[i] ?? 0) - (duties.start[i] ?? 0);
}

/** The last `minutes` of work in the finding's span. */
function pastLimit(fined: FinedFinding, minutes: number): ExactMinutes {
  const span = spanOf(fined);
  if (span === null) return cannotTell('the span of the breach');
  let left = minutes;
  let enhanced: number | null = 0;
  for (const { i, offset, overlap } of workWithin(fined, span)) {
    if (left <= 0) break;
    const isOnCall = fined.rota.duties.kind[i] === NON_RESIDENT_ON_CALL;
    const part: number = Math.min(
      left,
      isOnCall ? estimateWithin(fined.rota, i, overlap) : overlap.until - overlap.from,
    );
    left -= part;
    if (isOnCall && part > 0) enhanced = null;
    else if (enhanced !== null)
      enhanced += enhancedPart(fined, i, { from: overlap.until - part - offset, until: overlap.until - offset });
  }
  const missing = enhanced === null ? ['when the work of an on-call period falls'] : [];
  return { minutes, enhanced, missing };
}

/** The first `minutes` of the later shift: they lie inside the rest that was due. */
function intoRest(fined: FinedFinding, minutes: number): ExactMinutes {
  const { rota, person, finding } = fined;
  const last = finding.duties.at(-1);
  const first = rota.offsets[person] ?? 0;
  const isSeam = finding.duties.length > 1 && last !== undefined && finding.until !== null;
  if (!isSeam) return cannotTell('the two shifts of the breach');
  const at = instantOfStamp(rota, finding.until ?? '');
  const later = finding.duties.map((i) => first + i).find((i) => rota.duties.start[i] === at);
  if (later === undefined) return cannotTell('the two shifts of the breach');
  const start = rota.duties.start[later] ?? 0;
  const inside = Math.min(minutes, (rota.duties.end[later] ?? 0) - start);
  return { minutes: inside, enhanced: enhancedPart(fined, later, { from: start, until: start + inside }), missing: [] };
}

/** A template's span may wrap round the seam, so its end is the first such stamp after its start. */
function spanOf({ rota, finding }: FinedFinding): InstantSpan | null {
  const from = finding.from === null ? null : instantOfStamp(rota, finding.from);
  const until = finding.until === null ? null : instantOfStamp(rota, finding.until);
  if (from === null || until === null) return null;
  if (until > from || rota.kind === 'roster') return { from, until };
  return { from, until: until + (rota.endDay - rota.firstDay) * 1440 };
}

interface WorkWithin {
  /** Index into the columns. */
  readonly i: number;
  /** Minutes by which a template's duty was moved to stand in the span. */
  readonly offset: number;
  readonly overlap: InstantSpan;
}

/** The person's work inside a span, last first; a template's duties stand repeated. */
function workWithin({ rota, person }: FinedFinding, span: InstantSpan): WorkWithin[] {
  const cycle = (rota.endDay - rota.firstDay) * 1440;
  const offsets = rota.kind === 'template' ? [-cycle, 0, cycle] : [0];
  const found: WorkWithin[] = [];
  for (let i = rota.offsets[person] ?? 0; i < (rota.offsets[person + 1] ?? 0); i += 1) {
    for (const offset of offsets) {
      const from = Math.max(span.from, (rota.duties.start[i] ?? 0) + offset);
      const until = Math.min(span.until, (rota.duties.end[i] ?? 0) + offset);
      if (until > from) found.push({ i, offset, overlap: { from, until } });
    }
  }
  return found.sort((a, b) => b.overlap.until - a.overlap.until);
}

/** An on-call period's estimate, spread evenly over its length. */
function estimateWithin(rota: Rota, i: number, overlap: InstantSpan): number {
  const length = (rota.duties.end[i] ?? 0) - (rota.duties.start[i] ?? 0);
  return (Math.max(0, rota.duties.work[i] ?? 0) * (overlap.until - overlap.from)) / length;
}

function enhancedPart({ rota, rules }: FinedFinding, i: number, within: InstantSpan): number {
  const shift = {
    start: rota.duties.start[i] ?? 0,
    end: rota.duties.end[i] ?? 0,
    day: rota.duties.day[i] ?? 0,
    startClock: rota.duties.startClock[i] ?? 0,
  };
  return enhancedMinutes(shift, { clock: rota.clock, rules, within });
}
