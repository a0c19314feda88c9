import { expect, test } from 'vitest';
import { KNOWN, ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const RULE = 'wtr.daily-rest';

test('each period of work without the rest after it is a breach', () => {
  expect(ofRoster(RULE, 'X X D .').map(({ duties }) => duties)).toEqual([[0]]);
  expect(ofRoster(RULE, 'X . X . .').map(({ measured }) => measured)).toEqual([0, 0]);
});

test('a rest before work in the same 24 hours counts', () => {
  expect(ofRoster(RULE, 'D N .')[0]).toMatchObject({ verdict: 'meets', measured: 840 });
});

test('the last day of a roster is judged only by what is known', () => {
  expect(ofRoster(RULE, 'D')[0]).toMatchObject({ verdict: 'meets', measured: null });
});

test('a last day that leaves too little whatever follows is a breach, by the most that it can leave', () => {
  expect(ofRoster(RULE, '. X')).toMatchObject([{ verdict: 'breaks', measured: 0, duties: [0] }]);
  expect(ofRoster(RULE, 'D L')[0]).toMatchObject({ verdict: 'meets', measured: 900 });
  expect(ofRoster(RULE, '. D+N')).toMatchObject([{ verdict: 'breaks', measured: 240, duties: [0, 1] }]);
});

test('on call away is rest, on call at work is not', () => {
  expect(ofRoster(RULE, 'D+A D .', { ...KNOWN, pattern: 'on-call' })[0]?.verdict).toBe('meets');
  expect(ofRoster(RULE, 'R D .', { ...KNOWN, pattern: 'on-call' })[0]?.verdict).toBe('breaks');
});

test('work without end is one breach', () => {
  expect(ofTemplate(RULE, ['X X X X X X X'])).toMatchObject([{ verdict: 'breaks', measured: 0, unbounded: true }]);
});
