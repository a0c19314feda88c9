import type { MyRequests } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { askableDays, freeDays, withDays } from './own-requests.ts';

const MINE = {
  ...{ from: '2026-10-05', until: '2026-10-19', firstDay: '2026-10-07', bankHolidays: ['2026-10-12'] },
  leave: [{ date: '2026-10-09', kind: 'annual' }],
  fixedDaysOff: ['Mon'],
  requests: [{ date: '2026-10-15', want: 'off', code: null, weight: 'low' }],
} as unknown as MyRequests;

test('a day is free that lies ahead in the rota and has no leave; what is known of it stands beside it', () => {
  const at = askableDays(MINE);
  expect(
    ['2026-10-04', '2026-10-06', '2026-10-07', '2026-10-09', '2026-10-18', '2026-10-19'].map((date) => at(date).isFree),
  ).toEqual([false, false, true, false, true, false]);
  expect(at('2026-10-12')).toMatchObject({ isBankHoliday: true, isFixedOff: true, leave: null, request: null });
  expect(at('2026-10-15').request).toMatchObject({ want: 'off' });
});

test('days on end pass over leave and stop at the end of the rota', () => {
  expect(freeDays(MINE, '2026-10-08', 3)).toEqual(['2026-10-08', '2026-10-10']);
  expect(freeDays(MINE, '2026-10-18', 7)).toEqual(['2026-10-18']);
});

test('the same wish is put on each of some days, in the place of what was asked there, or taken away', () => {
  const wish = { date: '2026-10-01', want: 'work', code: 'LD', weight: 'high' } as const;
  const after = withDays(MINE.requests, ['2026-10-16', '2026-10-15'], wish);
  expect(after).toEqual([
    { ...wish, date: '2026-10-15' },
    { ...wish, date: '2026-10-16' },
  ]);
  expect(withDays(after, ['2026-10-15'], null)).toEqual([{ ...wish, date: '2026-10-16' }]);
});
