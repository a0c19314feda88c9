import type { Finding } from '@rotawright/core/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate } from '../oracle/calendar.ts';
import { limits2019 } from '../oracle/limits.ts';
import { rotaArbitrary } from '../oracle/random/rotas.ts';
import { judged, numRuns } from './judged.ts';

/** What the edition of 2019 says, in the units in which it is written. */
const STANDING: Readonly<Record<string, number | string>> = {
  'hours.average': 48,
  'hours.window': 72,
  'hours.window.length': 168,
  'shift.length': 13,
  'duty.long.over': 10,
  'duty.night.least': 3,
  'duty.night.from': '23:00',
  'duty.late.starts-before': '16:00',
  'run.long': 4,
  'run.night': 4,
  'run.any': 7,
  'rest.after-long': 48,
  'rest.after-night': 46,
  'rest.after-night.runs-from': 1,
  'rest.after-any': 48,
  'rest.between-shifts': 11,
  'weekend.frequency': 2,
  'breaks.first.over': 5,
  'breaks.third.from': 12,
  'on-call.length': 24,
  'on-call.frequency': 3,
  'on-call.day-after': 10,
  'on-call.rest.night': 5,
};

const changes = fc.subarray(Object.keys(STANDING), { minLength: 1, maxLength: 4 });

/** A proposal that sets each term to what it is already, from some days into the roster on. */
function repeating(terms: readonly string[], rota: RotaInput, into: number): unknown {
  const first = rota.kind === 'roster' ? rota.from : '2026-01-01';
  const from = dateOfDay(dayOfDate(first) + into);
  return {
    format: 'rotawright-overlay/1',
    title: 'Nothing new',
    base: 'england-2016@2019-08',
    changes: terms.map((term) => ({ set: term, from, value: STANDING[term] })),
  };
}

/** A finding without its source, which a proposal does change. */
function result({ rule, part, severity, verdict, measured, limit, margin, from, until, duties, missing }: Finding) {
  return { rule, part, severity, verdict, measured, limit, margin, from, until, duties, missing };
}

it('a proposal that sets what stands already, from any day on, changes no finding', () => {
  fc.assert(
    fc.property(rotaArbitrary, changes, fc.integer({ min: -3, max: 30 }), (rota, terms, into) => {
      const overlay = repeating(terms, rota, into);
      const results = (found: ReturnType<typeof judged>) => found.map((person) => person.findings.map(result));
      const judgement = { limits: limits2019, readings: [] };
      expect(results(judged(rota, { ...judgement, overlay }))).toEqual(results(judged(rota, judgement)));
    }),
    { numRuns: numRuns * 2 },
  );
});
