import { describe, expect, test } from 'vitest';
import { terms2016 } from '../../test/pay/pay-of.ts';
import { contractMark, payTerms } from './pay-terms.ts';

const read = (id: string, on: string, edition?: string, variants: readonly string[] = []) =>
  payTerms(terms2016(on, edition, variants), on).read(id);

describe('a term', () => {
  test('that is known gives its value', () => {
    expect(read('pay.basic.np1', '2022-04-01')).toMatchObject({
      state: 'known',
      term: { value: 2938400, from: '2022-04-01' },
    });
  });

  test('that nobody knows says so with its note', () => {
    expect(read('pay.basic.np2', '2023-05-01', undefined, ['2023-24-as-revised'])).toMatchObject({
      state: 'unknown',
      missing: expect.stringContaining('38,686 or 38,687'),
    });
  });

  test('with several sets asks which', () => {
    expect(read('pay.basic.np1', '2023-05-01')).toMatchObject({
      state: 'unknown',
      missing: 'which set of values: 2023-24-as-awarded or 2023-24-as-revised',
    });
  });

  test.each([
    ['that the edition never had', 'pay.enhancement.late.ends-by', '2018-01-01'],
    ['that no contract has', 'pay.no-such-term', '2022-04-01'],
    ['that had not begun', 'pay.basic.np5', '2019-04-01'],
  ])('%s is absent', (_, id, on) => {
    expect(read(id, on)).toEqual({ state: 'absent' });
  });
});

test('a day that is none is a bug', () => {
  expect(() => payTerms(terms2016('2022-04-01'), 'soon')).toThrow('"soon" is no day');
});

test('ids are found by their beginning', () => {
  expect(payTerms(terms2016('2022-04-01'), '2022-04-01').idsWith('pay.basic.')).toEqual(
    [1, 2, 3, 4, 5].map((point) => `pay.basic.np${point}`),
  );
});

test('the mark names contract, edition and hash', () => {
  expect(contractMark(terms2016('2022-04-01'))).toMatchObject({
    id: 'england-2016',
    edition: '2019-08',
    overlays: [],
    hash: expect.stringMatching(/^sha256:/),
  });
});
