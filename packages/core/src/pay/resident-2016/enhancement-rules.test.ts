import { describe, expect, test } from 'vitest';
import { termsOn } from '../../../test/pay/pay-facts-of.ts';
import { LineLedger } from '../line-ledger.ts';
import { enhancementRules, holds } from './enhancement-rules.ts';

describe('the rules of an edition', () => {
  test('2016: a window and whole nights', () => {
    expect(enhancementRules(new LineLedger(termsOn('2018-01-01')))).toEqual({
      window: { from: 1260, until: 420 },
      night: {
        startsFrom: { value: 1200, bound: 'at-least' },
        startsUntil: { value: 1439, bound: 'at-most' },
        length: { value: 480, bound: 'at-least' },
        until: 600,
      },
      late: null,
    });
  });

  test.each(['2019-08-07', '2026-05-01'])('%s: late ends too', (on) => {
    expect(enhancementRules(new LineLedger(termsOn(on)))?.late).toEqual({
      endsAfter: { value: 0, bound: 'more-than' },
      endsBy: { value: 240, bound: 'at-most' },
    });
  });

  test('March 2016: the window only', () => {
    expect(enhancementRules(new LineLedger(termsOn('2016-09-01', '2016-03')))).toEqual({
      window: { from: 1260, until: 420 },
      night: null,
      late: null,
    });
  });
});

test.each([
  ['at-least', 479, false],
  ['at-least', 480, true],
  ['more-than', 480, false],
  ['more-than', 481, true],
  ['at-most', 480, true],
  ['at-most', 481, false],
  ['less-than', 479, true],
  ['less-than', 480, false],
] as const)('%s 480 holds of %d: %s', (bound, value, wanted) => {
  expect(holds(value, { value: 480, bound })).toBe(wanted);
});
