import type { DutyInput, ShiftType } from '@rotawright/core/roster';
import { expect, test } from 'vitest';
import { boardCodes, type CodesBefore } from './board-codes.ts';

const NOTHING: CodesBefore = { known: [], answered: [] };
const shift = (code: string, start: string, end: string, more: Partial<ShiftType> = {}): ShiftType => ({
  ...{ code, start, end, kind: 'shift' },
  ...more,
});
/** What stands in cells, and the code that each becomes. */
const given = (shiftTypes: readonly ShiftType[], before = NOTHING) => {
  const book = boardCodes({ shiftTypes, duties: [] }, before);
  return Object.fromEntries(
    shiftTypes.map(({ code }) => [code, book.codeOf({ person: 'a', date: '2026-10-05', code })]),
  );
};

const TIMES = [
  shift('20:30 – 09:00', '20:30', '09:00'),
  shift('08:30 - 21:00', '08:30', '21:00'),
  shift('09:00-17:00', '09:00', '17:00'),
  shift('0800-1600', '08:00', '16:00'),
  shift('14:00-22:00', '14:00', '22:00'),
  shift('oncall:17:00-09:00', '17:00', '09:00', { kind: 'non-resident-on-call' }),
];

test('cells with times get the letters of what they are, and the times as their name', () => {
  expect(given(TIMES)).toEqual({
    '20:30 – 09:00': 'N',
    '08:30 - 21:00': 'LD',
    '09:00-17:00': 'D2',
    '0800-1600': 'D',
    '14:00-22:00': 'T',
    'oncall:17:00-09:00': 'OC',
  });
  expect(
    boardCodes({ shiftTypes: TIMES, duties: [] }, NOTHING).types.map(({ code, name }) => `${code} ${name}`),
  ).toEqual(['D 08:00–16:00', 'LD 08:30–21:00', 'D2 09:00–17:00', 'T 14:00–22:00', 'OC 17:00–09:00', 'N 20:30–09:00']);
});

test('the order of the file says nothing, and one time written in two ways is one code', () => {
  expect(given([...TIMES].reverse())).toEqual(given(TIMES));
  expect(given([shift('0830-2100', '08:30', '21:00'), shift('08:30 - 21:00', '08:30', '21:00')])).toEqual({
    '0830-2100': 'LD',
    '08:30 - 21:00': 'LD',
  });
  expect(
    given([shift('0830-2100', '08:30', '21:00', { breaks: [30] }), shift('08:30 - 21:00', '08:30', '21:00')]),
  ).toEqual({ '0830-2100': 'LD', '08:30 - 21:00': 'LD2' });
});

test('what somebody wrote in letters stays, and no made code is written like it', () => {
  const types = [
    shift('ld', '07:00', '19:30'),
    shift('08:30 - 21:00', '08:30', '21:00'),
    shift('9-5', '09:00', '17:00'),
  ];
  expect(given(types)).toEqual({ ld: 'ld', '08:30 - 21:00': 'LD2', '9-5': 'D' });
  expect(given(types, { known: [], answered: ['d'] })['9-5']).toBe('D2');
  const roles = [shift('SHO 08:30-16:30', '08:30', '16:30'), shift('SHO 13:00-21:00', '13:00', '21:00')];
  expect(Object.values(given(roles))).toEqual(['SHO', 'SHO2']);
});

test('the code that the department has for the same times is taken again, where it is free and has letters', () => {
  const known = [
    shift('08:30---21:0', '08:30', '21:00'),
    shift('Long', '08:30', '21:00'),
    shift('N', '19:00', '08:00'),
    shift('ON', '17:00', '09:00', { kind: 'resident-on-call' }),
  ];
  expect(given(TIMES, { known, answered: [] })).toMatchObject({
    '08:30 - 21:00': 'Long',
    '20:30 – 09:00': 'N',
    'oncall:17:00-09:00': 'OC',
  });
  expect(given(TIMES, { known, answered: ['long'] })['08:30 - 21:00']).toBe('LD');
});

test('a duty with its own times gets a code too, by its breaks as well', () => {
  const own = (end: string, more: { breaks?: number[] } = {}): DutyInput => ({
    ...{ person: 'a', kind: 'shift', start: '2026-10-05T08:30', end },
    ...more,
  });
  const duties = [own('2026-10-05T21:00'), own('2026-10-05T21:00', { breaks: [30] }), own('2026-10-06T00:00')];
  const book = boardCodes({ shiftTypes: [shift('LD', '08:00', '20:30')], duties }, NOTHING);
  const codes = duties.map(book.codeOf);
  expect([...codes].sort()).toEqual(['LD2', 'LD3', 'LD4']);
  expect(book.types.find(({ code }) => code === codes[1])).toMatchObject({ name: '08:30–21:00', breaks: [30] });
});
