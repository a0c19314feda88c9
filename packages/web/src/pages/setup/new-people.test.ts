import { expect, test } from 'vitest';
import { daysHeld, faultsOfNames, namesIn } from './new-people.ts';
import { leaveDaysIn, partIn } from './person-facts.ts';

test('names are read one a line, and each must be new and short enough', () => {
  expect(namesIn('  Ann   Lee \n\n Ben Cox\n')).toEqual(['Ann Lee', 'Ben Cox']);
  expect(faultsOfNames(['Ann Lee', 'Ben Cox'], [])).toEqual([]);
  expect(faultsOfNames(['ann lee'], ['Ann Lee'])).toHaveLength(1);
  expect(faultsOfNames(['Ben Cox', 'Ben Cox'], [])).toHaveLength(1);
  expect(faultsOfNames(['x'.repeat(120)], [])).toEqual([]);
  expect(faultsOfNames(['x'.repeat(121)], [])).toHaveLength(1);
});

test('a day counts as held where it has a duty or leave, not where it was cleared', () => {
  const document = {
    people: [{ id: 'a' }, { id: 'b' }],
    cells: [
      [0, 0, 'LD', null, false, 1],
      [1, 0, '', null, false, 2],
      [1, 1, 'N', null, false, 1],
      [1, 2, '', 'annual', false, 1],
    ],
  };
  expect([daysHeld(document, 'a'), daysHeld(document, 'b'), daysHeld(document, 'c')]).toEqual([1, 2, 0]);
});

test('a part of full time is typed as a number or in percent, and leave as days up to 60', () => {
  expect([partIn('0.8'), partIn(' 80% '), partIn('55 %'), partIn('1')]).toEqual([0.8, 0.8, 0.55, 1]);
  expect(partIn('most')).toBeNaN();
  expect(['', '27', '13.5', '61', '-1', 'x'].map(leaveDaysIn)).toEqual([
    null,
    27,
    13.5,
    undefined,
    undefined,
    undefined,
  ]);
});
