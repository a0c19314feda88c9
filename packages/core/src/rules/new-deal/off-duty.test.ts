import { expect, test } from 'vitest';
import { KNOWN, ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'new-deal.off-duty';

test('touching duties are one duty, so they have no time off between them', () => {
  expect(ofRoster(RULE, 'D+A D .', { ...KNOWN, pattern: 'on-call' })[0]).toMatchObject({
    verdict: 'meets',
    measured: null,
  });
});

test('the limit is that of the pattern', () => {
  expect(ofRoster(RULE, 'L L', KNOWN)[0]).toMatchObject({ verdict: 'meets', measured: 660, limit: 480 });
  expect(ofRoster(RULE, 'L L', { ...KNOWN, pattern: 'on-call' })[0]).toMatchObject({
    verdict: 'breaks',
    measured: 660,
    limit: 720,
  });
});

test('without a pattern only what breaks the widest limit is proven', () => {
  expect(ofRoster(RULE, 'L L', {})[0]).toMatchObject({ verdict: 'cannot tell', missing: ['pattern'] });
  expect(ofRoster(RULE, 'N D', {})[0]?.verdict).toBe('breaks');
});

test('each short rest across the seam is found once', () => {
  expect(ofTemplate(RULE, ['D . . . . . N'])).toMatchObject([{ verdict: 'breaks', measured: 120 }]);
});
