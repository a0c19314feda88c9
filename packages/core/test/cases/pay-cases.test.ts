import { type TableRow, termOn } from '@rotawright/core/contracts';
import {
  hourlyPence,
  monthlyPence,
  type PayFacts,
  type PayLineId,
  type PayReport,
  payReport,
  payTerms,
  percentage,
  roundUpTo,
  toPence,
} from '@rotawright/core/pay';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, test } from 'vitest';
import { multiply, rational } from '../../src/pay/rational.ts';
import { lineOf, terms2016 } from '../pay/pay-of.ts';
import { type GivenPay, type PayCase, payCases, type Shares } from './pay-cases.ts';

const GRADES = ['FY1', 'FY2', 'CT1', 'ST3', 'ST6'];

const cases = payCases();

/** Cases of one kind; a kind that the file does not have would test nothing. */
function casesOf<K extends PayCase['check']>(kind: K): readonly Extract<PayCase, { check: K }>[] {
  const found = cases.filter((one): one is Extract<PayCase, { check: K }> => one.check === kind);
  if (found.length === 0) throw new Error(`no case of kind "${kind}"`);
  return found;
}

const nameOf = (one: PayCase): string => `${one.id} (${one.status}) · ${one.title}`;
const pence = (pounds: number): number => Math.round(pounds * 100);
const pounds = (amount: number | null): number | null => (amount === null ? null : amount / 100);

function factsOf(given: GivenPay): PayFacts {
  const weeks = given.weeks ?? 1;
  return {
    grade: given.grade,
    wte: given.wte ?? 1,
    basis: {
      days: weeks * 7,
      shiftMinutes: given.hours * 60 * weeks,
      enhancedShiftMinutes: (given.enhancedHours ?? 0) * 60 * weeks,
      weekends: given.weekends ?? 0,
      onCallPeriods: 0,
      onCallMinutes: 0,
      onCallEnhancedMinutes: 0,
    },
    fullTimeWeekends: null,
    fullTimeOnCalls: null,
    rounding: given.rounding ?? 'table',
  };
}

interface Setting {
  readonly on: string;
  readonly edition?: string | undefined;
}

function priceGiven(given: GivenPay, { on, edition }: Setting): PayReport {
  return payReport(factsOf(given), payTerms(terms2016(on, edition), on), {
    person: 'x',
    ...(given.london === undefined ? {} : { london: { zone: given.london } }),
    ...(given.floor === undefined ? {} : { floorPence: pence(given.floor) }),
  });
}

const amountOf = (report: PayReport, id: string): number => lineOf(report, id as PayLineId).amountPence ?? Number.NaN;

/** The value of a term on a day; a table's rows. */
function valueOn(id: string, on: string): unknown {
  return termOn(terms2016(on), id, parseCivilDate(on) ?? 0).value;
}

test('the file holds every case of sections D, E and F and the tables cell by cell, each marked', () => {
  expect(cases.map((one) => one.id)).toEqual([
    ...['D1', 'D3'],
    ...['E1', 'E2', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E14', 'E15', 'E16'],
    ...['F1', 'F2', 'F3', 'F5'],
    ...['H1', 'H2', 'H3', 'H4', 'H5'],
  ]);
  expect(cases.filter((one) => !['published', 'derived', 'incomplete'].includes(one.status))).toEqual([]);
  for (const one of casesOf('none')) expect(one.why, one.id).not.toBe('');
});

describe('pay', () => {
  test.each(casesOf('pay').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    const report = priceGiven(one.given, one);
    const terms = payTerms(terms2016(one.on, one.edition), one.on);
    for (const [id, wanted] of Object.entries(one.expect ?? {})) expect(pounds(amountOf(report, id)), id).toBe(wanted);
    for (const [id, wanted] of Object.entries(one.expectMonthly ?? {}))
      expect(pounds(monthlyPence(amountOf(report, id))), id).toBe(wanted);
    for (const [id, wanted] of Object.entries(one.expectHourly ?? {}))
      expect(pounds(hourlyPence(amountOf(report, id), terms)), id).toBe(wanted);
    if (one.expectTotal !== undefined) expect(pounds(report.totalPence)).toBe(one.expectTotal);
    if (one.monthlyTotal !== undefined && one.expectRemainder !== undefined) {
      const paid = report.lines.reduce((sum, line) => sum + monthlyPence(line.amountPence ?? 0), 0);
      expect(pounds(pence(one.monthlyTotal) - paid)).toBe(one.expectRemainder);
    }
  });
});

describe('tables', () => {
  test.each(casesOf('weekend-table').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const [frequency, wanted] of Object.entries(one.rows)) {
      const weeks = Number(frequency.split('/')[1]);
      const got = wanted.map((__, i) =>
        pounds(amountOf(priceGiven({ grade: GRADES[i] ?? '', hours: 40, weeks, weekends: 1 }, one), 'weekend')),
      );
      expect(got, frequency).toEqual(wanted);
    }
  });

  test.each(casesOf('on-call-table').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const [on, wanted] of Object.entries(one.rows)) {
      const got = wanted.map((__, i) => {
        const facts = factsOf({ grade: GRADES[i] ?? '', hours: 40 });
        const basis = 'missing' in facts.basis ? facts.basis : { ...facts.basis, onCallPeriods: 1 };
        return pounds(
          amountOf(
            payReport({ ...facts, basis }, payTerms(terms2016(on), on), { person: 'x' }),
            'on-call-availability',
          ),
        );
      });
      expect(got, on).toEqual(wanted);
    }
  });

  test.each(casesOf('premium-table').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const [on, [yearly, total]] of Object.entries(one.rows)) {
      expect(valueOn(`pay.premium.${one.premium}`, on), on).toBe(pence(yearly));
      expect(valueOn(`pay.premium-total.${one.total}`, on), on).toBe(pence(total));
    }
  });

  test.each(casesOf('locum-table').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const { on, rows } of one.tables) {
      const wanted = rows.map((row, i) => ({
        nodalPoint: i + 1,
        hour: pence(row[0]),
        enhancedHour: pence(row[1]),
        onCallPeriod: pence(row[2]),
      }));
      expect(valueOn('locum.rates', on), on).toEqual(wanted);
    }
  });

  test.each(casesOf('fine-table').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const row of one.rows) {
      for (const hours of ['plain', 'enhanced'] as const)
        expect(fineOn(row.on, row.point, hours), `${row.on} ${row.point} ${hours}`).toEqual(row[hours]);
    }
  });

  test.each(casesOf('basic-about').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const { grade, on, variant, expect: wanted } of one.rows) {
      const terms = payTerms(terms2016(on, undefined, variant === undefined ? [] : [variant]), on);
      const basic = amountOf(payReport(factsOf({ grade, hours: 40 }), terms, { person: 'x' }), 'basic');
      expect(Math.round(basic / 100 / one.nearest) * one.nearest, `${grade} ${on}`).toBe(wanted);
    }
  });

  test.each(casesOf('percent-of-base').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
    for (const row of one.rows) {
      const got = (row.bases ?? one.bases).map((base) => {
        const exact = multiply(rational(pence(base)), percentage(row.percent * 100));
        return pounds(toPence(roundUpTo(exact, pence(one.roundUpTo))));
      });
      expect(got, row.name).toEqual(row.expect);
    }
  });
});

test.each(casesOf('weekend-share').map((one) => [nameOf(one), one] as const))('%s', (_, one) => {
  const [weekends, weeks] = one.weekends.split('/').map(Number);
  const given: GivenPay = { grade: 'FY1', hours: 40, weeks: weeks ?? 1, weekends: weekends ?? 0, rounding: 'exact' };
  const report = priceGiven(given, one);
  const hoursShare = one.weekendHours / 40;
  const percent = (amountOf(report, 'weekend') / (amountOf(report, 'basic') * hoursShare)) * 100;
  expect(Math.round(percent * 10) / 10).toBe(one.expectPercent);
});

function fineOn(on: string, point: number, hours: 'plain' | 'enhanced'): Shares {
  const rows = valueOn('fines.rates', on) as readonly TableRow[];
  const row = rows.find((candidate) => candidate['nodalPoint'] === point && candidate['hours'] === hours);
  return [Number(row?.['doctor']) / 100, Number(row?.['guardian']) / 100, Number(row?.['total']) / 100];
}
