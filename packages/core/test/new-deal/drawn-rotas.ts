import fc from 'fast-check';
import { readRota } from '../../src/roster/index.ts';
import type { Rota } from '../../src/roster/rota.ts';

const TYPES = [
  { code: 'D', start: '09:00', end: '17:00', kind: 'shift' },
  { code: 'L', start: '08:00', end: '21:00', kind: 'shift' },
  { code: 'M', start: '08:00', end: '21:01', kind: 'shift' },
  { code: 'N', start: '21:00', end: '09:00', kind: 'shift' },
  { code: 'E', start: '02:00', end: '08:00', kind: 'shift' },
  { code: 'A', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 120 } },
  { code: 'R', start: '09:00', end: '09:00', kind: 'resident-on-call', work: { minutes: 600 } },
  { code: 'W', start: '00:00', end: '24:00', kind: 'shift' },
] as const;

/** Codes of one day; two only where they cannot overlap. */
const day = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.constantFrom('D', 'D', 'L', 'M', 'N', 'A', 'R', 'E', 'D+A', 'E+D', 'W') },
);

/** Days in blocks, so that long rests and long runs both come about. */
const days = fc
  .array(fc.tuple(day, fc.integer({ min: 1, max: 6 })), { minLength: 1, maxLength: 16 })
  .map((blocks) => blocks.flatMap(([code, times]) => Array.from({ length: times }, () => code)));

/** Rosters that cross a clock change, of 1 to 60 days. */
const rosters = fc.record({ cells: days, from: fc.integer({ min: 16_700, max: 16_760 }) }).map(({ cells, from }) => {
  const list = cells.slice(0, 60);
  const date = (offset: number): string => new Date((from + offset) * 86_400_000).toISOString().slice(0, 10);
  return {
    format: 'rotawright/1',
    kind: 'roster',
    shiftTypes: TYPES,
    people: [{ id: 'ann', pattern: 'full-shift', prospectiveCover: false }],
    from: date(0),
    until: date(list.length),
    duties: list.flatMap((cell, i) =>
      cell.split('+').flatMap((code) => (code === '' ? [] : [{ person: 'ann', date: date(i), code }])),
    ),
  };
});

/** Templates of 1 to 6 weeks. */
const templates = fc.record({ cells: days, weeks: fc.integer({ min: 1, max: 6 }) }).map(({ cells, weeks }) => ({
  format: 'rotawright/1',
  kind: 'template',
  pattern: 'full-shift',
  prospectiveCover: false,
  shiftTypes: TYPES,
  cycleWeeks: weeks,
  lines: Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => cells[(week * 7 + i) % cells.length] ?? ''),
  ),
}));

/** Rotas that could be read: drawn duties that overlap are left out. */
export const drawnRotas: fc.Arbitrary<Rota> = fc
  .oneof(rosters, templates)
  .map((input) => readRota(input))
  .filter((read) => read.ok)
  .map((read) => {
    if (!read.ok) throw new Error('filtered');
    return read.value;
  });
