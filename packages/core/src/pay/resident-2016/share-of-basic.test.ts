import { describe, expect, test } from 'vitest';
import { payFacts, termsOn } from '../../../test/pay/pay-facts-of.ts';
import { LineLedger } from '../line-ledger.ts';
import { rational } from '../rational.ts';
import { shareOfFullTimer, shareOfNodal } from './share-of-basic.ts';

describe('a percentage of basic', () => {
  test('goes up to the next pound in the tables', () => {
    expect(shareOfNodal(new LineLedger(termsOn()), payFacts(), 750)).toEqual(rational(220400));
  });

  test('stays exact when asked', () => {
    expect(shareOfNodal(new LineLedger(termsOn()), payFacts({ rounding: 'exact' }), 750)).toEqual(rational(220380));
  });
});

describe('the share of the full-timer', () => {
  const share = (frequency: readonly [number, number] | null) => {
    const ledger = new LineLedger(termsOn());
    return [shareOfFullTimer(ledger, rational(1, 6), { field: 'fullTimeWeekends', frequency }), ledger.missing.length];
  };

  test('is the own frequency over theirs', () => {
    expect(share([1, 4])).toEqual([rational(2, 3), 0]);
  });

  test('may be more than one', () => {
    expect(share([1, 12])).toEqual([rational(2), 0]);
  });

  test.each([[null], [[0, 8] as const]])('cannot be told from %j', (frequency) => {
    expect(share(frequency)).toEqual([null, 1]);
  });
});
