import { expect, test } from 'vitest';
import { ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'new-deal.natural-breaks';

test('a plan without a word on breaks cannot tell', () => {
  expect(ofTemplate(RULE, ['L . . . . . .'])[0]).toMatchObject({ verdict: 'cannot tell', missing: ['breaks'] });
});

test('two quarters of an hour are no break', () => {
  expect(ofTemplate(RULE, ['D15 . . . . . .'])[0]).toMatchObject({ verdict: 'breaks', measured: 0, limit: 30 });
});
