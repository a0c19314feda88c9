import { expect, test } from 'vitest';
import { terms2016 } from '../../test/pay/pay-of.ts';
import { hourlyPence } from './hourly-rate.ts';
import { payTerms } from './pay-terms.ts';

const terms = (edition?: string) => payTerms(terms2016('2022-05-01', edition), '2022-05-01');

test('a published payslip: 29,384 is 14.09 an hour and London 2,162 is 1.04', () => {
  expect([hourlyPence(2938400, terms()), hourlyPence(216200, terms())]).toEqual([1409, 104]);
});

test('where the week is not known there is no hourly rate', () => {
  expect(hourlyPence(2938400, terms('2016-03'))).toBeNull();
});
