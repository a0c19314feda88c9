import { termOn } from '@rotawright/core/contracts';
import { type PayFacts, payReport, payTerms } from '@rotawright/core/pay';
import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, test } from 'vitest';
import { lineOf, terms2016 } from './pay-of.ts';

const GRADES = ['FY1', 'FY2', 'CT1', 'ST3', 'ST6'];

/** A full-timer of plain hours who works `weekends` in `weeks` and has some on-call periods. */
function factsOf(grade: string, weekends: number, weeks: number): PayFacts {
  return {
    grade,
    wte: 1,
    basis: {
      days: weeks * 7,
      shiftMinutes: weeks * 2400,
      enhancedShiftMinutes: 0,
      weekends,
      onCallPeriods: 1,
      onCallMinutes: 0,
      onCallEnhancedMinutes: 0,
    },
    fullTimeWeekends: null,
    fullTimeOnCalls: null,
    rounding: 'table',
  };
}

function pounds(on: string, id: 'basic' | 'weekend' | 'on-call-availability', facts: PayFacts): number | null {
  const line = lineOf(payReport(facts, payTerms(terms2016(on), on), { person: 'x' }), id);
  return line.amountPence === null ? null : line.amountPence / 100;
}

const row = (text: string): number[] => text.split(' / ').map((cell) => Number(cell.replaceAll(',', '')));

describe('basic pay as printed', () => {
  const years: Record<string, string> = {
    '2016-08-03': '26,350 / 30,500 / 36,100 / 45,750',
    '2017-04-01': '26,614 / 30,805 / 36,461 / 46,208',
    '2018-10-01': '27,146 / 31,422 / 37,191 / 47,132',
    '2019-04-01': '27,689 / 32,050 / 37,935 / 48,075',
    '2020-04-01': '28,243 / 32,691 / 38,694 / 49,036',
    '2020-10-01': '28,243 / 32,691 / 38,694 / 49,036 / 52,036',
    '2021-04-01': '28,808 / 33,345 / 39,467 / 50,017 / 53,077',
    '2021-10-01': '28,808 / 33,345 / 39,467 / 50,017 / 56,077',
    '2022-04-01': '29,384 / 34,012 / 40,257 / 51,017 / 58,398',
    '2024-04-01': '36,616 / 42,008 / 49,909 / 61,825 / 70,425',
    '2025-04-01': '38,831 / 44,439 / 52,656 / 65,048 / 73,992',
    '2026-04-01': '40,190 / 45,994 / 54,499 / 67,325 / 76,582',
  };
  test.each(Object.entries(years))('%s', (on, printed) => {
    const wanted = row(printed);
    expect(wanted.map((_, i) => pounds(on, 'basic', factsOf(GRADES[i] ?? '', 0, 8)))).toEqual(wanted);
  });

  test('the day before a new year still pays the old one', () => {
    expect(pounds('2022-03-31', 'basic', factsOf('FY1', 0, 8))).toBe(28808);
  });

  test('ST6 stands at point 4 until point 5 exists', () => {
    expect(pounds('2020-09-30', 'basic', factsOf('ST6', 0, 8))).toBe(49036);
  });
});

describe('weekend allowance as printed', () => {
  const tables: Record<string, Record<string, string>> = {
    '2017-04-01': {
      '1/2': '2,662 / 3,081 / 3,647 / 4,621',
      '1/3': '1,997 / 2,311 / 2,735 / 3,466',
      '1/4': '1,997 / 2,311 / 2,735 / 3,466',
      '1/5': '1,597 / 1,849 / 2,188 / 2,773',
      '1/6': '1,065 / 1,233 / 1,459 / 1,849',
      '1/7': '1,065 / 1,233 / 1,459 / 1,849',
      '1/8': '799 / 925 / 1,094 / 1,387',
      '1/9': '0 / 0 / 0 / 0',
    },
    '2019-12-04': {
      '1/2': '4,154 / 4,808 / 5,691 / 7,212',
      '1/3': '2,769 / 3,205 / 3,794 / 4,808',
      '1/4': '2,077 / 2,404 / 2,846 / 3,606',
      '1/5': '1,662 / 1,923 / 2,277 / 2,885',
      '1/6': '1,385 / 1,603 / 1,897 / 2,404',
      '1/7': '1,108 / 1,282 / 1,518 / 1,923',
      '1/8': '831 / 962 / 1,139 / 1,443',
    },
    '2022-04-01': {
      '1/2': '4,408 / 5,102 / 6,039 / 7,653 / 8,760',
      '1/3': '2,939 / 3,402 / 4,026 / 5,102 / 5,840',
      '1/4': '2,204 / 2,551 / 3,020 / 3,827 / 4,380',
      '1/5': '1,764 / 2,041 / 2,416 / 3,062 / 3,504',
      '1/6': '1,470 / 1,701 / 2,013 / 2,551 / 2,920',
      '1/7': '1,176 / 1,361 / 1,611 / 2,041 / 2,336',
      '1/8': '882 / 1,021 / 1,208 / 1,531 / 1,752',
      '1/9': '0 / 0 / 0 / 0 / 0',
    },
  };
  const cells = Object.entries(tables).flatMap(([on, bands]) =>
    Object.entries(bands).map(([band, printed]) => [on, band, printed] as const),
  );
  test.each(cells)('%s, 1 weekend in %s', (on, band, printed) => {
    const weeks = Number(band.slice(2));
    const wanted = row(printed);
    expect(wanted.map((_, i) => pounds(on, 'weekend', factsOf(GRADES[i] ?? '', 1, weeks)))).toEqual(wanted);
  });

  test.each([
    ['2019-12-03', '1/2', 2769],
    ['2019-12-04', '1/2', 4154],
    ['2019-12-03', '1/6', 1108],
    ['2019-12-04', '1/6', 1385],
  ])('%s pays %s by the bands of that day', (on, band, wanted) => {
    expect(pounds(on, 'weekend', factsOf('FY1', 1, Number(band.slice(2))))).toBe(wanted);
  });

  test.each([
    ['exactly 1 in 4 is in the band of 1 in 4', 2, 8, 2204],
    ['just under 1 in 4 is in the band of 1 in 5', 24, 97, 1764],
    ['1 in 4.5 is in the band of 1 in 5', 2, 9, 1764],
    ['just over 1 in 4 is in the band of 1 in 4', 25, 99, 2204],
    ['more often than 1 in 2 is paid as 1 in 2', 3, 4, 4408],
    ['1 in 8 is paid', 1, 8, 882],
    ['just under 1 in 8 is not', 12, 97, 0],
    ['a third is met exactly by 4 in 12', 4, 12, 2939],
  ])('%s', (_, weekends, weeks, wanted) => {
    expect(pounds('2022-04-01', 'weekend', factsOf('FY1', weekends, weeks))).toBe(wanted);
  });
});

describe('on-call availability as printed', () => {
  const years: Record<string, string> = {
    '2017-04-01': '2,130 / 2,465 / 2,917 / 3,697',
    '2018-10-01': '2,172 / 2,514 / 2,976 / 3,771',
    '2019-04-01': '2,216 / 2,564 / 3,035 / 3,846',
    '2020-04-01': '2,260 / 2,616 / 3,096 / 3,923',
    '2021-04-01': '2,305 / 2,668 / 3,158 / 4,002 / 4,247',
    '2022-04-01': '2,351 / 2,721 / 3,221 / 4,082 / 4,672',
    '2026-04-01': '3,216 / 3,680 / 4,360 / 5,386 / 6,127',
  };
  test.each(Object.entries(years))('%s', (on, printed) => {
    const wanted = row(printed);
    expect(wanted.map((_, i) => pounds(on, 'on-call-availability', factsOf(GRADES[i] ?? '', 0, 8)))).toEqual(wanted);
  });
});

describe('flexible pay premia as printed', () => {
  const days = ['2017-04-01', '2018-10-01', '2019-04-01', '2020-04-01', '2021-04-01', '2022-04-01', '2024-04-01'];
  const printed: Record<string, string> = {
    'general-practice': '8,282 / 8,448 / 8,617 / 8,789 / 8,965 / 9,144 / 10,690',
    'psychiatry-core': '3,367 / 3,434 / 3,503 / 3,573 / 3,645 / 3,718 / 4,347',
    'psychiatry-higher-3': '3,367 / 3,434 / 3,503 / 3,573 / 3,645 / 3,718 / 4,347',
    'psychiatry-higher-4': '2,525 / 2,576 / 2,628 / 2,680 / 2,734 / 2,789 / 3,260',
    'emergency-medicine-3': '6,734 / 6,868 / 7,006 / 7,146 / 7,289 / 7,435 / 8,693',
    'emergency-medicine-4': '5,050 / 5,151 / 5,255 / 5,360 / 5,467 / 5,577 / 6,520',
    'emergency-medicine-5': '4,040 / 4,121 / 4,204 / 4,288 / 4,374 / 4,461 / 5,216',
    'emergency-medicine-6': '3,367 / 3,434 / 3,503 / 3,573 / 3,645 / 3,718 / 4,347',
    'emergency-medicine-7': '2,886 / 2,944 / 3,003 / 3,063 / 3,124 / 3,187 / 3,726',
    'emergency-medicine-8': '2,525 / 2,576 / 2,628 / 2,680 / 2,734 / 2,789 / 3,260',
    academia: '4,040 / 4,121 / 4,204 / 4,288 / 4,374 / 4,461 / 5,216',
  };
  test.each(Object.entries(printed))('%s', (premium, values) => {
    const got = days.map((on) => {
      const report = payReport(factsOf('ST4', 0, 8), payTerms(terms2016(on), on), { person: 'x', premia: [premium] });
      return (lineOf(report, 'premium').amountPence ?? 0) / 100;
    });
    expect(got).toEqual(row(values));
  });

  test('histopathology starts in 2018', () => {
    const value = (on: string) => termOn(terms2016(on), 'pay.premium.histopathology', parseCivilDate(on) ?? 0).value;
    expect([value('2018-10-01'), value('2022-04-01'), value('2024-04-01')]).toEqual([412100, 446100, 521600]);
  });

  test.each(['2023-06-01', '2025-06-01', '2026-06-01'])('on %s nobody knows them', (on) => {
    const report = payReport(factsOf('ST4', 0, 8), payTerms(terms2016(on, undefined, ['2023-24-as-awarded']), on), {
      person: 'x',
      premia: ['academia'],
    });
    const line = lineOf(report, 'premium');
    expect([line.amountPence, line.missing.length, report.totalPence]).toEqual([null, 1, null]);
  });
});
