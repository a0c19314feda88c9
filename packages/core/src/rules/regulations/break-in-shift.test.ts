import { expect, test } from 'vitest';
import { ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'wtr.break';

test('the longest break is what counts', () => {
  expect(ofTemplate(RULE, ['D15 . . . . . .'])[0]).toMatchObject({ verdict: 'breaks', measured: 15, limit: 20 });
  expect(ofTemplate(RULE, ['D20 . . . . . .'])[0]).toMatchObject({ verdict: 'meets', measured: 20 });
});

test('a breach stands beside shifts that say nothing', () => {
  expect(ofTemplate(RULE, ['D15 D . . . . .']).map(({ verdict }) => verdict)).toEqual(['breaks']);
  expect(ofTemplate(RULE, ['D20 D . . . . .']).map(({ verdict }) => verdict)).toEqual(['cannot tell']);
});
