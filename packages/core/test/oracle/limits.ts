/** The numbers of one edition, typed in by hand from the facts page and not from the contract's data. Minutes, days. */
export interface Limits {
  readonly edition: string;
  readonly average: number;
  readonly averageWaived: number;
  readonly window: number;
  readonly windowLength: number;
  readonly shiftLength: number;
  readonly longOver: number;
  readonly nightWork: number;
  readonly nightFrom: number;
  readonly nightUntil: number;
  /** `null`: a late shift may start at any time. */
  readonly lateStartsBefore: number | null;
  readonly lateEndsAfter: number;
  readonly run: Readonly<Record<RunClass, number>>;
  readonly runAnyWaived: number;
  readonly rest: Readonly<Record<RunClass, number>>;
  /** Shortest run of nights that the rest follows. */
  readonly nightRestFrom: number;
  readonly restBetween: number;
  readonly weekends: readonly WeekendLimit[];
  readonly firstBreakOver: number;
  readonly secondBreakOver: number;
  /** `null`: there is no third break. */
  readonly thirdBreakFrom: number | null;
  readonly breakMinutes: number;
  readonly onCall: OnCallLimits;
}

export interface OnCallLimits {
  readonly length: number;
  readonly consecutive: number;
  readonly consecutiveWeekend: number;
  /** `null`: not known. */
  readonly consecutiveWaived: number | null;
  readonly frequency: number;
  readonly frequencyDays: number;
  readonly dayAfter: number;
  readonly dayAfterPoorRest: number;
  readonly restTotal: number;
  /** `null`: not known. */
  readonly restNight: number | null;
}

export interface WeekendLimit {
  /** The k of "1 in k". */
  readonly oneIn: number;
  readonly oneInWaived: number;
  readonly severity: 'breach' | 'advice';
}

export type RunClass = 'long' | 'late' | 'night' | 'any';

const hours = (n: number): number => n * 60;

const onCall: OnCallLimits = {
  length: hours(24),
  consecutive: 1,
  consecutiveWeekend: 2,
  consecutiveWaived: 7,
  frequency: 3,
  frequencyDays: 7,
  dayAfter: hours(10),
  dayAfterPoorRest: hours(5),
  restTotal: hours(8),
  restNight: hours(5),
};

const family = {
  average: hours(48),
  averageWaived: hours(56),
  window: hours(72),
  windowLength: hours(168),
  shiftLength: hours(13),
  longOver: hours(10),
  nightWork: hours(3),
  nightFrom: hours(23),
  nightUntil: hours(6),
  lateStartsBefore: hours(16),
  lateEndsAfter: hours(23),
  rest: { long: hours(48), late: hours(48), night: hours(46), any: hours(48) },
  restBetween: hours(11),
  firstBreakOver: hours(5),
  secondBreakOver: hours(9),
  breakMinutes: 30,
  onCall,
};

export const limits2016: Limits = {
  ...family,
  edition: '2016-05',
  onCall: { ...onCall, consecutiveWaived: null, restNight: null },
  run: { long: 5, late: 4, night: 4, any: 8 },
  runAnyWaived: 8,
  nightRestFrom: 3,
  weekends: [{ oneIn: 2, oneInWaived: 2, severity: 'breach' }],
  thirdBreakFrom: null,
};

export const limits2019: Limits = {
  ...family,
  edition: '2019-08',
  run: { long: 4, late: 4, night: 4, any: 7 },
  runAnyWaived: 8,
  nightRestFrom: 1,
  weekends: [
    { oneIn: 2, oneInWaived: 2, severity: 'breach' },
    { oneIn: 3, oneInWaived: 2, severity: 'advice' },
  ],
  thirdBreakFrom: hours(12),
};
