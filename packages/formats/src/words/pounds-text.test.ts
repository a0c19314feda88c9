import { expect, test } from 'vitest';
import { poundsText, totalText } from './pounds-text.ts';

test('pence as pounds, with commas, both digits and a real minus sign', () => {
  expect([3_840_122, 5, 0, -500, 100_000_000].map(poundsText)).toEqual([
    '£38,401.22',
    '£0.05',
    '£0.00',
    '−£5.00',
    '£1,000,000.00',
  ]);
});

test('a total is never less than what is known of it, and nothing known is no sum of £0', () => {
  expect([totalText(120_000, 0), totalText(null, 90_000), totalText(null, 0), totalText(0, 0)]).toEqual([
    '£1,200.00',
    'at least £900.00',
    'can’t tell',
    '£0.00',
  ]);
});
