import { expect, test } from 'vitest';
import { LD, N, OC, roster, SD } from '../../test/interchange-samples.ts';
import type { DutyDigest, Rota } from './index.ts';
import { readRota } from './index.ts';

const HALF = { code: 'AM', start: '08:30', end: '12:30', kind: 'shift' };
const PM = { code: 'PM', start: '13:30', end: '21:30', kind: 'shift' };
const UNKNOWN_WORK = { code: 'OX', start: '17:00', end: '09:00', kind: 'non-resident-on-call' };

/** A roster from 2 March 2026 on: of each person the codes of each day in turn, `.` for none and `+` between several. */
function drawn(...lines: readonly string[]): Rota {
  const people = lines.map((_, p) => ({ id: `p${p}` }));
  const duties = lines.flatMap((line, p) =>
    line.split(' ').flatMap((token, day) => {
      const date = new Date(Date.UTC(2026, 2, 2 + day)).toISOString().slice(0, 10);
      return token === '.' ? [] : token.split('+').map((code) => ({ person: `p${p}`, date, code }));
    }),
  );
  const shiftTypes = [SD, LD, N, OC, HALF, PM, UNKNOWN_WORK];
  const read = readRota(roster({ from: '2026-03-02', until: '2026-05-02', people, duties, shiftTypes }));
  if (!read.ok) throw new Error(read.problems[0]?.found);
  return read.value;
}

function samplesIn({ samples }: DutyDigest, p: number): readonly (readonly [place: number, form: number])[] {
  const places = [...samples.at.subarray(samples.from[p], samples.from[p + 1])];
  return places.map((at, k) => [at, samples.form[(samples.from[p] ?? 0) + k] ?? -1]);
}

test('the samples are the first of each form, person by person', () => {
  const { digest } = drawn('N N . SD N . SD', '.', 'SD N N . LD');
  expect(samplesIn(digest, 0)).toEqual([
    [0, 0],
    [2, 1],
  ]);
  expect(samplesIn(digest, 1)).toEqual([]);
  expect(samplesIn(digest, 2)).toEqual([
    [0, 1],
    [1, 0],
    [3, 2],
  ]);
});

test('a night with a clock change inside is a sample of its own', () => {
  const { digest } = drawn(Array.from({ length: 30 }, () => 'N').join(' '));
  // The night of Saturday 28 March, the 27th of the roster.
  expect(samplesIn(digest, 0).map(([at]) => at)).toEqual([0, 26]);
});

test('more samples than are expected of a person find room', () => {
  const each = 'SD LD N . OC . . AM PM';
  const { digest } = drawn(...Array.from({ length: 40 }, () => `${each} ${each}`));
  expect(digest.samples.from[40]).toBe(40 * 6);
  expect(samplesIn(digest, 39)).toEqual([0, 1, 2, 3, 4, 5].map((k) => [k, k]));
});

test('work goes by the days on which duties start, from the first to the last, and what is not known counts nothing', () => {
  const { digest } = drawn('. SD . AM+PM OX . SD', '.', 'N');
  const { from, before } = digest.work;
  expect([...before.subarray(from[0], from[1])]).toEqual([0, 480, 480, 1200, 1200, 1200, 1680]);
  expect([...before.subarray(from[1], from[2])]).toEqual([0]);
  expect([...before.subarray(from[2], from[3])]).toEqual([0, 750]);
});

test('the week ahead of a duty holds all of the seven days that begin with its own', () => {
  const { digest } = drawn('AM+PM . . . . . SD SD LD', 'SD');
  expect([...digest.weekAhead]).toEqual([1200, 1200, 480 + 480 + 750, 480 + 750, 750, 480]);
});

test('the longest run counts days with duties of any kind, and is the first of equals', () => {
  const { digest } = drawn('SD . SD OC N . AM+PM SD SD . SD', '.', 'SD . SD');
  expect([...digest.longestRuns.first]).toEqual([1, -1, 0]);
  expect([...digest.longestRuns.last]).toEqual([3, -1, 0]);
});

test('the shortest rest is the first of equals, between shifts with no on-call period at either side or between', () => {
  const { digest } = drawn('SD OC . N . LD LD . LD LD AM', 'OC OC', 'SD', 'LD PM SD');
  // Nights end at 09:00 two days before the first long day; from long day to long day are 11 hours 30.
  expect([...digest.shortestRests]).toEqual([4, -1, -1, 2]);
});
