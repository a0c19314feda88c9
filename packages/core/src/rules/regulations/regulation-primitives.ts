import type { Primitive } from '../primitive.ts';
import { breakInShift } from './break-in-shift.ts';
import { dailyRest } from './daily-rest.ts';
import { hazardousNightWork } from './hazardous-night-work.ts';
import { nightWorkAverage } from './night-work-average.ts';
import { weeklyRest } from './weekly-rest.ts';

/** The primitives of the Working Time Regulations that no other contract needs. */
export const REGULATION_PRIMITIVES: readonly Primitive[] = [
  dailyRest,
  weeklyRest,
  breakInShift,
  nightWorkAverage,
  hazardousNightWork,
];
