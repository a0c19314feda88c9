/**
 * Facts that a rule cannot be told without, as a finding's `missing` has them: in words, with the field that holds it in brackets.
 */

export const WORK_OF_A_PERIOD = 'the estimated work of an on-call period (work.minutes)';
export const REST_OF_A_PERIOD = 'the rest expected in an on-call period (work.expectedRest)';
export const REST_BEFORE_THE_DAY = 'the rest expected in the on-call period before the day (work.expectedRest)';
export const ANNUAL_LEAVE = 'the days of annual leave in a year (annualLeaveDays)';
export const NORMAL_DAY = 'the length of a normal day (normalDayMinutes)';
