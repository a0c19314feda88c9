/** Rule ids of the 2016 family: the names of findings, and of the waivers that widen their limits. */
export const RULE_IDS_2016: readonly string[] = [
  'hours.average',
  'hours.average-with-leave',
  'hours.window',
  'shift.length',
  'run.long',
  'run.late',
  'run.night',
  'run.any',
  'rest.after-long',
  'rest.after-late',
  'rest.after-night',
  'rest.after-any',
  'rest.between-shifts',
  'weekend.frequency',
  'breaks.entitlement',
  'on-call.length',
  'on-call.consecutive',
  'on-call.frequency',
  'on-call.day-after',
  'on-call.rest',
];

/** Every rule id that `waivers` may name. A contract whose rules have further ids adds them here. */
export const WAIVABLE_RULE_IDS: ReadonlySet<string> = new Set(RULE_IDS_2016);
