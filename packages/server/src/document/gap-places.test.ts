import { describe, expect, test } from 'vitest';
import { coverLine, day, id, person, REG, SHO, wardDocument } from '../../test/fixtures/ward-document.ts';
import { gapFigures } from './gap-figures.ts';
import { missingAt, placeFacts } from './gap-places.ts';

const line = { ...coverLine(1, ['N', 'LD'], 2, { groupId: SHO }), id: id(801) };
const document = wardDocument(
  [
    { person: person(1, 'Ann'), days: 'N' },
    { person: person(2, 'Rae', { groupId: REG }), days: 'N' },
    { person: person(3, 'Vacant SHO', { isVacant: true }), days: '. N' },
  ],
  { cover: [line] },
);
const onLine = (date: string, code = 'N') => ({ date, code, post: null, line: id(801) });
const ofPost = (date: string, code = 'N') => ({ date, code, post: id(3), line: null });

describe('who is missing', () => {
  test('on a line of cover: its minimum less who counts, and less the vacant post that has such a duty', () => {
    expect([0, 1, 2].map((number) => missingAt(document, onLine(day(number))))).toEqual([1, 1, 2]);
  });

  test('at a post without a holder: its duty, and nothing else', () => {
    expect([missingAt(document, ofPost(day(1))), missingAt(document, ofPost(day(0)))]).toEqual([1, 0]);
    expect(missingAt(document, { ...ofPost(day(0)), post: id(1) })).toBe(0);
  });

  test('nowhere that is not there', () => {
    expect(missingAt(document, onLine('2027-01-01'))).toBe(0);
    expect(missingAt(document, onLine(day(0), 'SD'))).toBe(0);
    expect(missingAt(document, { ...onLine(day(0)), line: id(802) })).toBe(0);
  });
});

test('a duty begins and ends by the clock on the wall, over the end of summer time too', () => {
  const facts = placeFacts(document, onLine('2026-10-24'));
  if (!facts.ok) throw new Error('no place');
  expect([facts.value.beginsAt.toISOString(), facts.value.endsAt.toISOString()]).toEqual([
    '2026-10-24T19:30:00.000Z',
    '2026-10-25T09:00:00.000Z',
  ]);
  expect(facts.value).toMatchObject({ name: 'N or LD cover', groupId: SHO, skill: null });
});

test('a place that is none is told with everything that is wrong', () => {
  const facts = placeFacts(document, { date: '2027-01-01', code: 'NN', post: id(3), line: id(801) });
  expect(facts.ok ? [] : facts.problems.map(({ code }) => code)).toEqual(['gap.day', 'gap.code', 'gap.place']);
  const held = placeFacts(document, { ...ofPost(day(0)), post: id(1) });
  expect(held.ok ? [] : held.problems.map(({ code }) => code)).toEqual(['gap.place']);
});

test('the record in figures: by reason, with the middle of how long those that ended stood open', () => {
  const offer = (reason: 'vacancy' | 'leave', state: 'open' | 'given' | 'past', openMinutes: number) => ({
    ...{ reason, state, openMinutes },
  });
  const figures = gapFigures([
    offer('leave', 'open', 9000),
    offer('vacancy', 'given', 60),
    offer('vacancy', 'past', 600),
    offer('vacancy', 'given', 120),
    offer('vacancy', 'open', 9000),
  ]);
  expect(figures).toEqual([
    {
      ...{ reason: 'vacancy', offered: 4, open: 1, given: 2, closed: 0, withdrawn: 0, past: 1 },
      medianOpenMinutes: 120,
    },
    { reason: 'leave', offered: 1, open: 1, given: 0, closed: 0, withdrawn: 0, past: 0, medianOpenMinutes: null },
  ]);
  expect(gapFigures([offer('leave', 'past', 60), offer('leave', 'past', 181)])[0]?.medianOpenMinutes).toBe(121);
});
