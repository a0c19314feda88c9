import { expect, test } from 'vitest';
import { KNOWN, ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'new-deal.rest-in-duty';

test('a resident night and day needs half of what lies outside the normal day', () => {
  const [total, night] = ofTemplate(RULE, ['R . . . . . .'], { ...KNOWN, pattern: 'on-call' });
  expect(total).toMatchObject({ part: 'total', verdict: 'meets', measured: 720, limit: 480 });
  expect(night).toMatchObject({ part: 'longestNight', verdict: 'meets', measured: 300, limit: 300 });
});

test('at a weekend the whole of it lies outside', () => {
  expect(ofTemplate(RULE, ['. . . . . R .'], { ...KNOWN, pattern: 'on-call' })[0]).toMatchObject({
    limit: 720,
    verdict: 'meets',
  });
});

test('full shifts need none; partial shifts need figures', () => {
  expect(ofTemplate(RULE, ['L . . . . . .']).map(({ verdict }) => verdict)).toEqual(['meets', 'meets']);
  const partial = ofTemplate(RULE, ['L . . . . . .'], { ...KNOWN, pattern: 'partial-shift' });
  expect(partial[0]).toMatchObject({ verdict: 'cannot tell', limit: 75, missing: ['work.expectedRest'] });
});

test('a day-long partial shift has a rest of its own', () => {
  const found = ofTemplate(RULE, ['X . . . . . .'], { ...KNOWN, pattern: 'partial-shift-24h' });
  expect(found.map(({ verdict, limit }) => [verdict, limit])).toEqual([
    ['cannot tell', 360],
    ['cannot tell', 240],
  ]);
});

test('without a pattern nothing can be told', () => {
  expect(ofTemplate(RULE, ['L . . . . . .'], {})[0]).toMatchObject({ verdict: 'cannot tell', missing: ['pattern'] });
});
