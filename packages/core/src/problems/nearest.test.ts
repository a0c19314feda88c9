import { expect, test } from 'vitest';
import { nearestWord } from './nearest.ts';

test.each([
  ['LDD', ['LD', 'N', 'SD'], 'LD'],
  ['strat', ['start', 'end'], 'start'],
  ['hours.avrage', ['hours.average', 'hours.window'], 'hours.average'],
  ['ANN', ['bo', 'ann'], 'ann'],
  ['x', ['y', 'z'], 'y'],
  ['zebra', ['LD', 'N'], null],
  ['', [], null],
])('the word nearest to "%s" of %j is %s', (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest);
});

test('very long words are near nothing', () => {
  expect(nearestWord('a'.repeat(100_000), ['a'.repeat(100_000), 'b'])).toBeNull();
});
