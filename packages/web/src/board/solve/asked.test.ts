import { expect, test } from 'vitest';
import { emptyOpenings, openingsText, readOpenings } from './asked.ts';

const PEOPLE = [
  { id: 'a', name: 'Ann Lee', isVacant: false },
  { id: 'b', name: 'Ben Cox', isVacant: false },
  { id: 'c', name: 'A post', isVacant: true },
  { id: 'd', name: 'Cy', isVacant: false },
  { id: 'e', name: 'Cy', isVacant: false },
];

test('balances are read as a spreadsheet pastes them, and what is nothing is left out', () => {
  expect(readOpenings('ann lee\t3\t-1\n\nBen Cox, 0, , 2, −1.5\r\n', PEOPLE)).toEqual({
    faults: [],
    openings: [
      { person: 'a', nights: 3, weekends: -1 },
      { person: 'b', bankHolidays: 2, longDays: -1.5 },
    ],
  });
  expect(readOpenings(emptyOpenings(PEOPLE.slice(0, 3)), PEOPLE)).toEqual({ openings: [], faults: [] });
});

test('every fault is named with its line: nobody, somebody twice, two of one name, what is no number', () => {
  const { faults, openings } = readOpenings('An Lee, 1\nBen Cox, 1\nBen Cox, 2\nCy, 1\nA post, 1\nAnn Lee, x', PEOPLE);
  expect(faults).toHaveLength(5);
  expect(faults[0]).toContain('Line 1');
  expect(faults[0]).toContain('Ann Lee');
  expect(faults[1]).toContain('Line 3');
  expect(faults[2]).toContain('two people');
  expect(faults[3]).toContain('A post');
  expect(faults[4]).toContain('Line 6');
  expect(openings.map(({ person }) => person)).toEqual(['b', 'b']);
});

test('balances that are kept come back as they are typed, without those who are gone', () => {
  const openings = [
    { person: 'a', nights: 3, weekends: -1 },
    { person: 'b', bankHolidays: 2, longDays: -1.5 },
  ];
  const text = openingsText([...openings, { person: 'gone', nights: 1 }, { person: 'c', nights: 1 }], PEOPLE);
  expect(text).toBe('Ann Lee, 3, -1, 0, 0\nBen Cox, 0, 0, 2, -1.5');
  expect(readOpenings(text, PEOPLE)).toEqual({ faults: [], openings });
});
