import type { CatalogueEntry } from './entry.ts';

/** Problems of what is asked about pay and fines. What is merely not known makes a line *cannot tell*, and no problem. */
export const PAY_PROBLEMS = {
  'pay.no-such-day': {
    meaning: 'The day whose rates are wanted is no real day.',
    help: 'Write it YYYY-MM-DD.',
  },
  'pay.unknown-post': {
    meaning: 'London weighting is paid to resident and to non-resident posts, and another kind of post was named.',
    help: 'Write resident, non-resident or nothing after the zone.',
  },
  'pay.unknown-premium': {
    meaning: 'The contract has no flexible pay premium of this name.',
    help: 'Use one of the names in the message.',
  },
  'pay.unknown-zone': {
    meaning: 'The contract pays London weighting in no zone of this name.',
    help: 'Use one of the names in the message, or leave London weighting out.',
  },
  'pay.no-pay': {
    meaning: 'The contract fixes no pay: it limits hours and rest only.',
    help: 'Name a contract that pays, such as england-2016.',
  },
  'pay.no-fines': {
    meaning: 'The contract knows no fines for breaches.',
    help: 'Name a contract with fines, such as england-2016.',
  },
  'pay.bad-floor': {
    meaning: 'The transitional floor is no whole number of pence a year, or is below 0.',
    help: 'Give the protected yearly pay in pence: 35,093 pounds is 3509300.',
  },
} as const satisfies Record<string, CatalogueEntry>;
