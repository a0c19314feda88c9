import type { FatigueTrigger } from '../standards/index.ts';
import type { ModelFacts } from './fatigue-models.ts';
import type { FatigueIndex } from './rr446-fatigue-index.ts';
import type { Rr446Doubt } from './rr446-indices.ts';
import type { RiskIndex } from './rr446-risk-index.ts';
import type { SleepKind } from './sleep-blocks.ts';
import type { SleepHabits } from './sleep-habits.ts';

/** Instants are civil stamps of the rota: `2026-03-06T09:00`, in a template `W3 Tue 08:30`. */
export type Stamp = string;

/** One duty at work, with what the models say of it. */
export interface DutyFatigue {
  /** Position among the person’s duties in order of start: what findings of a check refer to. */
  readonly duty: number;
  readonly code: string;
  readonly from: Stamp;
  readonly until: Stamp;
  readonly minutes: number;
  /** Is somebody at work at 03:00? Our reading of a night for triggers and rows. */
  readonly isNight: boolean;
  /** Which of nights (or of other duties) on days in a row it is, from 1. */
  readonly inRow: number;
  /** Worst score at work and when. */
  readonly worst: number;
  readonly worstAt: Stamp;
  /** Minutes at work from the model’s sleepy score on, in quarter hours; `null` where the model has no such band. */
  readonly sleepyMinutes: number | null;
  /** On the way home; `null` where the next duty leaves no time to go home. */
  readonly drive: { readonly worst: number; readonly sleepyMinutes: number | null } | null;
  readonly fatigueIndex: FatigueIndex;
  /** The index read hour by hour: our extension, not part of the published method. */
  readonly fatigueIndexHourly: readonly number[];
  readonly riskIndex: RiskIndex;
  /** Branches of the two indices behind this duty that no printed row of the spreadsheet confirms. */
  readonly unconfirmed: readonly Rr446Doubt[];
  /** Ids of the triggers in use that it reaches. */
  readonly triggers: readonly string[];
  /** In the days after a roster’s beginning that still depend on what nobody told. */
  readonly isStartUp: boolean;
}

/** One span of sleep as the composition or the user has it. */
export interface SleepSpoken {
  readonly from: Stamp;
  readonly until: Stamp;
  readonly minutes: number;
  readonly kind: SleepKind;
}

/** Sums of some duties. */
export interface FatigueSums {
  readonly duties: number;
  readonly dutyMinutes: number;
  readonly sleepyMinutes: number | null;
  readonly drives: number;
  /** Drives home with a sleepy quarter hour, and the sleepy minutes of all of them. */
  readonly sleepyDrives: number | null;
  readonly sleepyDriveMinutes: number | null;
}

/** One person, or the one pattern of a template. */
export interface PersonFatigue {
  readonly id: string;
  readonly name: string;
  readonly habits: SleepHabits;
  readonly totals: FatigueSums & {
    readonly weeks: number;
    readonly sleptMinutes: number;
    readonly overTriggers: number;
  };
  /** The worst quarter hour at work; `null` without duties. */
  readonly worst: { readonly at: Stamp; readonly score: number; readonly duty: number } | null;
  /** Most sleep that the seven days before a duty fell short of usual nights; at that duty’s start. */
  readonly debt: { readonly minutes: number; readonly at: Stamp } | null;
  readonly duties: readonly DutyFatigue[];
  /** On-call periods, which no model here counts as work. */
  readonly calls: readonly { readonly code: string; readonly from: Stamp; readonly minutes: number }[];
  readonly sleep: readonly SleepSpoken[];
  /** By week of the cycle, or of the roster from a Monday. */
  readonly weeks: readonly (FatigueSums & { readonly week: string; readonly worst: number | null })[];
  /** Score at every civil hour, 24 a day, from the rota’s first minute; `second` is alertness S + C + U, or the debt of the Unified model. */
  readonly hours: {
    readonly from: Stamp;
    readonly score: readonly number[];
    readonly second: readonly number[] | null;
  };
}

/** One hour of the week over all people and weeks, Monday 00:00 first. */
export interface WeekHour {
  /** 0 to 167. */
  readonly hour: number;
  /** Mean number at work, mean number of these under the sleepy score, and the fewest of those in any week. */
  readonly atWork: number;
  readonly alert: number | null;
  readonly fewestAlert: number | null;
  /** Mean score of those at work; `null` where nobody is. */
  readonly score: number | null;
}

/** How a quantity lies over people. */
export interface Spread {
  readonly least: number;
  readonly median: number;
  readonly most: number;
  /** Ids of the people at the upper end. */
  readonly mostIds: readonly string[];
}

/** What `rota fatigue --json` prints: `rotawright-fatigue/1`. */
export interface FatigueReport {
  readonly format: 'rotawright-fatigue/1';
  readonly engine: string;
  /** Must stand beside every number shown. */
  readonly label: string;
  readonly title: string;
  readonly kind: 'roster' | 'template';
  readonly model: ModelFacts;
  readonly indices: ModelFacts;
  readonly triggers: readonly FatigueTrigger[];
  /** What the composition of sleep is, in a sentence. */
  readonly sleepMethod: string;
  readonly people: readonly PersonFatigue[];
  readonly rota: {
    /** Sleepy minutes at work a week, over people. */
    readonly sleepyPerWeek: Spread | null;
    readonly worst: Spread | null;
    readonly week: readonly WeekHour[];
    /** The hour of the week with people at work at which the fewest of them are alert. */
    readonly fewestAlert: WeekHour | null;
    /** For a template: sleepy minutes of a 26-week placement by the week it starts in. */
    readonly starts: readonly { readonly week: string; readonly sleepyMinutes: number }[];
  };
  readonly notes: readonly string[];
}
