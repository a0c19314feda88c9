import { expect, test } from 'vitest';
import { poundsText } from './pounds-text.ts';

test('pence as pounds, with commas, both digits and a real minus sign', () => {
  expect([3_840_122, 5, 0, -500, 100_000_000].map(poundsText)).toEqual([
    '£38,401.22',
    '£0.05',
    '£0.00',
    '−£5.00',
    '£1,000,000.00',
  ]);
});
