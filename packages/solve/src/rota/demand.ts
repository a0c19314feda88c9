import type { LeaveInput, PersonFacts, ShiftType } from '@rotawright/core/roster';

/** How much something matters, in the words of a coordinator. */
export const WEIGHT_WORDS = ['none', 'low', 'medium', 'high', 'must'] as const;
/** One of {@link WEIGHT_WORDS}. */
export type WeightWord = (typeof WEIGHT_WORDS)[number];

/**
 * A demand `rotawright-demand/1`: everything that a roster must do, before anybody is on it. Field names are permanent.
 * Validation is in `read-demand.ts`.
 */
export interface Demand {
  readonly format: 'rotawright-demand/1';
  readonly title?: string;
  /** IANA name; `Europe/London` when absent. */
  readonly zone?: string;
  readonly contract?: { readonly id?: string; readonly edition?: string };
  /** Names of alternative readings. */
  readonly readings?: readonly string[];
  /** First civil day, and the first after the roster. */
  readonly from: string;
  readonly until: string;
  readonly shiftTypes: readonly ShiftType[];
  readonly people: readonly DemandPerson[];
  readonly leave?: readonly LeaveInput[];
  readonly bankHolidays?: readonly string[];
  readonly cover: readonly CoverDemand[];
  /** People at work at every moment of some hours, on whatever shifts. */
  readonly presence?: readonly PresenceDemand[];
  readonly supervision?: readonly SupervisionDemand[];
  readonly pinned?: readonly CellDemand[];
  /** Worked in the days before `from`. */
  readonly history?: readonly CellDemand[];
  readonly requests?: readonly RequestDemand[];
  readonly weights?: Partial<Record<WeightedThing, WeightWord>>;
  /** May a night end on the first morning of leave? No when absent. */
  readonly nightBeforeLeave?: boolean;
}

/** What a roster is weighed by. */
export const WEIGHTED_THINGS = [
  'uncovered',
  'understaffed',
  'overstaffed',
  'supervision',
  'hours',
  'nights',
  'weekends',
  'bankHolidays',
  'longDays',
  'isolatedDays',
  'continuity',
  'fatigue',
] as const;
/** One of {@link WEIGHTED_THINGS}. */
export type WeightedThing = (typeof WEIGHTED_THINGS)[number];

/** Somebody who may be put on the roster, with what they can and cannot work. */
export interface DemandPerson extends PersonFacts {
  readonly id: string;
  readonly name?: string;
  /** What cover by skill may ask for. */
  readonly skills?: readonly string[];
  /** Codes of the shifts that this person works; all when absent. */
  readonly works?: readonly string[];
  readonly fixedDaysOff?: readonly FixedDayOff[];
  /** What was worked beyond the fair share before, negative where less. */
  readonly opening?: Partial<Record<FairThing, number>>;
}

/** What is shared out in proportion to whole-time equivalent. */
export const FAIR_THINGS = ['nights', 'weekends', 'bankHolidays', 'longDays'] as const;
/** One of {@link FAIR_THINGS}. */
export type FairThing = (typeof FAIR_THINGS)[number];

/** A weekday on which somebody never works. */
export interface FixedDayOff {
  readonly day: Weekday;
  /** May a duty that goes on past midnight start on this day, or end on it? No when absent. */
  readonly canStartNight?: boolean;
  readonly canEndNight?: boolean;
}

/** The days of the week as a demand names them, from Monday on. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
/** One of {@link WEEKDAYS}. */
export type Weekday = (typeof WEEKDAYS)[number];

/** How many people a shift needs. A later entry for the same shift, skill and day replaces an earlier one. */
export interface CoverDemand {
  readonly code: string;
  /** Weekdays, dates or both; every day when both are absent. */
  readonly days?: readonly Weekday[];
  readonly dates?: readonly string[];
  readonly minimum: number;
  /** Wished for; the minimum when absent. */
  readonly target?: number;
  /** The target when absent; of everybody on the shift, so never beside a skill. */
  readonly maximum?: number;
  /** Of those on the shift, so many have this skill. */
  readonly skill?: string;
}

/**
 * At least so many people at work at every moment between two clock times, on whatever shifts; on-call periods do not count.
 * All entries hold, beside one another and beside cover.
 */
export interface PresenceDemand {
  /** Clock times, `HH:MM`; the second is on the next day where it is not after the first, and may be `24:00`. */
  readonly from: string;
  readonly until: string;
  /** Weekdays, dates or both, of the first time; every day when both are absent. */
  readonly days?: readonly Weekday[];
  readonly dates?: readonly string[];
  readonly minimum: number;
  /** Only those with this skill count. */
  readonly skill?: string;
}

/** Some people work some shifts only while somebody with a skill is on duty too. */
export interface SupervisionDemand {
  /** Who needs it: people of a grade, or with a skill; everybody when both are absent. Never those who can give it. */
  readonly grade?: string;
  readonly skill?: string;
  /** Shifts on which they need it. */
  readonly codes: readonly string[];
  /** The skill of those who give it. */
  readonly by: string;
  /** Shifts of the same day on which they can be; those on which it is needed when absent. */
  readonly on?: readonly string[];
}

/** A duty of somebody; `""` is a day off. */
export interface CellDemand {
  readonly person: string;
  readonly date: string;
  readonly code: string;
}

/** What somebody asks for: a shift by its code, any work (`"work"`), or a day off (`"off"`). */
export interface RequestDemand {
  readonly person: string;
  readonly date: string;
  readonly want: 'work' | 'off';
  readonly code?: string;
  readonly weight?: WeightWord;
}
