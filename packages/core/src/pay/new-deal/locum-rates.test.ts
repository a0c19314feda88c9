import { expect, test } from 'vitest';
import { contract2002 } from '../../../test/new-deal/made-facts.ts';
import { payTerms } from '../pay-terms.ts';
import { locumRates, longLocumPence } from './locum-rates.ts';

const terms = payTerms(contract2002(), '2015-08-05');

test('every grade has every rate, with its paragraph and sources', () => {
  const rates = locumRates(terms);
  expect(rates).toHaveLength(24);
  expect(rates[0]).toMatchObject({
    grade: 'FY1',
    rate: 'LA',
    pencePerHour: 2076,
    sources: ['S1'],
    confidence: 'quoted',
  });
});

test('a week or more is paid a fifth above basic and band', () => {
  expect(longLocumPence(terms, 5_033_300)).toBe(6_039_960);
});
