import type { Pattern2002 } from '../../roster/interchange.ts';
import type { Rational } from '../rational.ts';

/** What the check of the limits said, as far as the band is concerned. */
export interface Compliance {
  /** Rules that the rota breaks, each once. */
  readonly breaks: readonly string[];
  /** Rules that cannot be told and could break, each with what it needs to know. */
  readonly untold: readonly { readonly rule: string; readonly missing: readonly string[] }[];
  /** Rules that only monitoring can show, taken as kept. */
  readonly assumed: readonly string[];
}

/** Average actual minutes a week: the values that are possible. */
export interface ActualHours {
  /** More than one while it is not known whether there is prospective cover. */
  readonly possible: readonly Rational[];
  /** Might it be another value still? */
  readonly isOpen: boolean;
  readonly missing: readonly string[];
}

/** Everything that the trees ask about; `null` where it is not known. */
export interface BandFacts {
  /** As the contract writes grades: `FY1`. */
  readonly grade: string | null;
  /** Under 1 is less than full time. */
  readonly wte: number;
  readonly pattern: Pattern2002 | null;
  readonly resident: boolean | null;
  readonly criterionR: boolean | null;
  readonly prospectiveCover: boolean | null;
  readonly actual: ActualHours;
  /** Share of duty minutes outside 07:00 to 19:00, Monday to Friday; `null` when there is no duty at all. */
  readonly outsideShare: Rational | null;
  /** Is there any duty outside those hours, and outside the plain hours of less than full time? */
  readonly isAnyOutside: boolean;
  readonly isAnyOutsideLtft: boolean;
  /** Weekends worked per weekend, and on-call periods per day: 1/6 is one in six. */
  readonly weekends: Rational;
  readonly onCalls: Rational;
  readonly compliance: Compliance;
}
