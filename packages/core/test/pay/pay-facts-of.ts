import { type PayBasis, type PayFacts, type PayTerms, payTerms } from '@rotawright/core/pay';
import { terms2016 } from './pay-of.ts';

/** Facts of a full-time FY1 on 4 weeks of 40 plain hours, changed as given. */
export function payFacts(facts: Partial<PayFacts> = {}, basis: Partial<PayBasis> = {}): PayFacts {
  return {
    grade: 'FY1',
    wte: 1,
    basis: {
      days: 28,
      shiftMinutes: 9600,
      enhancedShiftMinutes: 0,
      weekends: 0,
      onCallPeriods: 0,
      onCallMinutes: 0,
      onCallEnhancedMinutes: 0,
      ...basis,
    },
    fullTimeWeekends: null,
    fullTimeOnCalls: null,
    rounding: 'table',
    ...facts,
  };
}

/** Terms of the edition in force on a day, or of one named. */
export function termsOn(on = '2022-05-01', edition?: string): PayTerms {
  return payTerms(terms2016(on, edition), on);
}
