import type { Finding } from '@rotawright/core/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DutyInput, RosterInput } from '../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate } from '../oracle/calendar.ts';
import { hasNoClockChange, isOrderly, rosterArbitrary } from '../oracle/random/rosters.ts';
import { judged, numRuns } from './judged.ts';

const rosters = rosterArbitrary
  .map((roster): RosterInput => ({ ...roster, zone: 'Europe/London' }))
  .filter((roster) => isOrderly(roster) && hasNoClockChange(roster));

/** The same roster some days later. */
function later(roster: RosterInput, days: number): RosterInput {
  const date = (text: string) => `${dateOfDay(dayOfDate(text.slice(0, 10)) + days)}${text.slice(10)}`;
  const moved = (duty: DutyInput): DutyInput =>
    'code' in duty ? { ...duty, date: date(duty.date) } : { ...duty, start: date(duty.start), end: date(duty.end) };
  return {
    ...roster,
    from: date(roster.from),
    until: date(roster.until),
    duties: (roster.duties ?? []).map(moved),
    leave: (roster.leave ?? []).map((one) => ({ ...one, date: date(one.date) })),
  };
}

function undated(roster: RosterInput, days: number): readonly (readonly Finding[])[] {
  const back = (stamp: string | null) =>
    stamp === null ? null : `${dateOfDay(dayOfDate(stamp.slice(0, 10)) - days)}${stamp.slice(10)}`;
  return judged(roster).map((person) =>
    person.findings.map((one) => ({ ...one, from: back(one.from), until: back(one.until) })),
  );
}

it('whole weeks later, with no clock change between, only the dates are others', () => {
  fc.assert(
    fc.property(rosters, fc.integer({ min: 1, max: 6 }), (roster, weeks) => {
      const moved = later(roster, weeks * 7);
      fc.pre(hasNoClockChange(moved) && isSameSeason(roster, moved));
      expect(undated(moved, weeks * 7)).toEqual(undated(roster, 0));
    }),
    { numRuns },
  );
});

/** No clock change stands between the two. */
function isSameSeason(roster: RosterInput, moved: RosterInput): boolean {
  return hasNoClockChange({ ...roster, until: moved.until });
}
