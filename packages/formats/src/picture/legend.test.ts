import { describe, expect, test } from 'vitest';
import { handRota } from '../../test/fixtures/hand-rota.ts';
import { type DutyWords, dutyWords } from '../words/index.ts';
import { dutyLook } from './duty-look.ts';
import { legendOf } from './legend.ts';
import { weekHours } from './week-hours.ts';

const [DAY, LONG, NIGHT, ON_CALL] = dutyWords(handRota('DLN.C'), 0) as [DutyWords, DutyWords, DutyWords, DutyWords];

/** A duty of another code and other times. */
function duty(code: string, startMinute: number, length: number): DutyWords {
  return { ...DAY, code, startMinute, length };
}

describe('dutyLook', () => {
  test('day, long day, night and on call', () => {
    expect([DAY, LONG, NIGHT, ON_CALL].map(dutyLook)).toEqual(['day', 'long', 'night', 'on-call']);
  });

  test('a late shift starts from noon on and ends after 19:00, a night holds 03:00', () => {
    expect(dutyLook(duty('E', 720, 480))).toBe('late');
    expect(dutyLook(duty('D', 719, 480))).toBe('day');
    expect(dutyLook(duty('E', 720, 420))).toBe('day');
    expect(dutyLook(duty('N', 1200, 421))).toBe('night');
    expect(dutyLook(duty('T', 1200, 420))).toBe('late');
  });

  test('exactly ten hours is no long day', () => {
    expect(dutyLook(duty('D', 480, 600))).toBe('day');
    expect(dutyLook(duty('D', 480, 601))).toBe('long');
  });
});

describe('legendOf', () => {
  test('the commonest code of a look has the plain fill, the second the spare one', () => {
    const legend = legendOf([duty('A', 480, 480), duty('B', 540, 480), duty('B', 540, 480)], []);
    expect(legend.entries.map(({ letters, look }) => [letters, look])).toEqual([
      ['B', 'day'],
      ['A', 'spare-day'],
    ]);
  });

  test('long codes are cut, and no two have the same letters', () => {
    const legend = legendOf([duty('LD_REG', 480, 700), duty('LD_RESP', 480, 690), duty('AL', 480, 480)], ['annual']);
    const letters = legend.entries.map((entry) => entry.letters);
    expect(letters).toEqual(['LDR', 'LD2', 'AL2', 'AL']);
    expect(legend.entries[0]?.text).toContain('LD_REG');
  });

  test('duties without a code go by their look', () => {
    const legend = legendOf([duty('', 480, 480), duty('', 500, 490)], []);
    expect(legend.entries).toHaveLength(1);
    expect(legend.entryOf(duty('', 480, 480))).toMatchObject({ letters: 'D', text: 'day, own times' });
  });
});

describe('weekHours', () => {
  test('a duty counts whole in the week in which it starts', () => {
    const rota = handRota('......NL', '2026-08-03');
    expect(weekHours(rota, dutyWords(rota, 0)).map(({ minutes, duties }) => [minutes, duties])).toEqual([
      [750, 1],
      [750, 1],
    ]);
  });

  test('work that nobody has estimated is counted as unknown, not as nothing', () => {
    const rota = handRota('C', '2026-08-03');
    expect(weekHours(rota, dutyWords(rota, 0))).toMatchObject([{ minutes: 0, duties: 1, unknown: 1 }]);
  });

  test('a rota that starts on a Wednesday starts with the Monday before', () => {
    const rota = handRota('D', '2026-08-05');
    expect(weekHours(rota, dutyWords(rota, 0))[0]?.monday.date).toEqual({ year: 2026, month: 8, dayOfMonth: 3 });
  });
});
