import { expect, test } from 'vitest';
import { KNOWN, ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const DUTY = 'new-deal.duty-hours';
const ACTUAL = 'new-deal.actual-hours';

test('a breach names every duty of the person, a pass none', () => {
  expect(ofTemplate(DUTY, ['L L L L L . .'])[0]).toMatchObject({
    verdict: 'breaks',
    measured: 3900,
    duties: [0, 1, 2, 3, 4],
    from: null,
  });
  expect(ofTemplate(DUTY, ['D D D D D . .'])[0]).toMatchObject({ verdict: 'meets', duties: [] });
});

test('cover raises the average when a week of leave is shorter than an average one', () => {
  const cover = { pattern: 'full-shift', prospectiveCover: true, annualLeaveWeeks: 5.2, leaveWeekMinutes: 2400 };
  expect(ofTemplate(DUTY, ['L L L D D . .'], cover)[0]?.measured).toBe(3400);
  expect(ofTemplate(DUTY, ['L L L D D . .'], cover)[0]?.verdict).toBe('breaks');
});

test('without a pattern, duty over the widest limit is a breach, and actual work never is', () => {
  const facts = { prospectiveCover: false };
  expect(ofTemplate(DUTY, ['X X X X . . .'], facts)[0]?.verdict).toBe('breaks');
  expect(ofTemplate(ACTUAL, ['X X X X . . .'], facts)[0]).toMatchObject({
    verdict: 'cannot tell',
    missing: ['pattern'],
  });
});

test('known work over the limit is a breach though an estimate is missing', () => {
  const onCall = { ...KNOWN, pattern: 'on-call' };
  expect(ofTemplate(ACTUAL, ['L L L L L . .', 'A . . . . . .'], onCall)[0]?.verdict).toBe('cannot tell');
  expect(ofTemplate(ACTUAL, ['L L L L L A .'], onCall)[0]).toMatchObject({ verdict: 'breaks', measured: 3900 });
});

test('a roster is averaged over its own days', () => {
  expect(ofRoster(DUTY, 'D D D . . . . D D D D D . .')[0]?.measured).toBe(1920);
});
