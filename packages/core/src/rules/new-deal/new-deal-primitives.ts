import type { Primitive } from '../primitive.ts';
import { continuousDuty } from './continuous-duty.ts';
import { longRest } from './long-rest.ts';
import { naturalBreaks } from './natural-breaks.ts';
import { offDuty } from './off-duty.ts';
import { restInDuty } from './rest-in-duty.ts';
import { weeklyHours } from './weekly-hours.ts';

/** The primitives of the New Deal limits. */
export const NEW_DEAL_PRIMITIVES: readonly Primitive[] = [
  weeklyHours,
  continuousDuty,
  offDuty,
  longRest,
  restInDuty,
  naturalBreaks,
];
