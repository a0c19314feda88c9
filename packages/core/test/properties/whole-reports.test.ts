import { checkPerson, checkRota, compileChecker, exitCodeOf } from '@rotawright/core/rules';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { contractOf, JUDGEMENTS, type Judgement, rotaOf } from '../oracle/agreement.ts';
import { rotaArbitrary } from '../oracle/random/rotas.ts';
import { numRuns } from './judged.ts';

const judgements = fc.constantFrom(...JUDGEMENTS);

function reportOf(rota: RotaInput, { limits, readings }: Judgement) {
  return checkRota(rotaOf(rota), contractOf(limits.edition), { readings, engine: 'test' });
}

it('the exit code is 1 exactly when a limit that is more than advice is broken', () => {
  fc.assert(
    fc.property(rotaArbitrary, judgements, (rota, judgement) => {
      const report = reportOf(rota, judgement);
      const findings = report.people.flatMap((one) => one.findings);
      const isBroken = findings.some((one) => one.verdict === 'breaks' && one.severity === 'breach');
      expect(exitCodeOf(report)).toBe(isBroken ? 1 : 0);
    }),
    { numRuns },
  );
});

it('a person checked again alone has the findings of the whole report', () => {
  fc.assert(
    fc.property(rotaArbitrary, judgements, (input, judgement) => {
      const rota = rotaOf(input);
      const checker = compileChecker(rota, contractOf(judgement.limits.edition), { readings: judgement.readings });
      const again = rota.people.map((_, person) => checkPerson(checker, rota, person));
      expect(again).toEqual(reportOf(input, judgement).people);
    }),
    { numRuns },
  );
});

it('one checker carries nothing from one person to the next', () => {
  fc.assert(
    fc.property(rotaArbitrary, judgements, (input, judgement) => {
      const rota = rotaOf(input);
      const checker = compileChecker(rota, contractOf(judgement.limits.edition), { readings: judgement.readings });
      const order = [...rota.people.keys()];
      const forwards = order.map((person) => checkPerson(checker, rota, person));
      const backwards = order.toReversed().map((person) => checkPerson(checker, rota, person));
      expect(backwards.toReversed()).toEqual(forwards);
    }),
    { numRuns },
  );
});
