import { describe, expect, test } from 'vitest';
import { termsOn } from '../../../test/pay/pay-facts-of.ts';
import { LineLedger } from '../line-ledger.ts';
import { nodalPay, nodalPoint } from './nodal-pay.ts';

const pointOf = (grade: string | null, on = '2022-05-01'): number | null =>
  nodalPoint(new LineLedger(termsOn(on)), grade);

describe('the point of a grade', () => {
  const points: Record<string, number> = {
    FY1: 1,
    F1: 1,
    FY2: 2,
    CT1: 3,
    CT2: 3,
    ST1: 3,
    ST2: 3,
    SpR2: 3,
    CT3: 4,
    CT4: 4,
    ST3: 4,
    ST5: 4,
    ST6: 5,
    ST8: 5,
    'Dental CT2': 3,
    'Dental CT3': 4,
    'Dental ST3': 4,
    'Dental ST4': 5,
  };
  test.each(Object.entries(points))('%s is at %d', (grade, point) => {
    expect(pointOf(grade)).toBe(point);
  });

  test.each(['ST6', 'ST8', 'Dental ST4'])('%s was at 4 until point 5 came', (grade) => {
    expect([pointOf(grade, '2020-09-30'), pointOf(grade, '2020-10-01')]).toEqual([4, 5]);
  });

  test('a grade of another contract is not placed', () => {
    const ledger = new LineLedger(termsOn());
    expect([nodalPoint(ledger, 'Consultant'), ledger.missing[0]]).toEqual([
      null,
      expect.stringContaining('known are FY1'),
    ]);
  });

  test('no grade is missing', () => {
    const ledger = new LineLedger(termsOn());
    expect([nodalPoint(ledger, null), ledger.missing]).toEqual([null, ['the grade']]);
  });
});

test('a value nobody knows leaves the ledger untold', () => {
  const ledger = new LineLedger(termsOn('2016-09-01', '2016-03'));
  expect([nodalPay(ledger, 'FY1'), ledger.isTold]).toEqual([null, false]);
});
