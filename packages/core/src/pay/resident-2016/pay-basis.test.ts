import { describe, expect, test } from 'vitest';
import { rotaOf, template } from '../../../test/pay/pay-of.ts';
import { type PayBasis, payBasis } from './pay-basis.ts';
import { payPattern } from './pay-pattern.ts';

function basisOf(weeks: readonly string[]): PayBasis {
  const pattern = payPattern(rotaOf(template(weeks)), 0);
  if ('missing' in pattern) throw new Error(pattern.missing);
  return payBasis(pattern, null);
}

describe('weekends', () => {
  test.each([
    ['a Friday night that runs into Saturday is none', ['. . . . N . .'], 0],
    ['Saturday alone is one', ['. . . . . SD .'], 1],
    ['Sunday alone is one', ['. . . . . . SD'], 1],
    ['both days are one', ['. . . . . SD SD'], 1],
    ['two duties on one day are one', ['. . . . . SD+X .'], 1],
    ['an on-call period counts', ['. . . . . . X'], 1],
    ['two weekends are two', ['. . . . . SD .', '. . . . . . SD'], 2],
  ])('%s', (_, weeks, wanted) => {
    expect(basisOf(weeks).weekends).toBe(wanted);
  });
});

test('one on-call period without an estimate leaves all on-call work unknown', () => {
  expect(basisOf(['X . . . . . .']).onCallMinutes).toBe(180);
  const open = basisOf(['X Y . . . . .']);
  expect([open.onCallPeriods, open.onCallMinutes, open.onCallEnhancedMinutes]).toEqual([2, null, null]);
});

test('of no on-call work none is enhanced, though nobody says so', () => {
  const period = {
    code: 'Z',
    start: '17:00',
    end: '09:00',
    kind: 'non-resident-on-call',
    work: { minutes: 0 },
  } as const;
  const pattern = payPattern(rotaOf({ ...template(['Z . . . . . .']), shiftTypes: [period] }), 0);
  if ('missing' in pattern) throw new Error(pattern.missing);
  expect(payBasis(pattern, null)).toMatchObject({ onCallMinutes: 0, onCallEnhancedMinutes: 0 });
});

test('shifts and on-call work are added apart', () => {
  const basis = basisOf(['SD X . N . . .']);
  expect([basis.shiftMinutes, basis.onCallMinutes, basis.onCallEnhancedMinutes]).toEqual([1200, 180, 60]);
});

test('without rules nobody knows what is enhanced', () => {
  expect(basisOf(['N . . . . . .']).enhancedShiftMinutes).toBeNull();
});
