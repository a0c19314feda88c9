import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DutyInput, RosterInput } from '../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate } from '../oracle/calendar.ts';
import { isOrderly, rosterArbitrary } from '../oracle/random/rosters.ts';
import { isBroken, numRuns, smallest } from './judged.ts';

const RULES = ['rest.between-shifts', 'rest.after-long', 'rest.after-late', 'rest.after-night', 'rest.after-any'];

/** Without clock changes; one person, duties written one by one. */
const rosters = rosterArbitrary
  .map(
    (roster): RosterInput => ({
      ...roster,
      zone: 'UTC',
      people: roster.people.slice(0, 1),
      leave: [],
      duties: (roster.duties ?? []).filter((one) => one.person === 'p0'),
    }),
  )
  .filter((roster) => isOrderly(roster) && (roster.duties ?? []).length > 0);

it.each(RULES)('a longer time off never makes the shortest of %s shorter', (rule) => {
  fc.assert(
    fc.property(rosters, fc.nat(), fc.integer({ min: 1, max: 9 }), (roster, choice, days) => {
      const free = daysOff(roster);
      fc.pre(free.length > 0);
      const rested = postponed(roster, free[choice % free.length] ?? 0, days);
      expect(smallest(rested, rule)).toBeGreaterThanOrEqual(smallest(roster, rule));
      if (isBroken(rested, rule)) expect(isBroken(roster, rule)).toBe(true);
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});

/** Days on which no duty starts: no run of start days goes through them. */
function daysOff(roster: RosterInput): readonly number[] {
  const worked = new Set((roster.duties ?? []).map(startDay));
  const first = dayOfDate(roster.from);
  const days = Array.from({ length: dayOfDate(roster.until) - first }, (_, i) => first + i);
  return days.filter((day) => !worked.has(day));
}

function startDay(duty: DutyInput): number {
  return dayOfDate(('code' in duty ? duty.date : duty.start).slice(0, 10));
}

/** Everything after the day off happens some days later. */
function postponed(roster: RosterInput, off: number, days: number): RosterInput {
  const date = (text: string) => `${dateOfDay(dayOfDate(text.slice(0, 10)) + days)}${text.slice(10)}`;
  const duties = (roster.duties ?? []).map((duty): DutyInput => {
    if (startDay(duty) < off) return duty;
    return 'code' in duty
      ? { ...duty, date: date(duty.date) }
      : { ...duty, start: date(duty.start), end: date(duty.end) };
  });
  return { ...roster, until: date(roster.until), duties };
}
