import { averageHours } from './average-hours.ts';
import { averageHoursWithLeave } from './average-hours-with-leave.ts';
import { breaksEntitlement } from './breaks-entitlement.ts';
import { dayAfterOnCall } from './day-after-on-call.ts';
import { hoursInWindow } from './hours-in-window.ts';
import { longestRun } from './longest-run.ts';
import { NEW_DEAL_PRIMITIVES } from './new-deal/new-deal-primitives.ts';
import { onCallConsecutive } from './on-call-consecutive.ts';
import { onCallFrequency } from './on-call-frequency.ts';
import { onCallLength } from './on-call-length.ts';
import { onCallRest } from './on-call-rest.ts';
import type { Primitive } from './primitive.ts';
import { REGULATION_PRIMITIVES } from './regulations/regulation-primitives.ts';
import { restAfterRun } from './rest-after-run.ts';
import { restBetweenShifts } from './rest-between-shifts.ts';
import { shiftLength } from './shift-length.ts';
import { weekendFrequency } from './weekend-frequency.ts';

/** All primitives, of every family of contracts. */
const ALL: readonly Primitive[] = [
  averageHours,
  averageHoursWithLeave,
  hoursInWindow,
  shiftLength,
  longestRun,
  restAfterRun,
  restBetweenShifts,
  weekendFrequency,
  breaksEntitlement,
  onCallLength,
  onCallConsecutive,
  onCallFrequency,
  dayAfterOnCall,
  onCallRest,
  ...NEW_DEAL_PRIMITIVES,
  ...REGULATION_PRIMITIVES,
];

/** Every rule primitive by the name that contracts use. */
export const primitives: ReadonlyMap<string, Primitive> = new Map(ALL.map((primitive) => [primitive.name, primitive]));
