import { expect, test } from 'vitest';
import { terms2016 } from '../../../test/pay/pay-of.ts';
import { payProblems } from './pay-problems.ts';

const on = '2022-05-01';

test('a sound question has none', () => {
  expect(
    payProblems(terms2016(on), {
      on,
      premia: ['academia'],
      london: { zone: 'fringe' },
      floorPence: 0,
      variants: ['2023-24-as-awarded'],
    }),
  ).toEqual([]);
});

test.each([
  ['a day', { on: '1 May 2022' }, 'pay.no-such-day', '2026-04-01'],
  ['a premium', { on, premia: ['psychiatry-cor'] }, 'pay.unknown-premium', 'psychiatry-core'],
  ['a zone', { on, london: { zone: 'frnge' } }, 'pay.unknown-zone', 'fringe'],
  ['a floor of part of a penny', { on, floorPence: 1.5 }, 'pay.bad-floor', ''],
  ['a set of values', { on, variants: ['2023-24-as-award'] }, 'contract.unknown-variant', '2023-24-as-awarded'],
])('%s that is wrong is told with what to try', (_, options, code, tryThis) => {
  expect(payProblems(terms2016(on), options)).toMatchObject([{ code, tryThis }]);
});

test('a zone is not checked on a day that is none', () => {
  expect(payProblems(terms2016(on), { on: 'soon', london: { zone: 'paris' } }).map(({ code }) => code)).toEqual([
    'pay.no-such-day',
  ]);
});

test('the known words are listed', () => {
  expect(payProblems(terms2016(on), { on, london: { zone: 'paris' } })).toMatchObject([
    { expected: 'one of london, extra-territorial, fringe', tryThis: '' },
  ]);
});
