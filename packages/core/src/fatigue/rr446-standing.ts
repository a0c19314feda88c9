import type { ModelFacts } from './fatigue-models.ts';

/** What must stand beside every number of the two indices. */
export const RR446_STANDING =
  'An unofficial implementation of the method of HSE research report RR446 (2006). HSE withdrew its spreadsheet in June 2021: ' +
  'its software was old, its outputs and limits were misunderstood, and it had been used to justify patterns that needed action.';

/** The same in one line, for beside a table. */
export const RR446_SHORT =
  'FI and RI: an unofficial implementation of RR446, whose spreadsheet HSE withdrew in June 2021; known second-hand only.';

/** How far the formulas can be trusted. */
export const RR446_PROVENANCE =
  'The formulas were read from a second-hand account of the spreadsheet and agree with 42 printed rows of it; the spreadsheet ' +
  'itself was not run. They describe groups, not individuals, and are never the sole basis of a decision.';

/** Facts about the two indices of RR446. */
export const RR446_FACTS: ModelFacts = {
  id: 'rr446',
  title: 'Fatigue and Risk Index of RR446 (unofficial)',
  paper: 'Spencer, Robertson & Folkard 2006, HSE research report RR446',
  score: 'FI, chance in a hundred of KSS 8 or 9; RI, risk against a pattern of two days and two nights of 12 h',
  higherIsWorse: true,
  sleepyFrom: null,
  validatedOn: 'railway staff and aircrew',
  limits: [
    RR446_STANDING,
    RR446_PROVENANCE,
    'It has not been validated on UK doctors.',
    '† marks a duty whose numbers go through a branch that no printed row confirms: a start from 07:00 on after more than a day off, two duties in one day, a gap under 9 h, more than 24 h of duty.',
  ],
};
