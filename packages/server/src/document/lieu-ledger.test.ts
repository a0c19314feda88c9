import { describe, expect, test } from 'vitest';
import type { LieuRule } from '../wire/index.ts';
import { LieuBook } from './lieu-book.ts';
import type { LieuCell, LieuGround, LieuRoster, WrittenLieu } from './lieu-ground.ts';
import { lieuAfter, lieuLedger } from './lieu-ledger.ts';

const ANN = 'ann';
const CHRISTMAS = '2026-12-25';
const BOXING = '2026-12-28';

const roster = (more: Partial<LieuRoster> = {}): LieuRoster => ({
  ...{ versionId: 'v1', title: 'Ward', from: '2026-12-07', until: '2027-01-04' },
  ...{ publishedAt: new Date('2026-11-01T09:00:00Z'), bankHolidays: [CHRISTMAS, BOXING], overnight: ['N'] },
  ...more,
});
const cell = (date: string, codes: string, leave: LieuCell['leave'] = null, versionId = 'v1'): LieuCell => ({
  ...{ versionId, personId: ANN, date, codes, leave },
});
const rule = (from: string, more: Partial<LieuRule> = {}): LieuRule => ({
  ...{ from, worked: { days: 1, minutes: 0 }, rest: null, counts: 'begins' },
  ...more,
});
let number = 0;
const entry = (date: string, more: Partial<WrittenLieu>): WrittenLieu => {
  number += 1;
  return {
    ...{ id: `e${number}`, personId: ANN, date, cause: 'credit', days: 0, minutes: 0, code: null, reason: 'why' },
    ...{ reverses: null, writtenAt: new Date(1_800_000_000_000 + number * 1000), writtenBy: 'Jo' },
    ...more,
  };
};
const ground = (more: Partial<LieuGround> = {}): LieuGround => ({
  ...{ today: '2027-02-01', rules: [], rosters: [roster()], cells: [], leave: [], entries: [] },
  places: [{ versionId: 'v1', personId: ANN, fixedDaysOff: [{ day: 'Fri', canStartNight: true, canEndNight: true }] }],
  ...more,
});
const of = (more: Partial<LieuGround>) => lieuLedger(new LieuBook(ground(more)), ANN);
const told = (more: Partial<LieuGround>) =>
  of(more).entries.map(({ date, cause, status, days, minutes, code }) => [date, cause, status, days, minutes, code]);

describe('bank holidays', () => {
  const cells = [cell('2026-12-24', 'N'), cell(BOXING, 'LD')];

  test('one that was worked gives nothing while the department has not said what it gives', () => {
    expect(told({ cells })).toEqual([[BOXING, 'bank-holiday-worked', 'unset', 0, 0, 'LD']]);
    expect(of({ cells }).sums).toMatchObject({ left: { days: 0, minutes: 0 }, unset: 1 });
    const unsaid = rule('2026-01-01', { worked: null });
    expect(of({ cells, rules: [unsaid] }).sums).toMatchObject({ left: { days: 0, minutes: 0 }, unset: 1 });
  });

  test('a duty that runs into one from the day before works it only where the department counts that', () => {
    expect(told({ cells, rules: [rule('2026-01-01')] })).toEqual([
      [BOXING, 'bank-holiday-worked', 'counted', 1, 0, 'LD'],
    ]);
    expect(told({ cells, rules: [rule('2026-01-01', { counts: 'touches' })] })).toEqual([
      [CHRISTMAS, 'bank-holiday-worked', 'counted', 1, 0, 'N'],
      [BOXING, 'bank-holiday-worked', 'counted', 1, 0, 'LD'],
    ]);
    // A long day ends before midnight.
    const long = [cell('2026-12-24', 'LD')];
    expect(told({ cells: long, rules: [rule('2026-01-01', { counts: 'touches' })] })).toEqual([]);
  });

  test('a night across the seam of two rotas works the first day of the next', () => {
    const next = roster({ versionId: 'v2', from: CHRISTMAS, until: '2027-01-04' });
    const before = roster({ until: CHRISTMAS, bankHolidays: [] });
    const places = ['v1', 'v2'].map((versionId) => ({ versionId, personId: ANN, fixedDaysOff: [] }));
    expect(
      told({ rosters: [before, next], places, cells, rules: [rule('2026-01-01', { counts: 'touches' })] }),
    ).toEqual([[CHRISTMAS, 'bank-holiday-worked', 'counted', 1, 0, 'N']]);
  });

  test('a day off on one gives what the department says, and leave on it gives nothing', () => {
    const rules = [rule('2026-01-01', { rest: { days: 0.5, minutes: 0 } })];
    expect(told({ cells: [cell(CHRISTMAS, '', 'annual')], rules })).toEqual([
      [BOXING, 'bank-holiday-off', 'counted', 0.5, 0, null],
    ]);
    expect(told({ cells: [cell(CHRISTMAS, '', 'annual')], rules: [rule('2026-01-01')] })).toEqual([]);
  });

  test('each goes by the rule of its own day, and of two rules from one day by the later written', () => {
    const rules = [
      rule('2026-12-26', { worked: { days: 0, minutes: 450 } }),
      rule('2026-01-01'),
      rule('2026-12-26', { worked: { days: 0, minutes: 480 } }),
    ];
    expect(told({ cells: [cell(CHRISTMAS, 'SD'), cell(BOXING, 'LD')], rules })).toEqual([
      [CHRISTMAS, 'bank-holiday-worked', 'counted', 1, 0, 'SD'],
      [BOXING, 'bank-holiday-worked', 'counted', 0, 480, 'LD'],
    ]);
  });

  test('one that is yet to be worked is told apart and not counted, up to its own day', () => {
    const more = { cells, rules: [rule('2026-01-01')] };
    expect(of({ ...more, today: BOXING }).sums).toMatchObject({
      left: { days: 0, minutes: 0 },
      ahead: { days: 1, minutes: 0 },
    });
    expect(of({ ...more, today: '2026-12-29' }).sums).toMatchObject({
      left: { days: 1, minutes: 0 },
      ahead: { days: 0, minutes: 0 },
    });
  });

  test('one that a rota does not hold, and one of a vacant post, is nobody’s', () => {
    expect(told({ rosters: [roster({ until: BOXING })], cells, rules: [rule('2026-01-01')] })).toEqual([]);
    expect(told({ places: [], cells, rules: [rule('2026-01-01')] })).toEqual([]);
  });
});

describe('leave', () => {
  // Mon 14 to Sun 20 December 2026; Ann never works on a Friday.
  const week = { personId: ANN, from: '2026-12-14', until: '2026-12-21' };

  test('a day on the published roster takes a day where it would be worked, and nothing on any other', () => {
    const cells = ['14', '18', '19'].map((day) => cell(`2026-12-${day}`, '', 'lieu'));
    expect(told({ cells })).toEqual([
      ['2026-12-14', 'leave', 'counted', -1, 0, null],
      ['2026-12-18', 'leave', 'day-off', 0, 0, null],
      ['2026-12-19', 'leave', 'day-off', 0, 0, null],
    ]);
    expect(of({ cells, today: '2026-12-14' }).sums).toMatchObject({
      left: { days: -1 },
      booked: 1,
      taken: { days: 0 },
    });
    expect(of({ cells, today: '2026-12-15' }).sums).toMatchObject({
      left: { days: -1 },
      booked: 0,
      taken: { days: 1 },
    });
  });

  test('what was granted after the rota was published counts, each day once; what a later version shows instead does not', () => {
    const granted = { ...week, grantedAt: new Date('2026-11-20T09:00:00Z') };
    const cells = [cell('2026-12-15', '', 'lieu')];
    expect(of({ leave: [granted], cells }).sums).toMatchObject({ left: { days: -4 }, taken: { days: 4 }, unplaced: 0 });
    const later = roster({ publishedAt: new Date('2026-11-21T09:00:00Z') });
    expect(of({ leave: [granted], cells, rosters: [later] }).sums).toMatchObject({ left: { days: -1 } });
  });

  test('days that no published rota has are told and take nothing, however many', () => {
    const grantedAt = new Date('2026-11-20T09:00:00Z');
    const { entries, sums } = of({ leave: [{ personId: ANN, from: '2027-01-01', until: '9999-12-31', grantedAt }] });
    // Fri 1 January is Ann's day off, and the weekend is nobody's work.
    expect(entries.map(({ date, status }) => [date, status])).toContainEqual(['2027-01-01', 'no-rota']);
    expect(sums).toMatchObject({ left: { days: 0 }, unplaced: 2_912_074 });
  });

  test('what leave would leave counts what is booked and asked for, and no day twice', () => {
    const cells = [cell('2026-12-14', '', 'lieu'), cell('2026-12-11', 'SD')];
    const leave = [{ personId: ANN, from: '2026-12-14', until: '2026-12-16', grantedAt: null }];
    const entries = [entry('2026-12-01', { days: 2, minutes: 240 })];
    const book = new LieuBook(ground({ cells, leave, entries, today: '2026-12-01' }));
    expect(lieuLedger(book, ANN).sums).toMatchObject({ left: { days: 1, minutes: 240 }, booked: 1, waiting: 1 });
    expect(lieuAfter(book, ANN, week)).toEqual({
      ...{ left: { days: 1, minutes: 240 }, waiting: 1, costs: 2, unplaced: 0, after: -2 },
    });
    expect(lieuAfter(book, ANN, { from: '2027-01-02', until: '2027-01-11' })).toMatchObject({ costs: 0, unplaced: 7 });
  });
});

describe('what is written', () => {
  test('days and minutes stay apart, each entry has the balance after it, and an exchange moves one into the other', () => {
    const entries = [
      entry('2026-12-10', { minutes: 600, code: 'LD' }),
      entry('2026-12-12', { cause: 'exchange', days: 1, minutes: -480 }),
      entry('2026-12-11', { cause: 'taken', minutes: -30 }),
    ];
    const { entries: shown, sums } = of({ entries });
    expect(shown.map(({ date, after }) => [date, after.days, after.minutes])).toEqual([
      ['2026-12-10', 0, 600],
      ['2026-12-11', 0, 570],
      ['2026-12-12', 1, 90],
    ]);
    expect(sums).toMatchObject({
      ...{ left: { days: 1, minutes: 90 }, earned: { days: 0, minutes: 600 }, taken: { days: 0, minutes: 30 } },
    });
  });

  test('what was reversed stands with what reversed it, and both sums forget it', () => {
    const wrong = entry('2026-12-10', { days: 2 });
    const taken = entry('2026-12-10', { cause: 'taken', minutes: -60 });
    const entries = [
      wrong,
      taken,
      entry('2026-12-20', { cause: 'reversal', days: -2, reverses: wrong.id }),
      entry('2026-12-20', { cause: 'reversal', minutes: 60, reverses: taken.id }),
    ];
    const { entries: shown, sums } = of({ entries });
    expect(shown.map(({ isReversed }) => isReversed)).toEqual([true, true, false, false]);
    expect(sums).toMatchObject({
      ...{ left: { days: 0, minutes: 0 }, earned: { days: 0, minutes: 0 }, taken: { days: 0, minutes: 0 } },
    });
  });

  test('it is of one person alone', () => {
    expect(lieuLedger(new LieuBook(ground({ entries: [entry('2026-12-10', { days: 1 })] })), 'ben').entries).toEqual(
      [],
    );
  });
});
