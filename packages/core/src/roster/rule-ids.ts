/** Rule ids of the 2016 family: the names of findings, and of the waivers that widen their limits. */
export const RULE_IDS_2016: readonly string[] = [
  'hours.average',
  'hours.average-with-leave',
  'hours.window',
  'hours.less-than-full-time',
  'shift.length',
  'run.long',
  'run.late',
  'run.night',
  'run.any',
  'run.any.low-intensity',
  'rest.after-long',
  'rest.after-late',
  'rest.after-night',
  'rest.after-any',
  'rest.between-shifts',
  'rest.too-tired-to-travel',
  'weekend.frequency',
  'weekend.foundation-2',
  'breaks.entitlement',
  'breaks.placement',
  'on-call.length',
  'on-call.consecutive',
  'on-call.frequency',
  'on-call.day-after',
  'on-call.rest',
  'on-call.same-rota-cover',
];

/** Rule ids of the New Deal hours limits, which the 2002 contract is judged by. */
export const RULE_IDS_2002: readonly string[] = [
  'new-deal.actual-hours',
  'new-deal.consecutive-days',
  'new-deal.continuous-duty',
  'new-deal.duty-hours',
  'new-deal.long-rest-48',
  'new-deal.long-rest-62',
  'new-deal.natural-breaks',
  'new-deal.off-duty',
  'new-deal.rest-achieved',
  'new-deal.rest-in-duty',
];

/** Rule ids of the Working Time Regulations 1998. */
export const RULE_IDS_1998: readonly string[] = [
  'wtr.average',
  'wtr.break',
  'wtr.daily-rest',
  'wtr.night-work',
  'wtr.weekly-rest',
];

/** Every rule id that `waivers` may name, whichever contract the rota will be judged by. */
export const WAIVABLE_RULE_IDS: ReadonlySet<string> = new Set([...RULE_IDS_2016, ...RULE_IDS_2002, ...RULE_IDS_1998]);
