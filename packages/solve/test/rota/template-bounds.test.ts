import { compileRota, type ShiftType } from '@rotawright/core/roster';
import { checkRota } from '@rotawright/core/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { templateBounds } from '../../src/rota/template-bounds.ts';
import type { TemplateDemand } from '../../src/rota/template-demand.ts';
import { templateDocument, templateMachine } from '../../src/rota/template-machine.ts';
import { contractOf2019 } from './wards.ts';

const SHIFTS: readonly ShiftType[] = [
  { code: 'A', start: '08:00', end: '16:07', kind: 'shift', breaks: [30] },
  { code: 'B', start: '09:00', end: '21:01', kind: 'shift', breaks: [30, 30] },
];
const AVERAGES = ['hours.average', 'hours.average-with-leave'];

/** A template of so many weeks with all of the cover on it, in any order: only its averages are looked at. */
function breaksAnAverage(demand: TemplateDemand, counts: readonly number[], weeks: number): boolean {
  const codes = counts.flatMap((count, type) =>
    Array.from({ length: count }, () => demand.shiftTypes[type]?.code ?? ''),
  );
  const lines = Array.from({ length: weeks }, (_, week) => Array.from({ length: 7 }, () => codes[week] ?? ''));
  const rota = compileRota(templateDocument(demand, lines));
  if (!rota.ok) throw new Error(rota.problems[0]?.found);
  const { people } = checkRota(rota.value, contractOf2019(), { engine: 'test' });
  return people.some(({ findings }) =>
    findings.some(({ rule, verdict }) => AVERAGES.includes(rule) && verdict === 'breaks'),
  );
}

const drawn = fc.record({
  counts: fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 4 })),
  leave: fc.option(
    fc.record({ annualLeaveDays: fc.integer({ min: 1, max: 90 }), normalDayMinutes: fc.integer({ min: 1, max: 780 }) }),
    {
      nil: {},
    },
  ),
  waivers: fc.constantFrom<readonly string[]>([], ['hours.average']),
});

it('the hours ask for the fewest weeks in which no average is broken, leave taken out or not', () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(drawn, ({ counts, leave, waivers }) => {
      const demand: TemplateDemand = {
        format: 'rotawright-template-demand/1',
        shiftTypes: SHIFTS,
        cover: SHIFTS.map(({ code }, type) => ({ code, count: counts[type] ?? 0 })),
        waivers,
        ...leave,
      };
      const bounds = templateBounds(demand, templateMachine(demand, contractOf2019(), 12));
      const hours = bounds.filter(({ reason }) => reason === 'hours').map(({ weeks }) => weeks);
      const people = counts[0] + counts[1];
      let fewest = people;
      while (breaksAnAverage(demand, counts, fewest)) fewest += 1;
      seen.add(fewest - people);
      expect(Math.max(people, ...hours)).toBe(fewest);
    }),
    { numRuns: 30 },
  );
  expect(seen.size).toBeGreaterThan(3);
});
