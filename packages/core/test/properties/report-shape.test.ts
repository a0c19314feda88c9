import type { Finding } from '@rotawright/core/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { JUDGEMENTS } from '../oracle/agreement.ts';
import { rotaArbitrary } from '../oracle/random/rotas.ts';
import { judged, numRuns } from './judged.ts';

/** The rule ids of the 2016 family that reports promise. */
const RULES = [
  'hours.average',
  'hours.average-with-leave',
  'hours.window',
  'shift.length',
  'run.long',
  'run.late',
  'run.night',
  'run.any',
  'rest.after-long',
  'rest.after-late',
  'rest.after-night',
  'rest.after-any',
  'rest.between-shifts',
  'weekend.frequency',
  'breaks.entitlement',
  'on-call.length',
  'on-call.consecutive',
  'on-call.frequency',
  'on-call.day-after',
  'on-call.rest',
];

const judgements = fc.constantFrom(...JUDGEMENTS);

it('every rule of the family has a finding for every person', () => {
  fc.assert(
    fc.property(rotaArbitrary, judgements, (rota, judgement) => {
      for (const person of judged(rota, judgement)) {
        const told = new Set(person.findings.map((one) => one.rule));
        const due = RULES.filter((rule) => rota.kind === 'template' || rule !== 'hours.average-with-leave');
        expect(due.filter((rule) => !told.has(rule))).toEqual([]);
      }
    }),
    { numRuns },
  );
});

it('a margin is negative on a breach, and never on anything else', () => {
  fc.assert(
    fc.property(rotaArbitrary, judgements, (rota, judgement) => {
      for (const finding of judged(rota, judgement).flatMap((one) => one.findings)) {
        if (finding.verdict === 'breaks') expect(finding.unbounded ? -1 : finding.margin).toBeLessThan(0);
        else expect(finding.margin ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns },
  );
});

it('what cannot be told says what is missing, and a breach or a pass misses nothing', () => {
  fc.assert(
    fc.property(rotaArbitrary, judgements, (rota, judgement) => {
      for (const finding of judged(rota, judgement).flatMap((one) => one.findings)) {
        expect([finding.rule, finding.missing.length > 0]).toEqual([finding.rule, finding.verdict === 'cannot tell']);
      }
    }),
    { numRuns },
  );
});

it('duties named as proof are there, each once and in order', () => {
  fc.assert(
    fc.property(rotaArbitrary, (rota) => {
      for (const { findings, totals } of judged(rota)) {
        for (const finding of findings) expect(isProof(finding, totals.duties)).toBe(true);
      }
    }),
    { numRuns },
  );
});

/** A template's proof may pass the seam, so that its order is that of the cycle. */
function isProof(finding: Finding, count: number): boolean {
  const isThere = finding.duties.every((duty) => Number.isInteger(duty) && duty >= 0 && duty < count);
  return isThere && new Set(finding.duties).size === finding.duties.length;
}
