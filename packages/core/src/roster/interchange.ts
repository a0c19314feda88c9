/**
 * The interchange input `rotawright/1`: what every file is turned into before anything is judged.
 * Field names are permanent. Validation is in `read.ts`; these types describe a document that passed it.
 */

/** `resident-on-call` exists under the 2002 contract only; elsewhere resident cover is a shift. */
export type DutyKind = 'shift' | 'non-resident-on-call' | 'resident-on-call';

/** Why a day is off that would be worked. */
export type LeaveKind = 'annual' | 'study' | 'sick' | 'parental' | 'lieu' | 'bank-holiday' | 'other';

/** Working pattern under the 2002 contract. */
export type Pattern2002 = 'full-shift' | 'partial-shift' | 'partial-shift-24h' | 'on-call';

/** What is expected inside an on-call period. All in minutes. */
export interface OnCallWork {
  /** Estimated work of the whole period. */
  readonly minutes: number;
  /** How many of them fall in the hours that are paid an enhancement. */
  readonly enhancedMinutes?: number;
  /** Rest expected in 24 hours, and the longest unbroken part of it in the night window. */
  readonly expectedRest?: { readonly total: number; readonly longestNight: number };
}

/** A duty's definition. An end at or before its start belongs to the next day; `24:00` is a legal end. */
export interface ShiftType {
  readonly code: string;
  /** Civil time `HH:MM`. */
  readonly start: string;
  readonly end: string;
  readonly kind: DutyKind;
  /** Planned unbroken breaks, minutes each. Absent means not known; `[]` means none. */
  readonly breaks?: readonly number[];
  readonly work?: OnCallWork;
}

/** Facts about a person, or about everybody on a template. */
export interface PersonFacts {
  readonly grade?: string;
  /** Whole-time equivalent, more than 0 and at most 1. */
  readonly wte?: number;
  /** Rule ids whose wider limit has been agreed. */
  readonly waivers?: readonly string[];
  readonly annualLeaveDays?: number;
  readonly normalDayMinutes?: number;
  /** `[worked, weeks]` of a full-timer on the same rota: the base of an LTFT doctor's weekend pay. */
  readonly fullTimeWeekends?: readonly [number, number];
  /** `[periods, weeks]` of a full-timer on the same rota: the base of an LTFT doctor's on-call pay. */
  readonly fullTimeOnCalls?: readonly [number, number];
  readonly pattern?: Pattern2002;
  readonly resident?: boolean;
  readonly criterionR?: boolean;
  readonly prospectiveCover?: boolean;
  readonly annualLeaveWeeks?: number;
  readonly leaveWeekMinutes?: number;
}

/** One person of a roster; duties come from `duties` or from a `line`, not from both. */
export interface PersonInput extends PersonFacts {
  readonly id: string;
  readonly name?: string;
  /** A template line instead of own duties; `startWeek` counts from 1. */
  readonly line?: { readonly template: EmbeddedTemplate; readonly startWeek: number };
}

/** A duty by its code, or with its own kind and civil times (`YYYY-MM-DDTHH:MM`). */
export type DutyInput =
  | { readonly person: string; readonly date: string; readonly code: string }
  | {
      readonly person: string;
      readonly kind: DutyKind;
      readonly start: string;
      readonly end: string;
      readonly breaks?: readonly number[];
      readonly work?: OnCallWork;
    };

/** One day of leave. */
export interface LeaveInput {
  readonly person: string;
  readonly date: string;
  readonly kind: LeaveKind;
}

/** A dated rota of named people. */
export interface RosterInput {
  readonly format: 'rotawright/1';
  readonly kind: 'roster';
  readonly title?: string;
  /** IANA name; `Europe/London` when absent. */
  readonly zone?: string;
  readonly shiftTypes?: readonly ShiftType[];
  readonly people: readonly PersonInput[];
  /** First civil day. */
  readonly from: string;
  /** First civil day after the roster. */
  readonly until: string;
  readonly duties?: readonly DutyInput[];
  readonly leave?: readonly LeaveInput[];
}

/** A cyclic pattern inside a person's `line`; shift types default to the roster's. */
export interface EmbeddedTemplate {
  readonly format?: 'rotawright/1';
  readonly kind?: 'template';
  readonly title?: string;
  readonly shiftTypes?: readonly ShiftType[];
  readonly cycleWeeks: number;
  /** `cycleWeeks` weeks of seven cells: a code, `""` for off, or codes joined by `+`. */
  readonly lines: readonly (readonly string[])[];
}

/** An undated pattern that repeats without end. */
export interface TemplateInput extends PersonFacts, EmbeddedTemplate {
  readonly format: 'rotawright/1';
  readonly kind: 'template';
  readonly zone?: string;
  readonly shiftTypes: readonly ShiftType[];
}

/** A document of the interchange format. */
export type RotaInput = RosterInput | TemplateInput;
