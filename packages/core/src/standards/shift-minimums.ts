import type { CoverDemand } from './cover-demand.ts';

/** A shift as it may stand on every day: minute of the day of its start, and its length, both in whole minutes. */
export interface DailyShift {
  readonly code: string;
  readonly start: number;
  readonly minutes: number;
}

/** How many people a shift needs on every day, as a demand for the optimiser writes it. */
export interface ShiftMinimum {
  readonly code: string;
  readonly minimum: number;
}

const DAY = 1440;

/**
 * People for each shift, every day alike, under which a demand of a cover standard is met; `null` where these shifts cannot
 * meet it. One sufficient answer: shifts that are not needed are left out, the shortest first; an uneven one may do with
 * fewer people. Quadratic in the shifts.
 */
export function shiftMinimums(demand: CoverDemand, shifts: readonly DailyShift[]): readonly ShiftMinimum[] | null {
  switch (demand.measure) {
    case 'people-at-all-times':
      return present(shifts, DAY, demand.least);
    case 'minutes-present-a-day':
      return present(shifts, demand.least, 1);
    case 'minutes-present-a-week':
      return present(shifts, demand.least / 7, 1);
    case 'minutes-worked-a-day':
      return worked(shifts, demand.least);
  }
}

/** Shifts that together hold so many minutes of the day, each with `people`. */
function present(shifts: readonly DailyShift[], minutes: number, people: number): readonly ShiftMinimum[] | null {
  if (covered(shifts) < minutes) return null;
  let kept = shifts;
  for (const shift of [...shifts].sort((a, b) => a.minutes - b.minutes)) {
    const rest = kept.filter((other) => other !== shift);
    if (covered(rest) >= minutes) kept = rest;
  }
  return kept.map(({ code }) => ({ code, minimum: people }));
}

/** Minutes of a day on which one of the shifts runs, those of the day before included. */
function covered(shifts: readonly DailyShift[]): number {
  const isHeld = new Uint8Array(DAY);
  for (const { start, minutes } of shifts) {
    for (let n = 0; n < Math.min(minutes, DAY); n += 1) isHeld[(start + n) % DAY] = 1;
  }
  return isHeld.reduce((sum, held) => sum + held, 0);
}

/** One person more on the shifts in turn, the longest first, until their minutes are enough. */
function worked(shifts: readonly DailyShift[], minutes: number): readonly ShiftMinimum[] | null {
  const longest = [...shifts].sort((a, b) => b.minutes - a.minutes).filter((shift) => shift.minutes > 0);
  if (longest.length === 0) return minutes > 0 ? null : [];
  const people = new Map<string, number>();
  let sum = 0;
  for (let n = 0; sum < minutes; n += 1) {
    const shift = longest[n % longest.length];
    if (shift === undefined) break;
    people.set(shift.code, (people.get(shift.code) ?? 0) + 1);
    sum += shift.minutes;
  }
  return shifts.flatMap(({ code }) => {
    const minimum = people.get(code);
    return minimum === undefined ? [] : [{ code, minimum }];
  });
}
