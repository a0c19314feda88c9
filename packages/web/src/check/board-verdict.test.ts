import { expect, test } from 'vitest';
import { boardVerdict } from './board-verdict.ts';

const counts = { breaches: 0, people: 0, cannotTell: 0, duties: 12 };

test('only a board of which every rule was told and met is one that meets', () => {
  expect(boardVerdict(counts)).toBe('meets');
  expect(boardVerdict({ ...counts, cannotTell: 1 })).toBe('untold');
  expect(boardVerdict({ ...counts, duties: 0 })).toBe('no-duty');
  expect(boardVerdict({ ...counts, duties: 0, cannotTell: 1 })).toBe('no-duty');
  expect(boardVerdict({ ...counts, breaches: 1, people: 1, cannotTell: 1 })).toBe('breaks');
});
