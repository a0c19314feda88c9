import { expect, it } from 'vitest';
import { holdsSmallHours } from './small-hours.ts';

it('the small hours are held by a duty that somebody works at 03:00', () => {
  expect([
    holdsSmallHours(120, 60),
    holdsSmallHours(120, 61),
    holdsSmallHours(180, 1),
    holdsSmallHours(181, 600),
  ]).toEqual([false, true, true, false]);
  expect([holdsSmallHours(1230, 390), holdsSmallHours(1230, 391)]).toEqual([false, true]);
});
