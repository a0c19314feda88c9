import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RosterInput } from '../../src/roster/interchange.ts';
import { isOrderly, rosterArbitrary } from '../oracle/random/rosters.ts';
import { isBroken, largest, numRuns } from './judged.ts';

const RULES = ['hours.window', 'shift.length', 'run.long', 'run.late', 'run.night', 'run.any', 'on-call.frequency'];

/** Rosters of one person whose duties are written one by one, and one of these duties. */
const cases = rosterArbitrary
  .filter((roster) => isOrderly(roster) && (roster.duties ?? []).some((duty) => duty.person === 'p0'))
  .map(
    (roster): RosterInput => ({
      ...roster,
      people: roster.people.slice(0, 1),
      duties: (roster.duties ?? []).filter((one) => one.person === 'p0'),
      leave: [],
    }),
  )
  .chain((roster) => fc.tuple(fc.constant(roster), fc.nat((roster.duties ?? []).length - 1)));

it.each(RULES)('a duty less never makes the worst of %s worse', (rule) => {
  fc.assert(
    fc.property(cases, ([roster, i]) => {
      const fewer = { ...roster, duties: (roster.duties ?? []).toSpliced(i, 1) };
      expect(largest(fewer, rule)).toBeLessThanOrEqual(largest(roster, rule));
      if (isBroken(fewer, rule)) expect(isBroken(roster, rule)).toBe(true);
    }),
    { numRuns: Math.ceil(numRuns / 2) },
  );
});
