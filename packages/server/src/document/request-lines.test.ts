import { expect, test } from 'vitest';
import type { OwnRequest } from '../wire/index.ts';
import { requestResults } from './request-lines.ts';

const ask = (date: string, want: 'off' | 'work', code: string | null = null): OwnRequest => ({
  ...{ date, want, code, weight: 'low' },
});

test('off is met by a day on which no duty begins, work by any duty, and a shift by that one alone', () => {
  const cells = [
    { date: '2026-10-05', codes: 'LD' },
    { date: '2026-10-06', codes: 'SD+OC' },
    { date: '2026-10-07', codes: '' },
  ];
  const results = requestResults(
    [
      ask('2026-10-08', 'off'),
      ask('2026-10-05', 'off'),
      ask('2026-10-06', 'work', 'OC'),
      ask('2026-10-07', 'work'),
      ask('2026-10-09', 'work', 'LD'),
    ],
    cells,
  );
  expect(results).toEqual([
    { date: '2026-10-05', isMet: false },
    { date: '2026-10-06', isMet: true },
    { date: '2026-10-07', isMet: false },
    { date: '2026-10-08', isMet: true },
    { date: '2026-10-09', isMet: false },
  ]);
  expect(
    requestResults([ask('2026-10-05', 'work'), ask('2026-10-06', 'work', 'LD')], cells).map(({ isMet }) => isMet),
  ).toEqual([true, false]);
});
