import { describe, expect, test } from 'vitest';
import { roster } from '../../test/interchange-samples.ts';
import {
  type ClassDefinitions,
  type DutyClasses,
  DutyClassifier,
  LATE,
  LONG,
  NIGHT,
  type Rota,
  readRota,
} from './index.ts';

const DEFINITIONS: ClassDefinitions = {
  longOver: 600,
  night: { from: 1380, until: 360, least: 180 },
  late: { startsBefore: 960, endsAfter: 1380 },
};

function classify(rota: Rota, definitions: ClassDefinitions, isResidentShift = false): readonly number[] {
  const classifier = new DutyClassifier([{ from: Number.NEGATIVE_INFINITY, definitions }], { isResidentShift });
  expect(classifier.isByForm).toBe(true);
  return bitsOf(classifier.classify({ rota, first: 0, end: rota.duties.count }), 0, rota.duties.count);
}

/** Bits of the duties `first` to `end` (excluded). */
function bitsOf({ keys, bits }: DutyClasses, first: number, end: number): readonly number[] {
  return Array.from(keys.subarray(first, end), (key) => bits[key] ?? -1);
}

function classOf(start: string, end: string, kind = 'shift', definitions = DEFINITIONS): number {
  const read = readRota(
    roster({ from: '2026-01-01', until: '2027-01-01', duties: [{ person: 'ann', kind, start, end }] }),
  );
  if (!read.ok) throw new Error(read.problems[0]?.found);
  return classify(read.value, definitions)[0] ?? -1;
}

describe('class bits', () => {
  test.each([
    ['exactly ten hours are not long', '2026-02-04T08:00', '2026-02-04T18:00', 0],
    ['ten hours and a minute are long', '2026-02-04T08:00', '2026-02-04T18:01', LONG],
    [
      'ten hours by the clock are long when the night has an hour more',
      '2026-10-24T20:00',
      '2026-10-25T06:00',
      LONG | NIGHT,
    ],
    ['eleven hours by the clock are not long in spring', '2026-03-28T20:00', '2026-03-29T07:00', NIGHT],
    ['an end at 23:00 is not late', '2026-02-04T12:00', '2026-02-04T23:00', LONG],
    ['an end at 23:01 is late', '2026-02-04T12:00', '2026-02-04T23:01', LONG | LATE],
    ['an end past midnight is late', '2026-02-04T13:00', '2026-02-05T00:30', LONG | LATE],
    ['a start at 16:00 is not late', '2026-02-04T16:00', '2026-02-05T02:30', LONG | NIGHT],
    ['a start at 15:59 is late', '2026-02-04T15:59', '2026-02-05T02:00', LONG | LATE | NIGHT],
    ['a short evening is not late', '2026-02-04T14:00', '2026-02-04T23:30', 0],
    ['three hours in the night make a night', '2026-02-04T18:00', '2026-02-05T02:00', NIGHT],
    ['three hours less a minute do not', '2026-02-04T18:00', '2026-02-05T01:59', 0],
    ['two nights are added up', '2026-02-04T04:30', '2026-02-05T00:30', LONG | LATE | NIGHT],
    ['a start in the night before counts', '2026-02-04T03:00', '2026-02-04T09:00', NIGHT],
    ['an hour that the clock skips is no time in the night', '2026-03-28T23:30', '2026-03-29T03:29', 0],
  ])('%s', (_, start, end, classes) => {
    expect(classOf(start, end)).toBe(classes);
  });

  test.each(['non-resident-on-call', 'resident-on-call'])('%s is in no class', (kind) => {
    expect(classOf('2026-02-04T15:00', '2026-02-05T09:00', kind)).toBe(0);
  });

  test('a resident on-call period has the classes of its times where it counts as a shift', () => {
    const times = { start: '2026-02-04T20:00', end: '2026-02-05T09:00' };
    const read = readRota(roster({ duties: [{ person: 'ann', kind: 'resident-on-call', ...times }] }));
    if (!read.ok) throw new Error(read.problems[0]?.found);
    expect(classify(read.value, DEFINITIONS, true)).toEqual([LONG | NIGHT]);
    expect(classify(read.value, DEFINITIONS, false)).toEqual([0]);
  });

  test('a definition that nobody knows gives no bit', () => {
    const unknown = { longOver: 600, night: null, late: null };
    expect(classOf('2026-02-04T15:00', '2026-02-05T09:00', 'shift', unknown)).toBe(LONG);
    expect(classOf('2026-02-04T15:00', '2026-02-05T09:00', 'shift', { ...DEFINITIONS, longOver: null })).toBe(NIGHT);
  });

  test('a night with a clock change is not taken for one of equal length without', () => {
    const nights = [
      ['2026-03-20T23:30', '2026-03-21T05:30'],
      ['2026-03-28T23:30', '2026-03-29T06:30'],
    ];
    const duties = nights.map(([start, end]) => ({ person: 'ann', kind: 'shift', start, end }));
    const read = readRota(roster({ duties }));
    if (!read.ok) throw new Error(read.problems[0]?.found);
    const night = { from: 1380, until: 360, least: 340 };
    expect(classify(read.value, { ...DEFINITIONS, night })).toEqual([NIGHT, 0]);
  });

  test('an hour that the clock shows twice counts where it shows the night, at the edge of the night too', () => {
    // The clock goes back from 02:00 to 01:00: half past one to two is shown twice, one to half past not in the night.
    const until = (least: number) => ({ ...DEFINITIONS, night: { from: 90, until: 120, least } });
    expect(classOf('2026-10-25T00:30', '2026-10-25T03:00', 'shift', until(60))).toBe(NIGHT);
    expect(classOf('2026-10-25T00:30', '2026-10-25T03:00', 'shift', until(61))).toBe(0);
  });

  test('duties of one form go each by the definitions of its day, whoever was asked for before', () => {
    const duties = ['2026-02-04', '2026-02-06', '2026-02-08', '2026-02-10'].map((date) => {
      return { person: 'ann', date, code: 'LD' };
    });
    const read = readRota(roster({ duties }));
    if (!read.ok) throw new Error(read.problems[0]?.found);
    const later = { from: read.value.duties.day[2] ?? 0, definitions: { ...DEFINITIONS, longOver: 840 } };
    const classifier = new DutyClassifier([{ from: 0, definitions: DEFINITIONS }, later], {
      isResidentShift: false,
    });
    expect(classifier.isByForm).toBe(false);
    const asked = (first: number, end: number) =>
      bitsOf(classifier.classify({ rota: read.value, first, end }), first, end);
    expect(asked(1, 3)).toEqual([LONG, 0]);
    expect(asked(0, 2)).toEqual([LONG, LONG]);
    expect(asked(3, 4)).toEqual([0]);
    expect(read.value.digest.forms.examples).toHaveLength(1);
  });
});
