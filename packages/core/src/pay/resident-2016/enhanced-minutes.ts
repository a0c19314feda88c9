import type { RotaClock } from '../../time/index.ts';
import { type EnhancementRules, holds } from './enhancement-rules.ts';

/** A shift as its enhancement sees it: instants, its civil start day, and the minute of that day at which it starts. */
export interface EnhancedShift {
  readonly start: number;
  readonly end: number;
  readonly day: number;
  readonly startClock: number;
}

/** A span of instants, `until` excluded. */
export interface InstantSpan {
  readonly from: number;
  readonly until: number;
}

/**
 * Elapsed minutes of a shift that are paid the enhancement, counted only inside `within` (the whole shift by default).
 * The window's ends are civil times, so a night on which the clocks go back holds an hour more of it.
 */
export function enhancedMinutes(
  shift: EnhancedShift,
  context: { readonly clock: RotaClock; readonly rules: EnhancementRules; readonly within?: InstantSpan },
): number {
  const from = Math.max(shift.start, context.within?.from ?? shift.start);
  const until = Math.min(shift.end, context.within?.until ?? shift.end);
  if (until <= from) return 0;
  const wholeUntil = Math.min(until, enhancedWholeUntil(shift, context));
  const whole = Math.max(0, wholeUntil - from);
  return whole + inWindow({ from: Math.max(from, wholeUntil), until }, shift.day, context);
}

/** Up to which instant the shift is enhanced as a whole; its start when no such rule catches it. */
function enhancedWholeUntil(
  shift: EnhancedShift,
  { clock, rules }: { readonly clock: RotaClock; readonly rules: EnhancementRules },
): number {
  if (rules.late !== null) {
    const civilEnd = clock.civilOf(shift.end);
    const endClock = civilEnd - Math.floor(civilEnd / 1440) * 1440;
    if (holds(endClock, rules.late.endsAfter) && holds(endClock, rules.late.endsBy)) return shift.end;
  }
  const night = rules.night;
  if (night === null) return shift.start;
  const isNight =
    holds(shift.startClock, night.startsFrom) &&
    holds(shift.startClock, night.startsUntil) &&
    holds(shift.end - shift.start, night.length);
  return isNight ? Math.min(shift.end, clock.instantOf(shift.day + 1, night.until)) : shift.start;
}

function inWindow(
  span: InstantSpan,
  startDay: number,
  { clock, rules }: { readonly clock: RotaClock; readonly rules: EnhancementRules },
): number {
  let minutes = 0;
  // The window of the evening before may still run at the start.
  for (let day = startDay - 1; clock.instantOf(day, rules.window.from) < span.until; day += 1) {
    const opens = clock.instantOf(day, rules.window.from);
    const closes = clock.instantOf(day + 1, rules.window.until);
    minutes += Math.max(0, Math.min(span.until, closes) - Math.max(span.from, opens));
  }
  return minutes;
}
