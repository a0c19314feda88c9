import { expect, test } from 'vitest';
import { day, id, person, wardDocument } from '../../test/fixtures/ward-document.ts';
import { demandOf } from './demand-of.ts';
import { rosterOf } from './judged-document.ts';
import { newBreaches } from './new-breaches.ts';
import { changesNow, documentWith, solvedChanges } from './solved-changes.ts';

const document = wardDocument([
  { person: person(1, 'Ann'), days: 'LD N! .' },
  { person: person(2, 'Ben'), days: 'N . .' },
  { person: person(3, 'Vacancy', { isVacant: true }), days: 'LD . N' },
]);
const request = { seconds: 1, seed: 1, keep: 'pinned' as const, weights: {} };
const together = { presence: [], supervision: [] };
const { free } = demandOf(document, { request, history: [], requests: [], together });
const answer = {
  ...rosterOf(document),
  duties: [
    { person: id(1), date: day(0), code: 'LD' },
    { person: id(1), date: day(1), code: 'LD' },
    { person: id(2), date: day(0), code: 'LD' },
    { person: id(2), date: day(3), code: 'N' },
  ],
};

test('an answer changes free cells alone, and takes a duty off a vacant post that somebody now works', () => {
  expect(solvedChanges(document, { answer, free, from: document.from })).toEqual([
    { person: id(2), date: day(0), codes: 'LD' },
    { person: id(2), date: day(3), codes: 'N' },
    { person: id(3), date: day(0), codes: '' },
  ]);
});

test('over the version as it stands now, what was pinned or given leave since is left alone', () => {
  const cells = solvedChanges(document, { answer, free, from: document.from });
  const later = wardDocument([
    { person: person(2, 'Ben'), days: 'N! . . A' },
    { person: person(3, 'Vacancy', { isVacant: true }), days: 'LD . N' },
  ]);
  expect(changesNow(later, cells)).toEqual([
    {
      person: id(3),
      date: day(0),
      rev: 1,
      before: { codes: 'LD', leave: null, isPinned: false },
      after: { codes: '', leave: null, isPinned: false },
    },
  ]);
});

test('a document with changes is judged for what is newly broken', () => {
  const after = { codes: 'LD', leave: null, isPinned: false };
  const changed = documentWith(document, [{ person: id(1), date: day(2), after }]);
  const [first, ...others] = newBreaches(document, changed);
  expect(first).toMatchObject({ person: id(1), name: 'Ann' });
  expect(first?.text).toMatch(/Rest/);
  expect(others.every(({ name }) => name === 'Ann')).toBe(true);
  expect(newBreaches(changed, changed)).toEqual([]);
});
