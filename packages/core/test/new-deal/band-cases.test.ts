import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { payTerms } from '../../src/pay/index.ts';
import type { Band } from '../../src/pay/new-deal/index.ts';
import { bandOf, bandOfFacts, locumRates, payBanded } from '../../src/pay/new-deal/index.ts';
import { sayHours } from '../../src/pay/new-deal/say-figures.ts';
import { rational } from '../../src/pay/rational.ts';
import { decimalFraction } from '../../src/rules/new-deal/decimal-fraction.ts';
import { groupAverage } from '../../src/rules/new-deal/prospective-cover.ts';
import { contract2002, madeBanding, madeFacts, madeRota, type PrintedFacts } from './made-facts.ts';

interface Case {
  readonly id: string;
  readonly title: string;
  readonly check: string;
  readonly on: string;
}

const file = join(import.meta.dirname, '../../../../contracts/england-2002/cases-pay.yaml');
const cases: readonly Case[] = parse(readFileSync(file, 'utf8')).cases;
const contract = contract2002();

/** The cases of one kind, each with the fields that its kind has: the file is ours, and a wrong field fails its test. */
function of<T>(check: string): [string, Case & T][] {
  return cases.filter((one) => one.check === check).map((one) => [`${one.id} ${one.title}`, one as Case & T]);
}

test('every case asks something that is known here', () => {
  const known = [
    'prospective-cover',
    'figures',
    'band',
    'band-of-rota',
    'monthly',
    'ltft-basic',
    'supplement-table',
    'ltft-table',
    'ltft-fy1',
    'locum',
    'term-values',
    'none',
  ];
  expect(cases.map((one) => one.check).filter((check) => !known.includes(check))).toEqual([]);
  expect(cases.length).toBeGreaterThan(15);
});

test.each(
  of<{ leaveWeeks: number; leaveWeekMinutes: number; rows: { weekly: string; shown: string }[] }>('prospective-cover'),
)('%s', (_name, one) => {
  for (const row of one.rows) {
    const average = groupAverage(decimalFraction(Number(row.weekly)), {
      yearWeeks: 52,
      leaveWeeks: one.leaveWeeks,
      leaveWeekMinutes: one.leaveWeekMinutes,
    });
    expect(average === null ? null : sayHours(rational(...average))).toBe(row.shown);
  }
});

test.each(of<{ expect: string; figures: { term: string; value: number }[] }>('figures'))('%s', (_name, one) => {
  const terms = payTerms(contract, '2015-08-05');
  for (const { term, value } of one.figures) {
    const reading = terms.read(term);
    const limit = reading.state === 'known' ? Number(reading.term.value) : Number.NaN;
    const isCap = reading.state === 'known' && reading.term.bound === 'at-most';
    expect(isCap ? value <= limit : value >= limit, term).toBe(one.expect === 'meets');
  }
});

test.each(of<{ given: PrintedFacts; expect: { band: Band } }>('band'))('%s', (_name, one) => {
  const given: PrintedFacts = one.given;
  expect(bandOfFacts(madeFacts(given), payTerms(contract, '2015-08-05')).band).toBe(one.expect.band);
});

test.each(of<{ input: unknown; expect: { band: Band; hours?: string; weekends?: string } }>('band-of-rota'))(
  '%s',
  (_name, one) => {
    const banding = bandOf(madeRota(one.input), 0, contract);
    if (!banding.ok) throw new Error(JSON.stringify(banding.problems));
    const { hours, weekends, band } = one.expect;
    expect(banding.value.band).toBe(band);
    if (hours !== undefined)
      expect(banding.value.questions.find(({ id }) => id === 'hours.over-lower')?.measured).toBe(hours);
    if (weekends !== undefined)
      expect(banding.value.questions.find(({ id }) => id === 'weekend.band-1')?.measured).toBe(weekends);
  },
);

test.each(of<{ basicMonthly: number; rows: Record<string, number> }>('monthly'))('%s', (_name, one) => {
  for (const [band, expected] of Object.entries(one.rows)) {
    const reading = payTerms(contract, '2015-08-05').read('band.supplements');
    const rows = reading.state === 'known' && typeof reading.term.value === 'object' ? (reading.term.value ?? []) : [];
    const percent = Number(rows.find((row) => row['band'] === band)?.['percent']);
    expect((one.basicMonthly * (10_000 + percent)) / 10_000).toBe(expected);
  }
});

test.each(of<{ rows: { minutes: string; band: string; percent: number }[] }>('ltft-basic'))('%s', (_name, one) => {
  for (const { minutes, band, percent } of one.rows) {
    const banding = bandOfFacts(madeFacts({ minutes }, { wte: 0.8 }), payTerms(contract, '2015-08-05'));
    expect(banding.ltft).toEqual({ band, basisPoints: percent * 100 });
  }
});

function pounds(
  band: Band,
  about: { grade: string; point: number; on: string },
  ltft: { band: string; basisPoints: number } | null = null,
) {
  const report = payBanded(madeBanding(band, ltft), contract, { ...about, person: 'ann' });
  if (!report.ok) throw new Error(JSON.stringify(report.problems));
  const [basic, supplement] = report.value.lines.map((line) => (line.amountPence ?? Number.NaN) / 100);
  return { basic, supplement, total: (report.value.totalPence ?? Number.NaN) / 100 };
}

const COLUMNS: readonly Band[] = ['none', '1C', '1B', '1A', '2A', '3'];

test.each(
  of<{ rows: { grade: string; point: number; basic: number; expect: (number | null)[] }[] }>('supplement-table'),
)('%s', (_name, one) => {
  for (const { grade, point, basic, expect: cells } of one.rows) {
    for (const [i, band] of COLUMNS.entries()) {
      const supplement = cells[i] ?? null;
      if (supplement === null) continue;
      const paid = pounds(band, { grade, point, on: one.on });
      expect({ grade, point, band, ...paid }).toEqual({
        grade,
        point,
        band,
        basic,
        supplement,
        total: basic + supplement,
      });
    }
  }
});

const F_SHARES: Readonly<Record<string, number>> = { F5: 5000, F6: 6000, F7: 7000, F8: 8000, F9: 9000 };

test.each(
  of<{ rows: { grade: string; point: number; fBand: string; band: Band; expect: (number | null)[] }[] }>('ltft-table'),
)('%s', (_name, one) => {
  for (const { grade, point, fBand, band, expect: cells } of one.rows) {
    const paid = pounds(band, { grade, point, on: one.on }, { band: fBand, basisPoints: F_SHARES[fBand] ?? 0 });
    const shown = [paid.basic, paid.supplement, paid.total];
    expect(shown.map((value, i) => (cells[i] === null ? null : value))).toEqual(cells);
  }
});

test.each(of<{ rows: Record<string, number> }>('ltft-fy1'))('%s', (_name, one) => {
  for (const [fBand, expected] of Object.entries(one.rows)) {
    const paid = pounds(
      'none',
      { grade: 'FY1', point: 0, on: one.on },
      { band: fBand, basisPoints: F_SHARES[fBand] ?? 0 },
    );
    expect(paid.supplement).toBe(expected);
  }
});

test.each(of<{ grades: string[]; rows: Record<string, number[]> }>('locum'))('%s', (_name, one) => {
  const rates = locumRates(payTerms(contract, one.on));
  for (const [rate, expected] of Object.entries(one.rows)) {
    const found = one.grades.map(
      (grade) => rates.find((row) => row.grade === grade && row.rate === rate)?.pencePerHour,
    );
    expect(found.map((pence) => (pence ?? 0) / 100)).toEqual(expected);
  }
});

describe('every scale point of 2015/16 and 2016/17', () => {
  const grades = ['FY1', 'FY2', 'CT1', 'ST4', 'FTSTA', 'SpR', 'dental-core'];
  const ends = [3, 3, 6, 10, 6, 10, 7];

  test.each(['2015-08-05', '2016-08-03'])('pays each percentage up to the next pound on %s', (on) => {
    let cells = 0;
    for (const [k, grade] of grades.entries()) {
      for (let point = grade === 'dental-core' ? 1 : 0; point < (ends[k] ?? 0); point += 1) {
        for (const [fBand, share] of Object.entries({ full: 10_000, ...F_SHARES })) {
          for (const [band, percent] of Object.entries({ FA: 50, FB: 40, FC: 20, '2A': 80, '3': 100 })) {
            const full = pounds('3', { grade, point, on }).basic ?? Number.NaN;
            const paid = pounds(
              band as Band,
              { grade, point, on },
              fBand === 'full' ? null : { band: fBand, basisPoints: share },
            );
            const basic = upToPound(full * 100 * share, 10_000 * 100);
            expect(paid).toEqual({
              basic,
              supplement: upToPound(basic * percent, 100),
              total: basic + upToPound(basic * percent, 100),
            });
            cells += 1;
          }
        }
      }
    }
    expect(cells).toBe(44 * 30);
  });
});

/** Whole numbers only: n / d up to the next whole one. */
function upToPound(n: number, d: number): number {
  return (n - (n % d)) / d + (n % d === 0 ? 0 : 1);
}
