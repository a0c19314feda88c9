import { expect, test } from 'vitest';
import { KNOWN, ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const LONGER = 'new-deal.long-rest-62';
const SHORTER = 'new-deal.long-rest-48';
const WORKED = 'D D D D D D D';
const OFF = 'D D D D D . .';

test('one weekend off in four weeks is the longer rest but not the other', () => {
  const lines = [WORKED, WORKED, OFF, WORKED];
  expect(ofTemplate(LONGER, lines)[0]).toMatchObject({ verdict: 'meets', measured: 3840 });
  expect(ofTemplate(SHORTER, lines)).toMatchObject([{ verdict: 'breaks', measured: 960, limit: 2880 }]);
});

test('on call the window is three weeks', () => {
  const lines = [OFF, WORKED, WORKED, OFF];
  expect(ofTemplate(SHORTER, lines)[0]?.verdict).toBe('meets');
  expect(ofTemplate(SHORTER, lines, { ...KNOWN, pattern: 'on-call' })[0]?.verdict).toBe('breaks');
});

test('windows that overlap are one breach, also over the seam, and far ones are two', () => {
  const bad = Array.from({ length: 5 }, () => WORKED);
  const good = Array.from({ length: 5 }, () => OFF);
  expect(ofTemplate(LONGER, [...bad, ...good])).toHaveLength(1);
  expect(ofTemplate(LONGER, [...bad.slice(2), ...good, ...bad.slice(3)])).toHaveLength(1);
  expect(ofTemplate(LONGER, [...bad, ...good, ...bad, ...good])).toHaveLength(2);
});

test('a rest at the end of a roster may be longer than is known', () => {
  const days = `${Array.from({ length: 27 }, () => 'D').join(' ')} .`;
  expect(ofRoster(LONGER, days)[0]?.verdict).toBe('cannot tell');
  expect(ofRoster(LONGER, `${days} D D`)[0]?.verdict).toBe('breaks');
});

test('duty without end has no rest, and no duty no need of one', () => {
  expect(ofTemplate(LONGER, ['X X X X X X X'])).toMatchObject([{ verdict: 'breaks', measured: 0, unbounded: true }]);
  expect(ofTemplate(LONGER, ['. . . . . . .'])).toMatchObject([{ verdict: 'meets', measured: null }]);
});

test('a rest that only touches a window is not in it', () => {
  const lines = ['. . . . . . .', 'E D D D D D D', WORKED, WORKED, 'D D D D D D F'];
  expect(ofTemplate(LONGER, lines)).toMatchObject([{ verdict: 'breaks', from: 'W2 Mon 00:00', until: 'W1 Mon 00:00' }]);
});
