import { type Rr446Duty, type Rr446Settings, type Rr446Span, rr446Demand, rr446Spans } from './rr446-duty.ts';
import type { Rr446Times } from './rr446-fatigue-index.ts';

/** Components of the Risk Index of one duty: factors against a pattern of two 12 h days and two 12 h nights, which is 1. */
export interface RiskIndex {
  readonly cumulative: number;
  readonly timing: number;
  readonly job: number;
  /** Their product. */
  readonly total: number;
}

const USUAL_COMMUTE = 40;

/** Time of day over the whole duty with the part of the commute beyond the usual. */
export function rr446TimeOfDay({ on, length }: Rr446Times, commute: number): number {
  const off = on + length;
  const span = worthWhile(length + (commute - USUAL_COMMUTE) / 60);
  const swing = Math.sin((Math.PI * off) / 12) - Math.sin((Math.PI * (off - span)) / 12);
  return 1.0106 + (0.1057 * swing) / ((Math.PI * span) / 12);
}

/** A commute far below the usual one can use up a duty of minutes; the method does not say what then, so a minute is left. */
function worthWhile(hours: number): number {
  return Math.max(hours, 1 / 60);
}

/** Risk by the length of a duty, in hours (more than 0), against one of about 8. */
export function rr446LengthFactor(hours: number): number {
  if (hours < 4.25) return 1 + 0.0359 - 0.8012 * Math.exp(-0.7315 * hours);
  return hours <= 8.13 ? 1 : 1 - 0.4287 + 0.1501 * Math.exp(0.129 * hours);
}

/** Duty timing of the Risk Index: the same for the same times, whatever went before. */
export function rr446RiskTiming(times: Rr446Times, commute: number): number {
  const extra = (commute - USUAL_COMMUTE) / 60;
  const span = worthWhile(times.length + extra);
  const length =
    extra <= 0
      ? rr446LengthFactor(span)
      : (span * rr446LengthFactor(span) - extra * rr446LengthFactor(extra)) / times.length;
  return ((rr446TimeOfDay(times, commute) * length) / 1.288) * 0.997976;
}

/** Job and breaks of the Risk Index, stepped through the duty in quarter hours. */
export function rr446RiskJob(length: number, settings: Rr446Settings): number {
  const { work, rest, load } = rr446Demand(settings);
  const stretches = 1 + Math.floor((60 * length) / (work + rest) - 0.01);
  const steps = Math.floor(work / 15 + 0.5);
  const z = Math.exp(-0.395 * (rest - 13.3));
  const afterBreak = ((0.24 / 0.2388) * z) / (1 + z);
  const kept = Math.exp(-0.25 * 1.146457295);
  let risk = 1;
  let sum = 0;
  let step = -1;
  const last = stretches * steps;
  for (let n = 0; n <= last; n += 1) {
    step = step < steps ? step + 1 : 0;
    risk = step === 0 ? 1 + (risk - 1) * afterBreak : 1.826297414 + (risk - 1.826297414) * kept;
    sum += risk;
  }
  return (sum / (last + 1) / 1.4858 + 0.0232 * (load - 3)) / 1.032 / 1.0286182;
}

/** Cumulative component of the Risk Index for each duty, in order of start. Linear. */
export function rr446CumulativeRisk(duties: readonly Rr446Duty[]): readonly number[] {
  const spans = rr446Spans(duties);
  const found: number[] = [];
  let risk = 1;
  spans.forEach((span, i) => {
    const before = spans[i - 1];
    if (before !== undefined) risk = nextRisk(risk, before, span);
    found.push((risk / 1.113) * 0.98899);
  });
  return found;
}

function nextRisk(risk: number, before: Rr446Span, span: Rr446Span): number {
  const gap = before.gapAfter;
  if (gap < 9) return risk + 0.06 * (9 - gap);
  if (gap <= 24) return risk + 0.5 * (buildUp(span) + buildUp(before));
  return 1 + (risk - 1) * Math.exp(-1.118 * (nightsOff(before, span) - 1));
}

function buildUp({ start, length }: Rr446Span): number {
  return 0.0886 + 0.0359 * Math.cos((Math.PI * (start + length / 2)) / 12);
}

/** Nights of sleep in a gap over 24 h, parts of a night by eighths. A start after 07:00 adds none: the method has it so. */
function nightsOff(before: Rr446Span, span: Rr446Span): number {
  const end = hourOfDay(before.start + before.length + 1);
  const start = hourOfDay(span.start + 1);
  const afterEnd = end < 8 ? 8 - end : 0;
  const beforeStart = start < 8 ? start : 0;
  const twice = afterEnd > 0 && beforeStart > 0 && start >= end ? 2 : 0;
  return Math.floor(before.gapAfter / 24) + (afterEnd + beforeStart - twice) / 8;
}

function hourOfDay(hour: number): number {
  return ((hour % 24) + 24) % 24;
}
