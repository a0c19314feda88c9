import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreements, explained, type Judgement } from './agreement.ts';
import { otherLimits } from './random/limits.ts';
import { rotaArbitrary } from './random/rotas.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] === undefined ? 100 : 20_000;

it('the checker and the oracle agree under limits that no contract has', () => {
  fc.assert(
    fc.property(rotaArbitrary, otherLimits, (rota, { limits, overlay }) => {
      const judgement: Judgement = { limits, readings: [], overlay };
      const found = disagreements(rota, judgement);
      expect(found.length === 0 ? '' : explained(rota, judgement)).toBe('');
    }),
    { numRuns, endOnFailure: true },
  );
});
