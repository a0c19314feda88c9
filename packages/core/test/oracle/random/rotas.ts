import fc from 'fast-check';
import type { RotaInput } from '../../../src/roster/interchange.ts';
import { isSummable } from '../rules/hours-window.ts';
import { isOrderly, rosterArbitrary } from './rosters.ts';
import { templateArbitrary } from './templates.ts';

/** Rosters, and templates about one time in three. All of them pass validation. */
export const rotaArbitrary: fc.Arbitrary<RotaInput> = fc.oneof(
  { weight: 2, arbitrary: rosterArbitrary.filter((roster) => isOrderly(roster) && isSummable(roster)) },
  { weight: 1, arbitrary: templateArbitrary },
);
