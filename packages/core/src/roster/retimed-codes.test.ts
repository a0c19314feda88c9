import { expect, test } from 'vitest';
import { type CodeTimes, retimedCodes } from './retimed-codes.ts';

const N: CodeTimes = { code: 'N', start: '20:30', end: '08:30', kind: 'shift' };
const D: CodeTimes = { code: 'D', start: '08:00', end: '17:00', kind: 'shift' };

test('a code whose start, end or kind is another is retimed; one that stays, comes or goes is not', () => {
  for (const now of [{ start: '19:30' }, { end: '09:00' }, { kind: 'non-resident-on-call' as const }]) {
    const after = { ...N, ...now };
    expect([...retimedCodes([D, N], [after, D])], JSON.stringify(now)).toEqual([['N', { before: N, after }]]);
  }
  expect(retimedCodes([D, N], [N, D]).size).toBe(0);
  expect(retimedCodes([D], [N]).size).toBe(0);
});
