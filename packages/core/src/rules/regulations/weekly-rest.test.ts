import { expect, test } from 'vitest';
import { ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'wtr.weekly-rest';

test('a worked weekend between two free ones meets by the fortnight', () => {
  const found = ofTemplate(RULE, ['D D D D D . .', 'D D D D D D D', 'D D D D D . .']);
  expect(found).toMatchObject([{ verdict: 'meets', measured: 3840, limit: 3540 }]);
});

test('two worked weekends in a row break it', () => {
  expect(ofTemplate(RULE, ['D D D D D . .', 'D D D D D D D', 'D D D D D D D'])).toMatchObject([
    { verdict: 'breaks', measured: 960, limit: 2100 },
  ]);
});

test('two short rests in a fortnight do', () => {
  expect(ofTemplate(RULE, ['L L L L L L L', 'L L . L L . L']).map(({ verdict }) => verdict)).toEqual(['meets']);
});

test('a roster without a whole fortnight tells only what a week shows', () => {
  expect(ofRoster(RULE, 'D D D D D . .')[0]?.verdict).toBe('meets');
  expect(ofRoster(RULE, 'D D D D D D D')[0]?.verdict).toBe('cannot tell');
});

test('a last week without a day off cannot be told, however many weeks before it meet', () => {
  const weeks = Array(3).fill('D D D D D . .').join(' ');
  expect(ofRoster(RULE, `${weeks} D D D D D D D`)[0]).toMatchObject({ verdict: 'cannot tell' });
  expect(ofRoster(RULE, `${weeks} D D D D D . .`)[0]?.verdict).toBe('meets');
});

test('no work needs no rest', () => {
  expect(ofTemplate(RULE, ['. . . . . . .'])[0]).toMatchObject({ verdict: 'meets', measured: null });
});
