import { describe, expect, test } from 'vitest';
import { terms2016 } from '../../test/pay/pay-of.ts';
import { LineLedger } from './line-ledger.ts';
import { payTerms } from './pay-terms.ts';

const on = '2022-05-01';
const ledger = (edition?: string): LineLedger => new LineLedger(payTerms(terms2016(on, edition), on));
const text = { id: 'basic', title: 'Basic pay', inputs: {}, amountPence: 1, rounding: 'none' } as const;

describe('a ledger', () => {
  test('keeps the weakest mark of the terms read', () => {
    const line = ledger();
    expect(line.confidence).toBe('quoted');
    line.number('pay.additional.rate');
    expect(line.confidence).toBe('secondary');
    line.flag('pay.enhancement.on-call-work');
    line.number('pay.basic.np1');
    expect(line.line(text).confidence).toBe('unconfirmed');
  });

  test('an unknown term makes the line untold, once for each fact', () => {
    const line = ledger('2016-03');
    line.number('pay.basic.np1');
    line.number('pay.basic.np1');
    expect(line.line(text)).toMatchObject({
      amountPence: null,
      confidence: 'unknown',
      missing: [expect.stringContaining('pay.basic.np1')],
    });
  });

  test('a term that the contract does not have is null and misses nothing', () => {
    const line = ledger('2016-05');
    expect([line.number('pay.enhancement.late.ends-by'), line.isTold]).toEqual([null, true]);
  });

  test('the rate gives paragraph, day and sources', () => {
    const line = ledger();
    line.rate('pay.enhancement.rate');
    expect(line.line(text)).toMatchObject({
      clause: 'Schedule 2 para 14-15 (16-18 as numbered since 2021)',
      from: '2016-08-03',
      rate: { term: 'pay.enhancement.rate', value: 3700, unit: 'basis-points' },
    });
  });

  test('the cell of a table stands for the table', () => {
    const line = ledger();
    line.rateFrom('pay.weekend.bands', { value: 750, unit: 'basis-points' });
    expect(line.line(text).rate).toEqual({ term: 'pay.weekend.bands', value: 750, unit: 'basis-points' });
    line.rateFrom('pay.weekend.bands');
    expect(line.line(text).rate).toBeNull();
  });
});

describe('a bug', () => {
  test('is a line without amount that misses nothing', () => {
    expect(() => ledger().line({ ...text, amountPence: null })).toThrow('misses nothing');
  });

  test('is a number asked of a term that is none', () => {
    expect(() => ledger().number('pay.grade')).toThrow('is not a number');
  });
});
