import { describe, expect, test } from 'vitest';
import { lineOf, payOf, rotaOf, TYPES, template, terms2016 } from '../../../test/pay/pay-of.ts';
import type { PayLineId, PayReport } from '../pay-report.ts';
import { payFor } from './pay-for.ts';

const on = '2022-05-01';
const PLAIN = ['SD SD SD SD SD . .'];
/** Sums drawn by hand: 4 weeks, 188 h of shifts, 1 on-call period; 2 weekends. */
const MIXED = ['SD SD SD SD SD . .', 'LD LD . . N N .', 'SD SD SD SD X . .', 'E E SD . . LD LD'];

const amounts = (report: PayReport): Record<string, number | null> =>
  Object.fromEntries(
    report.lines.map((line) => [line.part === null ? line.id : `${line.id} ${line.part}`, line.amountPence]),
  );

const missingOf = (report: PayReport, id: PayLineId): readonly string[] => lineOf(report, id).missing;

describe('a full-timer', () => {
  test('of 40 plain hours gets the nodal value and nothing else', () => {
    const report = payOf(template(PLAIN, { grade: 'FY1', wte: 1 }), { on });
    expect(amounts(report)).toEqual({ basic: 2938400, 'additional-hours': 0, enhancement: 0, weekend: 0 });
    expect([report.totalPence, report.monthlyPence, report.notes]).toEqual([2938400, 244867, []]);
  });

  test('under 40 hours still gets the nodal value', () => {
    expect(payOf(template(['SD SD . . . . .'], { grade: 'FY1' }), { on }).totalPence).toBe(2938400);
  });

  test('is paid line by line, each line rounded by itself', () => {
    // Shifts: 40 + (25 + 24) + 32 + (20 + 8 + 25) = 174 h; 3 h on call: 177 h in 4 weeks, 44.25 h a week.
    // Enhanced: 2 nights of 12 h, 2 evenings of 10 h, 1 h on call: 45 h in 4 weeks.
    const report = payOf(template(MIXED, { grade: 'FY1', wte: 1 }), { on });
    expect(amounts(report)).toEqual({
      basic: 2938400,
      'additional-hours': 312205,
      enhancement: 305777,
      weekend: 440800,
      'on-call-availability': 235100,
      'on-call-work': 61890,
    });
    expect(report.totalPence).toBe(2938400 + 312205 + 305777 + 440800 + 235100);
  });

  test('exact rounding pays the exact percentage', () => {
    const report = payOf(template(MIXED, { grade: 'FY1' }), { on, rounding: 'exact' });
    expect([lineOf(report, 'weekend').amountPence, lineOf(report, 'on-call-availability').amountPence]).toEqual([
      440760, 235072,
    ]);
  });

  test('gets hours over the limits paid too', () => {
    const report = payOf(template(['LD LD LD LD LD LD LD'], { grade: 'FY1' }), { on });
    expect(lineOf(report, 'additional-hours').amountPence).toBe(Math.round((2938400 * 47.5) / 40));
  });

  test('gets no less than full-time allowance', () => {
    expect(
      payOf(template(PLAIN, { grade: 'FY1', wte: 1 }), { on }).lines.some((line) => line.id === 'ltft-allowance'),
    ).toBe(false);
  });
});

describe('less than full time', () => {
  const LTFT = ['SD SD SD . . . .', 'SD SD SD . . SD .', 'SD SD SD . . . .', 'SD SD . X . . .'];

  test('basic is the share of hours, weekends and on-call the share of the full-timer', () => {
    const report = payOf(
      template(LTFT, { grade: 'ST3', wte: 0.6, fullTimeWeekends: [2, 4], fullTimeOnCalls: [3, 8] }),
      { on },
    );
    // 12 shifts of 8 h and 3 h on call in 4 weeks: 24.75 h.
    expect(amounts(report)).toMatchObject({
      basic: Math.round((5101700 * 24.75) / 40),
      'additional-hours': 0,
      weekend: 765300 / 2,
      'on-call-availability': Math.round((408200 * 2) / 3),
      'ltft-allowance': 100000,
    });
  });

  test("without the full-timer's commitment weekend and on-call cannot be told, and neither can the total", () => {
    const report = payOf(template(LTFT, { grade: 'ST3', wte: 0.6 }), { on });
    expect(missingOf(report, 'weekend')).toEqual(["the full-timer's commitment (fullTimeWeekends)"]);
    expect(missingOf(report, 'on-call-availability')).toEqual(["the full-timer's commitment (fullTimeOnCalls)"]);
    expect([report.totalPence, report.monthlyPence]).toEqual([null, null]);
    expect(report.knownPence).toBeGreaterThan(0);
    expect(report.missing).toHaveLength(2);
  });

  test('who works no weekend needs no full-timer for it', () => {
    expect(
      lineOf(payOf(template(['SD SD SD . . . .'], { grade: 'ST3', wte: 0.6 }), { on }), 'weekend').amountPence,
    ).toBe(0);
  });

  test('a full-timer who works none cannot set the share', () => {
    const report = payOf(
      template(LTFT, { grade: 'ST3', wte: 0.6, fullTimeWeekends: [0, 8], fullTimeOnCalls: [1, 8] }),
      { on },
    );
    expect(missingOf(report, 'weekend')[0]).toContain('above none');
  });

  test('over 40 hours basic stops at the nodal value and the rest is additional', () => {
    const report = payOf(template(['LD LD LD LD . . .'], { grade: 'FY1', wte: 0.8 }), { on });
    expect(amounts(report)).toMatchObject({ basic: 2938400, 'additional-hours': 734600 });
  });

  test.each([
    ['the 2016 terms: only the transitional one, which must be said', '2018-11-01', undefined, null],
    ['the 2016 terms, held', '2018-11-01', true, 150000],
    ['the 2019 terms', '2022-05-01', undefined, 100000],
    ['the 2019 terms with the transitional one instead', '2022-05-01', true, 150000],
  ])('allowance under %s', (_, day, isHeld, wanted) => {
    const report = payOf(template(['SD SD SD . . . .'], { grade: 'FY1', wte: 0.6 }), {
      on: day,
      ...(isHeld === undefined ? {} : { ltftTransitional: isHeld }),
    });
    expect(lineOf(report, 'ltft-allowance').amountPence).toBe(wanted);
  });

  test('the 2016 terms pay nothing to who does not hold it', () => {
    const report = payOf(template(['SD SD SD . . . .'], { grade: 'FY1', wte: 0.6 }), {
      on: '2018-11-01',
      ltftTransitional: false,
    });
    expect(report.lines.some((line) => line.id === 'ltft-allowance')).toBe(false);
  });

  test('premium and London are shared by whole-time equivalent', () => {
    const report = payOf(template(['SD SD SD . . . .'], { grade: 'ST4', wte: 0.6 }), {
      on,
      premia: ['academia'],
      london: { zone: 'london' },
    });
    expect(amounts(report)).toMatchObject({ 'premium academia': 267660, london: 129720 });
    expect(lineOf(report, 'london').confidence).toBe('unconfirmed');
  });
});

describe('what is not known', () => {
  test('no grade: every line that needs basic pay cannot be told', () => {
    const report = payOf(template(MIXED), { on });
    expect(amounts(report)).toEqual({
      basic: null,
      'additional-hours': null,
      enhancement: null,
      weekend: null,
      'on-call-availability': null,
      'on-call-work': null,
    });
    expect([report.totalPence, report.knownPence, report.missing]).toEqual([null, 0, ['the grade']]);
  });

  test('a grade nobody placed names the nearest', () => {
    expect(missingOf(payOf(template(PLAIN, { grade: 'STT3' }), { on }), 'basic')).toEqual([
      'the nodal point of grade "STT3" (try ST3)',
    ]);
  });

  test.each(['fy1', 'FY 1', 'F1'])('grade "%s" is FY1', (grade) => {
    expect(payOf(template(PLAIN, { grade }), { on }).totalPence).toBe(2938400);
  });

  test('an on-call period without an estimate: basic is known, hours are not', () => {
    const report = payOf(template(['SD SD SD SD Y . .'], { grade: 'FY1' }), { on });
    expect(amounts(report)).toEqual({
      basic: 2938400,
      'additional-hours': null,
      enhancement: null,
      weekend: 0,
      'on-call-availability': 235100,
      'on-call-work': null,
    });
    expect(report.knownPence).toBe(2938400 + 235100);
  });

  test('an estimate without its enhanced part: only the enhancement is not known', () => {
    const types = [
      ...TYPES,
      { code: 'Z', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 120 } },
    ] as const;
    const report = payOf({ ...template(['SD SD SD SD Z . .'], { grade: 'FY1' }), shiftTypes: types }, { on });
    expect(amounts(report)).toMatchObject({
      basic: 2938400,
      'additional-hours': 0,
      enhancement: null,
      'on-call-work': null,
    });
  });

  test('2023-24 wants one of its two sets named', () => {
    const report = payOf(template(PLAIN, { grade: 'FY1' }), { on: '2023-10-01' });
    expect(missingOf(report, 'basic')).toEqual(['which set of values: 2023-24-as-awarded or 2023-24-as-revised']);
  });

  test.each([
    ['FY1', '2023-24-as-awarded', 3239800, 'secondary'],
    ['FY1', '2023-24-as-revised', 3360000, 'unconfirmed'],
    ['FY2', '2023-24-as-awarded', 3730300, 'secondary'],
    ['FY2', '2023-24-as-revised', null, 'unknown'],
    ['CT1', '2023-24-as-revised', null, 'unknown'],
    ['ST3', '2023-24-as-revised', 5738200, 'unconfirmed'],
    ['ST6', '2023-24-as-revised', 6549500, 'unconfirmed'],
  ])('%s in %s', (grade, variant, wanted, confidence) => {
    const line = lineOf(payOf(template(PLAIN, { grade }), { on: '2023-10-01', variants: [variant] }), 'basic');
    expect([line.amountPence, line.confidence]).toEqual([wanted, confidence]);
  });

  test('a roster that does not show its whole cycle: basic is known, what depends on hours is not', () => {
    const line = { template: { cycleWeeks: 4, lines: template(MIXED).lines }, startWeek: 1 };
    const people = [{ id: 'ann', grade: 'FY1', wte: 1, line }];
    const report = payOf(
      { format: 'rotawright/1', kind: 'roster', shiftTypes: TYPES, people, from: '2022-05-02', until: '2022-05-16' },
      { on },
    );
    expect(amounts(report)).toEqual({ basic: 2938400, 'additional-hours': null, enhancement: null, weekend: null });
    expect(report.missing).toEqual([expect.stringContaining('the whole cycle of 4 weeks')]);
  });

  test('a set may be named in the options too', () => {
    const outcome = payFor(rotaOf(template(PLAIN, { grade: 'FY1' })), 0, terms2016('2023-10-01'), {
      on: '2023-10-01',
      variants: ['2023-24-as-awarded'],
    });
    expect(outcome.ok && outcome.value.totalPence).toBe(3239800);
  });

  test('the set named stands in the notes', () => {
    const report = payOf(template(PLAIN, { grade: 'FY1', wte: 1 }), {
      on: '2023-10-01',
      variants: ['2023-24-as-awarded'],
    });
    expect(report.notes).toEqual(['Where several sets of values exist, this one is used: 2023-24-as-awarded.']);
  });

  test('March 2016 pays nothing that anybody knows', () => {
    const report = payOf(template(MIXED, { grade: 'FY1' }), { on: '2016-09-01' }, '2016-03');
    expect([report.totalPence, report.knownPence]).toEqual([null, 0]);
    expect(missingOf(report, 'weekend').join()).toContain('Saturday premium');
  });
});

describe('other lines', () => {
  test('the floor tops up what is short of it', () => {
    const report = payOf(template(PLAIN, { grade: 'FY1' }), { on: '2018-01-15', floorPence: 3509300 });
    expect([lineOf(report, 'floor').amountPence, report.totalPence]).toEqual([3509300 - 2661400, 3509300]);
  });

  test('the floor has closed after 6 August 2025', () => {
    const pay = (day: string): number | null =>
      lineOf(payOf(template(PLAIN, { grade: 'FY1' }), { on: day, floorPence: 9000000 }), 'floor').amountPence;
    expect([pay('2025-08-06'), pay('2025-08-07')]).toEqual([9000000 - 3883100, 0]);
  });

  test('known lines over the floor settle it, whatever the rest comes to', () => {
    const report = payOf(template(['SD SD SD SD Y . .'], { grade: 'FY1' }), { on, floorPence: 2900000 });
    expect(lineOf(report, 'floor').amountPence).toBe(0);
  });

  test.each([
    ['london', false, 216200],
    ['london', true, 60200],
    ['extra-territorial', false, 52700],
    ['extra-territorial', true, 14700],
    ['fringe', false, 14900],
    ['fringe', true, 3800],
  ])('London weighting of %s, resident %s', (zone, resident, wanted) => {
    expect(
      lineOf(payOf(template(PLAIN, { grade: 'FY1', wte: 1 }), { on, london: { zone, resident } }), 'london')
        .amountPence,
    ).toBe(wanted);
  });

  test("a grade in the options stands instead of the rota's", () => {
    expect(payOf(template(PLAIN, { grade: 'FY1' }), { on, grade: 'CT2' }).totalPence).toBe(4025700);
  });

  test('the 2016 terms know no enhancement of late ends', () => {
    const evening = template(['E . . . . . .'], { grade: 'FY1' });
    const minutes = (edition: string): unknown =>
      lineOf(payOf(evening, { on: '2019-08-07' }, edition), 'enhancement').inputs['enhancedMinutes'];
    expect([minutes('2016-05'), minutes('2019-08')]).toEqual([300, 600]);
  });

  test('every line says its paragraph, source and date', () => {
    for (const line of payOf(template(MIXED, { grade: 'FY1' }), { on }).lines) {
      expect([line.id, line.clause !== '', line.source.length > 0, line.from !== null, line.rate !== null]).toEqual([
        line.id,
        true,
        true,
        true,
        true,
      ]);
    }
  });
});

describe('wrong questions', () => {
  const rota = rotaOf(template(PLAIN, { grade: 'FY1' }));

  test('every fault is told at once', () => {
    const outcome = payFor(rota, 0, terms2016(on), {
      on: '2022-02-30',
      premia: ['acadamia'],
      floorPence: -1,
      variants: ['2023'],
    });
    expect(outcome.ok ? [] : outcome.problems.map((problem) => [problem.code, problem.tryThis])).toEqual([
      ['pay.no-such-day', '2026-04-01'],
      ['pay.unknown-premium', 'academia'],
      ['pay.bad-floor', ''],
      ['contract.unknown-variant', ''],
    ]);
  });

  test('a zone nobody knows names the nearest', () => {
    const outcome = payFor(rota, 0, terms2016(on), { on, london: { zone: 'Londn' } });
    expect(outcome.ok ? [] : outcome.problems.map((problem) => [problem.code, problem.tryThis])).toEqual([
      ['pay.unknown-zone', 'london'],
    ]);
  });

  test('a person who is not there is a bug', () => {
    expect(() => payFor(rota, 1, terms2016(on), { on })).toThrow('no person 1');
  });
});
