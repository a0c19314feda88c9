import { describe, expect, test } from 'vitest';
import { clockText, spanText } from './clock-text.ts';
import { codeMeaning, codeOption } from './code-meaning.ts';
import { knownCode, restByName } from './known-codes.ts';
import { nameCell } from './name-cell.ts';
import { monthWord, weekdayWord } from './words.ts';

describe('clock times', () => {
  test.each([
    ['08:30', '08:30'],
    ['8.30', '08:30'],
    ['0830', '08:30'],
    ['24:00', '24:00'],
    ['9pm', '21:00'],
    ['12am', '00:00'],
    ['12:30 pm', '12:30'],
    ['24:01', null],
    ['8:60', null],
    ['13pm', null],
    ['8', null],
    ['', null],
  ])('"%s" is %s', (text, expected) => {
    expect(clockText(text)).toBe(expected);
  });

  test('make spans, but two bare hours do not', () => {
    expect(spanText('0830–2100')).toEqual({ start: '08:30', end: '21:00' });
    expect(spanText('9am to 5pm')).toEqual({ start: '09:00', end: '17:00' });
    expect(spanText('8.30-17')).toEqual({ start: '08:30', end: '17:00' });
    expect(spanText('9-17:30')).toEqual({ start: '09:00', end: '17:30' });
    for (const text of ['20:30-08:30(+1)', '20:30 – 08:30 +1', '20:30-8:30'])
      expect(spanText(text)).toEqual({ start: '20:30', end: '08:30' });
    expect(spanText('09:00-09:00')).toEqual({ start: '09:00', end: '09:00' });
    expect([spanText('9-5'), spanText('1-2-3'), spanText('24:00-09:00'), spanText('N-N')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('spans that could mean two things are none', () => {
  test.each(['9:00-5:30', '10:00-6:00', '8.30-5', '9-5', '9-12', '1-5.30', '20:30-9', '08:30-21:00 +1'])(
    '%s',
    (text) => {
      expect(spanText(text)).toBeNull();
    },
  );
});

describe('a meaning of a code', () => {
  test.each([
    'off',
    'annual',
    'study',
    'bank-holiday',
    '08:30-21:00',
    'oncall:17:00-09:00',
    'resident-on-call:09:00-09:00',
  ])('"%s" is read, and written back the same', (text) => {
    const meaning = codeMeaning(text);
    expect(meaning.ok && codeOption(meaning.value)).toBe(text);
  });

  test('"leave" is annual leave, and nonsense is refused with an example', () => {
    expect(codeMeaning('constructor:08:30-21:00').ok).toBe(false);
    expect(codeMeaning('leave')).toEqual({ ok: true, value: { kind: 'leave', leave: 'annual' }, notes: [] });
    const wrong = codeMeaning('holidayish');
    expect(wrong.ok ? '' : wrong.problems[0]?.tryThis).toBe('--code LD=08:30-21:00');
  });
});

describe('codes known everywhere', () => {
  test.each(['AL', 'A/L', 'al', '* A/L', 'LEAVE', 'Annual leave'])('"%s" is annual leave', (code) => {
    expect(knownCode(code)).toEqual({ kind: 'leave', leave: 'annual' });
  });

  test.each(['0', 'OFF', 'DO', 'Zero', 'Z', '-', '–'])('"%s" is a day off', (code) => {
    expect(knownCode(code)).toEqual({ kind: 'off' });
  });

  test.each(['S', 'L', 'N', 'LD', 'SD', 'CPD', 'NC', 'X', 'Ann', 'Mat', 'constructor', '__proto__'])(
    '"%s" is not among them',
    (code) => {
      expect(knownCode(code)).toBe(null);
    },
  );

  test('do not count names of rest in other languages as work', () => {
    expect(restByName('urlop wypoczynkowy')).toEqual({ kind: 'leave', leave: 'annual' });
    expect(restByName('zwolnienie lekarskie (L4)')).toEqual({ kind: 'leave', leave: 'sick' });
    expect(restByName('Bank holiday')).toEqual({ kind: 'leave', leave: 'bank-holiday' });
    expect(restByName('wolne')).toEqual({ kind: 'off' });
    expect(restByName('Bank holiday')).toEqual({ kind: 'leave', leave: 'bank-holiday' });
    expect(restByName('Long day')).toBe(null);
  });
});

describe('names in a cell', () => {
  test.each([
    ['Ann', ['Ann']],
    ["Dr O'Brien-Smith", ["Dr O'Brien-Smith"]],
    ['Ann & Bo', ['Ann', 'Bo']],
    ['Ann and Bo', ['Ann', 'Bo']],
    ['Ann (instead of Bo)', ['Ann']],
    ['Ann i/o Bo', ['Ann']],
    ['Ann (JR)', ['Ann']],
  ])('"%s" names %j', (text, names) => {
    expect(nameCell(text)).toMatchObject({ kind: 'names', names });
  });

  test.each(['Ann (sick)', 'Ann (on 12th)', 'Ann (Tue)', 'Ann (swapped)'])(
    '"%s" is refused: the brackets may take the name back',
    (text) => {
      expect(nameCell(text).kind).toBe('refused');
    },
  );

  test.each(['vacant', 'N/A', '-', 'LOCUM', 'tbc'])('"%s" names nobody', (text) => {
    expect(nameCell(text).kind).toBe('nobody');
  });
});

describe('words', () => {
  test('of weekdays and months are known in English and Polish, whatever their case', () => {
    expect(['Mon', 'TUES.', 'weds', 'Śr', 'nd', 'M', 'Mondays', 'week'].map(weekdayWord)).toEqual([
      0,
      1,
      2,
      2,
      6,
      null,
      null,
      null,
    ]);
    expect(['jAN', 'Sept', 'MARZEC', 'pażdziernik', 'ma', 'Marchy'].map(monthWord)).toEqual([1, 9, 3, 10, null, null]);
  });
});
