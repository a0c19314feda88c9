import fc from 'fast-check';
import type { PersonFacts } from '../../../src/roster/interchange.ts';

const WAIVABLE = ['hours.average', 'run.any', 'weekend.frequency', 'on-call.consecutive'];

/** What may be known about a person: waivers, whole-time equivalent, leave. */
export const factsArbitrary: fc.Arbitrary<PersonFacts> = fc.record(
  {
    wte: fc.constantFrom(1, 0.8, 0.6, 0.5),
    waivers: fc.subarray(WAIVABLE),
    annualLeaveDays: fc.constantFrom(27, 32, 0, 25, 33, 260),
    normalDayMinutes: fc.constantFrom(480, 450, 600),
  },
  { requiredKeys: [] },
);
