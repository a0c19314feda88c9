import type { Limits, RunClass } from './limits.ts';
import type { Duty, Timeline } from './timeline.ts';

/** Is the duty in the class? Everything is counted minute by minute, by the clock on the wall. */
export function isInClass(duty: Duty, name: RunClass, { line, limits }: { line: Timeline; limits: Limits }): boolean {
  if (name === 'any') return true;
  if (!duty.isShift) return false;
  if (name === 'night') return nightMinutes(duty, line, limits) >= limits.nightWork;
  const isLong = duty.end - duty.start > limits.longOver;
  return name === 'long' ? isLong : isLong && isEvening(duty, line, limits);
}

/** Counted once for each duty; both editions have the same night. */
const counted = new WeakMap<Duty, number>();

function nightMinutes(duty: Duty, line: Timeline, limits: Limits): number {
  const known = counted.get(duty);
  if (known !== undefined) return known;
  let minutes = 0;
  for (let instant = duty.start; instant < duty.end; instant += 1) {
    const clock = minuteOfDay(line.calendar.localOf(instant));
    if (clock >= limits.nightFrom || clock < limits.nightUntil) minutes += 1;
  }
  counted.set(duty, minutes);
  return minutes;
}

function isEvening(duty: Duty, line: Timeline, limits: Limits): boolean {
  const starts = minuteOfDay(line.calendar.localOf(duty.start));
  const startsEarly = limits.lateStartsBefore === null || starts < limits.lateStartsBefore;
  return startsEarly && line.calendar.localOf(duty.end) > duty.day * 1440 + limits.lateEndsAfter;
}

function minuteOfDay(local: number): number {
  return ((local % 1440) + 1440) % 1440;
}
