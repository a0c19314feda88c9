import type { Rota } from '../../roster/rota.ts';
import { NON_RESIDENT_ON_CALL, RESIDENT_ON_CALL } from '../../roster/rota.ts';
import { WORK_OF_A_PERIOD } from '../../rules/missing-facts.ts';
import { workTotals } from '../../rules/new-deal/actual-work.ts';
import type { Fraction } from '../../rules/new-deal/decimal-fraction.ts';
import { isOwnDuty, type PersonDuties, personDuties } from '../../rules/new-deal/person-duties.ts';
import { type BankHolidayReading, type WeekdayHours, weekdayMinutes } from '../../rules/new-deal/weekday-minutes.ts';
import { weekendsWorked } from '../../rules/new-deal/weekend-span.ts';
import { weeklyAverage } from '../../rules/new-deal/weekly-average.ts';
import type { PayTerms } from '../pay-terms.ts';
import { type Rational, rational, ZERO } from '../rational.ts';
import type { ActualHours, BandFacts, Compliance } from './band-facts.ts';
import { gradeNames } from './grade-name.ts';

/** Terms that say in which words a post is measured, by the name that this file gives them. */
const MEASURES = {
  friday: 'weekend.friday',
  monday: 'weekend.monday',
  morning: 'out-of-hours.morning',
  evening: 'out-of-hours.evening',
  ltftMorning: 'band.plain-hours.ltft.morning',
  ltftEvening: 'band.plain-hours.ltft.evening',
  normalStart: 'normal-day.start',
  normalEnd: 'normal-day.end',
  partialShare: 'rest-in-duty.partial-shift.share',
  dayLongRest: 'rest-in-duty.partial-shift-24h.total',
  dayLongOver: 'rest-in-duty.partial-shift-24h.longer-than',
  yearWeeks: 'prospective-cover.year',
} as const;

type Measures = Readonly<Record<keyof typeof MEASURES, number>>;

interface Context {
  readonly terms: PayTerms;
  readonly readings: readonly string[];
  readonly compliance: Compliance;
  /** Instead of the grade in the rota; `null` where none is named. */
  readonly grade: string | null;
}

/** What a rota says about one person's post; the terms that are missing when the contract lacks one. */
export function measureBandFacts(
  rota: Rota,
  person: number,
  { terms, readings, compliance, grade }: Context,
): BandFacts | { readonly missing: readonly string[] } {
  const read = readMeasures(terms);
  if ('missing' in read) return read;
  const { measures } = read;
  const of = personDuties(rota, person);
  const { facts } = of.person;
  const named = grade ?? facts.grade ?? null;
  const bankHolidays = readings.includes('bank-holidays-out-of-hours') ? 'bank-holidays-out-of-hours' : 'ordinary-days';
  const plain = { from: measures.morning, until: measures.evening };
  const outside = minutesOutside(of, plain, bankHolidays);
  const ltft = minutesOutside(of, { from: measures.ltftMorning, until: measures.ltftEvening }, bankHolidays);
  const weekends = weekendsWorked(of, measures);
  return {
    grade: named === null ? null : (gradeNames(named)[0] ?? null),
    wte: facts.wte ?? 1,
    pattern: facts.pattern ?? null,
    resident: facts.resident ?? null,
    criterionR: facts.criterionR ?? null,
    prospectiveCover: facts.prospectiveCover ?? null,
    actual: actualHours(of, measures, bankHolidays),
    outsideShare: outside.all === 0 ? null : rational(outside.outside, outside.all),
    isAnyOutside: outside.outside > 0,
    isAnyOutsideLtft: ltft.outside > 0,
    weekends: frequency(weekends.worked, weekends.of),
    onCalls: frequency(onCallPeriods(of), of.endDay - of.firstDay),
    compliance,
  };
}

function readMeasures(terms: PayTerms): { measures: Measures } | { missing: readonly string[] } {
  const missing: string[] = [];
  const values = Object.entries(MEASURES).map(([name, id]) => {
    const reading = terms.read(id);
    if (reading.state === 'known' && typeof reading.term.value === 'number') return [name, reading.term.value];
    missing.push(id);
    return [name, 0];
  });
  // Every name of MEASURES has a number here unless it is among the missing.
  return missing.length > 0 ? { missing } : { measures: Object.fromEntries(values) as Measures };
}

function minutesOutside(
  of: PersonDuties,
  hours: WeekdayHours,
  reading: BankHolidayReading,
): { all: number; outside: number } {
  let all = 0;
  let outside = 0;
  for (let i = of.first; i < of.end; i += 1) {
    if (!isOwnDuty(of, i)) continue;
    const length = (of.duties.end[i] ?? 0) - (of.duties.start[i] ?? 0);
    all += length;
    outside += length - weekdayMinutes(of, i, hours, reading);
  }
  return { all, outside };
}

function onCallPeriods(of: PersonDuties): number {
  let periods = 0;
  for (let i = of.first; i < of.end; i += 1) {
    const kind = of.duties.kind[i];
    if (kind === NON_RESIDENT_ON_CALL || kind === RESIDENT_ON_CALL) periods += 1;
  }
  return periods;
}

function actualHours(of: PersonDuties, measures: Measures, bankHolidays: BankHolidayReading): ActualHours {
  const { facts } = of.person;
  const totals = workTotals(of, facts.pattern ?? 'full-shift', {
    normalDay: { from: measures.normalStart, until: measures.normalEnd },
    partialShare: measures.partialShare,
    dayLongRest: measures.dayLongRest,
    dayLongOver: measures.dayLongOver,
    bankHolidays,
  });
  const days = of.endDay - of.firstDay;
  if (days <= 0) return { possible: [ZERO], isOpen: false, missing: [] };
  const average = weeklyAverage(totals.actual, days, facts, measures.yearWeeks);
  const hasUnknown = totals.unknown.length > 0;
  const missing = [...average.missing];
  if (facts.pattern === undefined) missing.push('pattern');
  if (hasUnknown) missing.push(WORK_OF_A_PERIOD);
  const isOpen = average.isOpen || hasUnknown || facts.pattern === undefined;
  return { possible: average.possible.map(asRational), isOpen, missing };
}

function asRational([n, d]: Fraction): Rational {
  return rational(n, d);
}

function frequency(worked: number, of: number): Rational {
  return of === 0 ? ZERO : rational(worked, of);
}
