import { expect, test } from 'vitest';
import { day, id, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import { gapAnswer } from './gap-answer.ts';
import { repairAnswer } from './repair-answer.ts';

const TODAY = '2026-10-01';
const document = wardDocument([
  { person: person(1, 'Ann'), days: '. . N' },
  { person: person(2, 'Ben'), days: '. . LD' },
  { person: person(3, 'Cy'), days: '. . A' },
  { person: person(4, 'Dee'), days: '. . . LD' },
  { person: person(5, 'Ed', { works: ['LD', 'SD'] }), days: '' },
  { person: person(6, 'Flo', { fixedDaysOff: [{ day: 'Thu', canStartNight: true, canEndNight: false }] }), days: '' },
  { person: person(7, 'Gus', { fixedDaysOff: [{ day: 'Thu', canStartNight: false, canEndNight: true }] }), days: 'SD' },
  { person: person(8, 'Vacancy', { isVacant: true }), days: '. . . . . N' },
]);
const answer = (query: Parameters<typeof gapAnswer>[1]) => {
  const made = gapAnswer(document, query, TODAY);
  if (!made.ok) throw new Error(made.problems.map(({ found }) => found).join());
  return made.value;
};

test('ranks who could take a duty with reasons and cells, and tells why the others cannot', () => {
  const found = answer({ date: day(2), code: 'N', person: id(1) });
  expect(found.candidates.map(({ name }) => name)).toEqual(['Gus', 'Ben', 'Dee']);
  expect(found.candidates[0]?.reasons).toContain('Nothing else changes.');
  expect(found.candidates[0]?.reasons).toContain('Would have 1 × N in this rota, has 0.');
  expect(
    found.candidates[0]?.changes.map(({ name, date, before, after, rev }) => ({
      name,
      date,
      before: before.codes,
      after: after.codes,
      rev,
    })),
  ).toEqual([
    { name: 'Ann', date: day(2), before: 'N', after: '', rev: 1 },
    { name: 'Gus', date: day(2), before: '', after: 'N', rev: 0 },
  ]);
  expect(Object.fromEntries(found.unable.map(({ name, text }) => [name, text]))).toEqual({
    Cy: 'On leave.',
    Ed: 'Does not work N.',
    Flo: 'Has a fixed day off.',
  });
});

test('a duty of a post without a holder is taken off it, and one that cover misses is nobody’s', () => {
  const vacant = answer({ date: day(5), code: 'N', person: id(8) });
  expect(vacant.candidates[0]?.changes.map(({ name, after }) => `${name} ${after.codes}`)).toContain('Vacancy ');
  const missed = answer({ date: day(9), code: 'LD' });
  expect(missed.person).toBeNull();
  expect(missed.candidates.every(({ changes }) => changes.length === 1)).toBe(true);
  expect(missed.candidates.flatMap(({ reasons }) => reasons).some((text) => text.startsWith('Another grade'))).toBe(
    false,
  );
});

test('a question about nothing is a problem', () => {
  const made = gapAnswer(document, { date: '2027-01-01', code: 'NN', person: id(99) }, TODAY);
  expect(made.ok ? [] : made.problems.map(({ code }) => code)).toEqual(['gap.day', 'gap.code', 'gap.person']);
});

test('a repair hands duties over as cells, and never to somebody who is barred', () => {
  const made = repairAnswer(document, { absences: [{ person: id(1), date: day(2) }] });
  if (!made.ok) throw new Error('no repair');
  expect(made.value.plan).toEqual(['Gus takes N on Wed 7 Oct from Ann.']);
  expect(made.value.open).toEqual([]);
  expect(made.value.changes.map(({ name, date, after }) => `${name} ${date} ${after.codes}`)).toEqual([
    `Ann ${day(2)} `,
    `Gus ${day(2)} N`,
  ]);
});
