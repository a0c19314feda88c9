import type { PayLine } from '../pay-report.ts';
import type { PayTerms } from '../pay-terms.ts';
import { additionalHoursLine } from './additional-hours-line.ts';
import { basicLine } from './basic-line.ts';
import { enhancementLine } from './enhancement-line.ts';
import { floorLine, type LondonPost, londonLine, ltftAllowanceLine, premiumLine } from './extra-lines.ts';
import { onCallLine } from './on-call-line.ts';
import { onCallWorkLine } from './on-call-work-line.ts';
import type { PayFacts } from './pay-facts.ts';
import { weekendLine } from './weekend-line.ts';

/** What a doctor is paid for besides the rota. */
export interface PayExtras {
  /** Names of flexible pay premia, as in the contract's terms after `pay.premium.`; none when absent. */
  readonly premia?: readonly string[];
  readonly london?: LondonPost;
  /** Transitional cash floor in pence a year. */
  readonly floorPence?: number;
  /** Does a less than full-time doctor hold the transitional allowance? Absent: not known. */
  readonly ltftTransitional?: boolean;
}

/** All lines of the 2016 family, in the order of a payslip. Lines that cannot apply are left out; those that cannot be told are not. */
export function payLines(facts: PayFacts, terms: PayTerms, extras: PayExtras = {}): readonly PayLine[] {
  const lines = [
    basicLine(facts, terms),
    additionalHoursLine(facts, terms),
    enhancementLine(facts, terms),
    weekendLine(facts, terms),
    onCallLine(facts, terms),
    onCallWorkLine(facts, terms),
    ...(extras.premia ?? []).map((premium) => premiumLine(facts, terms, premium)),
    extras.london === undefined ? null : londonLine(facts, terms, extras.london),
    ltftAllowanceLine(facts, terms, extras.ltftTransitional ?? null),
  ].filter((line) => line !== null);
  return extras.floorPence === undefined ? lines : [...lines, floorLine(terms, extras.floorPence, lines)];
}
