import { expect, test } from 'vitest';
import { KNOWN, ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'new-deal.continuous-duty';

test('every chain that is too long is a breach of its own', () => {
  const found = ofRoster(RULE, 'X . X . D');
  expect(found.map(({ measured, limit, duties }) => ({ measured, limit, duties }))).toEqual([
    { measured: 1440, limit: 780, duties: [0] },
    { measured: 1440, limit: 780, duties: [1] },
  ]);
});

test('an on-call period makes the limit that of on-call rotas, and a weekend widens it', () => {
  expect(ofRoster(RULE, 'D+A D .')[0]).toMatchObject({ verdict: 'meets', measured: 1920, limit: 1920 });
  expect(ofRoster(RULE, 'D+A D+A D .')[0]).toMatchObject({ verdict: 'breaks', measured: 3360, limit: 1920 });
  expect(ofRoster(RULE, 'D+A D+A D .', KNOWN, { from: '2015-08-07' })[0]).toMatchObject({
    verdict: 'meets',
    measured: 3360,
    limit: 3360,
  });
});

test('duty without end in a template is one breach without a measure', () => {
  expect(ofTemplate(RULE, ['X X X X X X X'])).toMatchObject([{ verdict: 'breaks', measured: null, unbounded: true }]);
});

test('without a pattern the Regulations still cap shifts, and shorter ones cannot be told', () => {
  expect(ofRoster(RULE, 'X .', {})[0]?.verdict).toBe('breaks');
  expect(ofRoster(RULE, 'D .', {})[0]).toMatchObject({ verdict: 'cannot tell', missing: ['pattern'] });
  expect(ofRoster(RULE, 'A .', {})[0]?.verdict).toBe('meets');
});

test('nobody on duty meets, with nothing measured', () => {
  expect(ofTemplate(RULE, ['. . . . . . .'])[0]).toMatchObject({ verdict: 'meets', measured: null });
});
