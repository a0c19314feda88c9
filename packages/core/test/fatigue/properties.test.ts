import {
  dutyTimesOf,
  fatigueOfRota,
  MODEL_IDS,
  sleepBlocks,
  sleepFromDuties,
  threeProcessAt,
  USUAL_HABITS,
} from '@rotawright/core/fatigue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnDuties, numbersIn, RUNS, rosterOf, rotaOf } from './drawn-rotas.ts';

const reports = { engine: 'test' };

describe('predicted sleep', () => {
  const habits = fc.record({
    bedtime: fc.integer({ min: 1200, max: 1439 }),
    wake: fc.integer({ min: 300, max: 600 }),
    commute: fc.integer({ min: 0, max: 90 }),
    ready: fc.integer({ min: 0, max: 90 }),
    prepared: fc.boolean(),
    onCall: fc.constantFrom('sleeps' as const, 'awake' as const),
    awake: fc.constantFrom([], [[420, 525] as const], [[900, 1200] as const, [0, 60] as const]),
    naps: fc.constantFrom([], [[780, 800] as const]),
  });

  it('never overlaps a shift nor itself, whatever the duties and habits', () => {
    fc.assert(
      fc.property(drawnDuties, habits, fc.constantFrom('UTC', 'Europe/London'), (drawn, own, zone) => {
        const rota = rosterOf(drawn, zone);
        const duties = dutyTimesOf(rota, 0);
        const span = { clock: rota.clock, fromDay: rota.firstDay - 2, untilDay: rota.endDay };
        const blocks = sleepFromDuties(duties, span, { ...USUAL_HABITS, ...own });
        expect(() => sleepBlocks(blocks)).not.toThrow();
        for (const { start, end } of blocks) {
          for (let i = 0; i < duties.count; i += 1) {
            if (duties.onCall[i] === 1 && own.onCall === 'sleeps') continue;
            expect(start >= (duties.end[i] ?? 0) || end <= (duties.start[i] ?? 0)).toBe(true);
          }
        }
      }),
      { numRuns: 4 * RUNS },
    );
  });
});

describe('any roster, lawful or not', () => {
  it.each(MODEL_IDS)('gives finite numbers by %s', (model) => {
    fc.assert(
      fc.property(drawnDuties, (drawn) => {
        const report = fatigueOfRota(rosterOf(drawn), { ...reports, model });
        for (const value of numbersIn({ ...report, model: null })) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: model.startsWith('safte') ? Math.ceil(RUNS / 8) : RUNS },
    );
  });

  it('changes nothing when all clocks move by whole weeks', () => {
    fc.assert(
      fc.property(drawnDuties, fc.integer({ min: 1, max: 20 }), (drawn, weeks) => {
        const here = fatigueOfRota(rosterOf(drawn), reports).people[0];
        const there = fatigueOfRota(rosterOf(drawn, 'UTC', weeks * 7), reports).people[0];
        expect([...numbersIn(there?.duties)]).toEqual([...numbersIn(here?.duties)]);
        expect(there?.hours.score).toEqual(here?.hours.score);
      }),
      { numRuns: RUNS },
    );
  });

  it('changes no hour when all clocks move by whole days', () => {
    fc.assert(
      fc.property(drawnDuties, fc.integer({ min: 1, max: 6 }), (drawn, days) => {
        const here = fatigueOfRota(rosterOf(drawn), reports).people[0];
        const there = fatigueOfRota(rosterOf(drawn, 'UTC', days), reports).people[0];
        expect(there?.hours.score).toEqual(here?.hours.score);
        expect([...numbersIn(there?.duties)]).toEqual([...numbersIn(here?.duties)]);
      }),
      { numRuns: RUNS },
    );
  });
});

it('more sleep never lowers S, at its end or later', () => {
  const block = fc.record({
    start: fc.integer({ min: 0, max: 2000 }),
    length: fc.integer({ min: 1, max: 600 }),
    more: fc.integer({ min: 1, max: 300 }),
  });
  fc.assert(
    fc.property(
      block,
      fc.double({ min: 2.5, max: 14.2, noNaN: true }),
      fc.integer({ min: 0, max: 2000 }),
      ({ start, length, more }, s, later) => {
        const from = { at: 0, state: s };
        const read = (end: number) => {
          const instant = start + length + more + later;
          return threeProcessAt(sleepBlocks([{ start, end, kind: 'own' }]), from, {
            instant,
            minuteOfDay: instant % 1440,
          }).s;
        };
        expect(read(start + length + more)).toBeGreaterThanOrEqual(read(start + length) - 1e-12);
      },
    ),
    { numRuns: 10 * RUNS },
  );
});

describe('templates', () => {
  const cells = fc.array(fc.array(fc.constantFrom('', '', 'D', 'L', 'N'), { minLength: 7, maxLength: 7 }), {
    minLength: 1,
    maxLength: 4,
  });
  const template = (lines: readonly (readonly string[])[]) =>
    rotaOf({
      format: 'rotawright/1',
      kind: 'template',
      shiftTypes: [
        { code: 'D', start: '08:30', end: '16:30', kind: 'shift' },
        { code: 'L', start: '08:30', end: '20:00', kind: 'shift' },
        { code: 'N', start: '20:00', end: '08:30', kind: 'shift' },
      ],
      cycleWeeks: lines.length,
      lines,
    });

  it('written twice over are as tiring as once', () => {
    fc.assert(
      fc.property(cells, (lines) => {
        const once = fatigueOfRota(template(lines), reports).people[0];
        const twice = fatigueOfRota(template([...lines, ...lines]), reports).people[0];
        const hours = once?.hours.score ?? [];
        expect(twice?.hours.score.length).toBe(2 * hours.length);
        twice?.hours.score.forEach((score, i) => {
          expect(Math.abs(score - (hours[i % hours.length] ?? 0))).toBeLessThan(0.0021);
        });
        expect(twice?.totals.sleepyMinutes).toBe(2 * (once?.totals.sleepyMinutes ?? 0));
      }),
      { numRuns: RUNS },
    );
  });

  it('are what a long roster of the same pattern becomes, away from its beginning', () => {
    const lines = [
      ['N', 'N', 'N', 'N', '', '', ''],
      ['', '', 'D', 'D', 'L', 'L', 'L'],
    ];
    const settled = fatigueOfRota(template(lines), reports).people[0];
    const roster = rotaOf({
      format: 'rotawright/1',
      kind: 'roster',
      zone: 'UTC',
      people: [
        {
          id: 'ann',
          line: {
            template: {
              cycleWeeks: 2,
              lines: lines,
              shiftTypes: [
                { code: 'D', start: '08:30', end: '16:30', kind: 'shift' },
                { code: 'L', start: '08:30', end: '20:00', kind: 'shift' },
                { code: 'N', start: '20:00', end: '08:30', kind: 'shift' },
              ],
            },
            startWeek: 1,
          },
        },
      ],
      from: '2026-01-05',
      until: '2026-05-11',
    });
    const hours = fatigueOfRota(roster, reports).people[0]?.hours.score ?? [];
    for (let i = 336 * 4; i < 336 * 8; i += 1)
      expect(Math.abs((hours[i] ?? 0) - (settled?.hours.score[i % 336] ?? 0))).toBeLessThan(0.002);
  });
});
