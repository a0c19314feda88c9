/** Classes of shift that rules speak of; what makes a shift one of them is contract data. */
export type DutyClass = 'long' | 'late' | 'night';

/** What a run may be of: a class, duties of any kind, or non-resident on-call periods. */
export type RunClass = DutyClass | 'any' | 'on-call';
