import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barOf } from '../../src/repair/bar-of.ts';
import { contractIn, contractOf2019, modelOf, smallWard } from './wards.ts';

const clock = fc
  .integer({ min: 0, max: 95 })
  .map((quarter) =>
    [Math.floor(quarter / 4), (quarter % 4) * 15].map((part) => String(part).padStart(2, '0')).join(':'),
  );

it('a search and a gap ask who has a fixed day off alike, whatever the contract calls a night', () => {
  const contracts = [contractOf2019(), contractIn('england-2002', { edition: '2009-08' })];
  const seen = new Set<string>();
  fc.assert(
    fc.property(clock, clock, fc.boolean(), fc.boolean(), (start, end, canStartNight, canEndNight) => {
      const type = { code: 'X', start, end, kind: 'shift' } as const;
      const fixedDaysOff = [{ day: 'Wed', canStartNight, canEndNight }] as const;
      const demand = smallWard(2, {
        shiftTypes: [type],
        people: [{ id: 'ann', fixedDaysOff }],
        cover: [{ code: 'X', minimum: 1 }],
      });
      for (const contract of contracts) {
        const { cells } = modelOf(demand, contract);
        // The roster begins on a Monday.
        [0, 1, 2, 3].forEach((day) => {
          const bar = barOf({ works: null, fixedDaysOff }, { date: `2026-05-0${4 + day}`, code: 'X' }, [type]);
          const block = cells[0]?.blocks[day * 2 + 1] === 'fixed-day-off' ? 'fixed-day-off' : null;
          expect([start, end, day, block]).toEqual([start, end, day, bar]);
          seen.add(`${day} ${bar}`);
        });
      }
    }),
    { numRuns: 40 },
  );
  expect([...seen].sort()).toEqual(['0 null', '1 fixed-day-off', '1 null', '2 fixed-day-off', '2 null', '3 null']);
});
