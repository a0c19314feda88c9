import fc from 'fast-check';
import { type Limits, limits2019 } from '../limits.ts';

/** Limits that no contract has, and the proposal that lays them over the edition of 2019. */
export interface OtherLimits {
  readonly limits: Limits;
  readonly overlay: unknown;
}

const between = (min: number, max: number) => fc.integer({ min, max });
/** Quarters of an hour, in hours. */
const hoursBetween = (min: number, max: number) => between(min * 4, max * 4).map((quarters) => quarters / 4);
const days = between(1, 9);

/** Values in the units of the contract's data: hours, days, clock times. Names are those of its terms. */
const drawnTerms = fc.record({
  'hours.average': hoursBetween(20, 60),
  'hours.average.opted-out': hoursBetween(60, 70),
  'hours.window': hoursBetween(20, 80),
  'hours.window.length': fc.constantFrom(168, 100, 72.25, 200),
  'shift.length': hoursBetween(7, 16),
  'duty.long.over': hoursBetween(7, 13),
  'duty.night.least': hoursBetween(1, 6),
  'duty.late.starts-before': between(12, 17),
  'duty.late.ends-after': between(20, 23),
  'run.long': days,
  'run.late': days,
  'run.night': days,
  'run.any': days,
  'run.any.extended': between(9, 12),
  'rest.after-long': hoursBetween(12, 60),
  'rest.after-late': hoursBetween(12, 60),
  'rest.after-night': hoursBetween(12, 60),
  'rest.after-any': hoursBetween(12, 60),
  'rest.after-night.runs-from': between(1, 4),
  'rest.between-shifts': hoursBetween(0, 20),
  'weekend.frequency': between(1, 4),
  'weekend.frequency.normal': between(4, 7),
  'breaks.first.over': hoursBetween(3, 8),
  'breaks.second.over': hoursBetween(8, 11),
  'breaks.third.from': hoursBetween(9, 13),
  'on-call.length': hoursBetween(5, 25),
  'on-call.consecutive': between(1, 2),
  'on-call.consecutive.weekend': between(2, 3),
  'on-call.consecutive.agreed': between(3, 7),
  'on-call.frequency': between(1, 5),
  'on-call.frequency.days': between(2, 10),
  'on-call.day-after': hoursBetween(8, 13),
  'on-call.day-after.short-rest': hoursBetween(3, 8),
  'on-call.rest.total': hoursBetween(4, 10),
  'on-call.rest.night': hoursBetween(3, 6),
});

type Terms = typeof drawnTerms extends fc.Arbitrary<infer T> ? T : never;

/** Any limits at all: the rules may know no number of their own. */
export const otherLimits: fc.Arbitrary<OtherLimits> = drawnTerms.map((terms) => ({
  limits: toLimits(terms),
  overlay: {
    format: 'rotawright-overlay/1',
    title: 'Other limits',
    base: 'england-2016@2019-08',
    changes: Object.entries(terms).map(([term, value]) => ({
      set: term,
      from: '2016-08-03',
      value: written(term, value),
    })),
  },
}));

/** Two terms are clock times. */
function written(term: string, value: number): number | string {
  return term.startsWith('duty.late.') ? `${value}:00` : value;
}

function toLimits(terms: Terms): Limits {
  const minutes = (name: keyof Terms) => terms[name] * 60;
  return {
    ...limits2019,
    average: minutes('hours.average'),
    averageWaived: minutes('hours.average.opted-out'),
    window: minutes('hours.window'),
    windowLength: minutes('hours.window.length'),
    shiftLength: minutes('shift.length'),
    longOver: minutes('duty.long.over'),
    nightWork: minutes('duty.night.least'),
    lateStartsBefore: minutes('duty.late.starts-before'),
    lateEndsAfter: minutes('duty.late.ends-after'),
    run: { long: terms['run.long'], late: terms['run.late'], night: terms['run.night'], any: terms['run.any'] },
    runAnyWaived: terms['run.any.extended'],
    rest: {
      long: minutes('rest.after-long'),
      late: minutes('rest.after-late'),
      night: minutes('rest.after-night'),
      any: minutes('rest.after-any'),
    },
    nightRestFrom: terms['rest.after-night.runs-from'],
    restBetween: minutes('rest.between-shifts'),
    weekends: [
      { oneIn: terms['weekend.frequency'], oneInWaived: terms['weekend.frequency'], severity: 'breach' },
      { oneIn: terms['weekend.frequency.normal'], oneInWaived: terms['weekend.frequency'], severity: 'advice' },
    ],
    firstBreakOver: minutes('breaks.first.over'),
    secondBreakOver: minutes('breaks.second.over'),
    thirdBreakFrom: minutes('breaks.third.from'),
    onCall: onCallLimits(terms),
  };
}

function onCallLimits(terms: Terms): Limits['onCall'] {
  return {
    length: terms['on-call.length'] * 60,
    consecutive: terms['on-call.consecutive'],
    consecutiveWeekend: terms['on-call.consecutive.weekend'],
    consecutiveWaived: terms['on-call.consecutive.agreed'],
    frequency: terms['on-call.frequency'],
    frequencyDays: terms['on-call.frequency.days'],
    dayAfter: terms['on-call.day-after'] * 60,
    dayAfterPoorRest: terms['on-call.day-after.short-rest'] * 60,
    restTotal: terms['on-call.rest.total'] * 60,
    restNight: terms['on-call.rest.night'] * 60,
  };
}
