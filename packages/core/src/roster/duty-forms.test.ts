import { expect, test } from 'vitest';
import { roster } from '../../test/interchange-samples.ts';
import type { DutyForms } from './index.ts';
import { readRota } from './index.ts';

const N = { code: 'N', start: '20:30', end: '08:30', kind: 'shift' };
const OC = { code: 'OC', start: '20:30', end: '08:30', kind: 'non-resident-on-call' };
const work = { minutes: 60, expectedRest: { total: 480, longestNight: 300 } };

function formsIn(
  duties: readonly (readonly [person: string, date: string, code: string])[],
  types: object[],
): DutyForms {
  const read = readRota(
    roster({
      from: '2026-03-02',
      until: '2027-04-05',
      people: [{ id: 'ann' }, { id: 'bob' }],
      shiftTypes: types,
      duties: duties.map(([person, date, code]) => ({ person, date, code })),
    }),
  );
  if (!read.ok) throw new Error(read.problems[0]?.found);
  return read.value.digest.forms;
}

test('duties alike in all but their days are of one form, whoever has them and by whatever code', () => {
  const again = { ...N, code: 'N2' };
  const days = ['2026-03-03', '2026-03-05', '2026-07-01'];
  const duties = [...days.map((date) => ['ann', date, 'N'] as const), ['bob', '2026-03-03', 'N2'] as const];
  const forms = formsIn(duties, [N, again]);
  expect([...forms.of]).toEqual([0, 0, 0, 0]);
  expect([...forms.examples]).toEqual([0]);
});

test.each([
  ['another start', { start: '20:31', end: '08:31' }],
  ['another length', { end: '08:31' }],
  ['another kind', { kind: 'resident-on-call' }],
  ['another estimate', { kind: OC.kind, work: { ...work, minutes: 61 } }],
  ['another rest', { kind: OC.kind, work: { ...work, expectedRest: { total: 479, longestNight: 300 } } }],
  ['another rest at night', { kind: OC.kind, work: { ...work, expectedRest: { total: 480, longestNight: 299 } } }],
  ['breaks', { breaks: [30] }],
  ['other breaks of the same half hours', { breaks: [60] }],
])('%s makes another form', (_, other) => {
  const usual = 'work' in other ? { ...OC, work } : 'breaks' in other ? { ...N, breaks: [30, 30] } : N;
  const duties = [['ann', '2026-03-03', usual.code] as const, ['ann', '2026-03-05', 'X'] as const];
  expect([...formsIn(duties, [usual, { ...usual, ...other, code: 'X' }]).of]).toEqual([0, 1]);
});

test('duties with the same clock change inside are alike, with another or none they are not', () => {
  const dates = ['2026-03-20', '2026-03-28', '2026-10-24', '2027-03-27'];
  const duties = ['ann', 'bob'].flatMap((person) => dates.map((date) => [person, date, 'N'] as const));
  expect([...formsIn(duties, [N]).of]).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
});
