import fc from 'fast-check';
import type { RotaInput } from '../../../src/roster/interchange.ts';
import { isSummable } from '../rules/hours-window.ts';
import { isOrderly, rosterArbitrary } from './rosters.ts';
import { templateArbitrary } from './templates.ts';

/** Rosters that pass validation and whose on-call work the oracle can add up exactly. */
export const orderlyRosters = rosterArbitrary.filter((roster) => isOrderly(roster) && isSummable(roster));

/** Rosters, and templates about one time in three. All of them pass validation. */
export const rotaArbitrary: fc.Arbitrary<RotaInput> = fc.oneof(
  { weight: 2, arbitrary: orderlyRosters },
  { weight: 1, arbitrary: templateArbitrary },
);
