import fc from 'fast-check';
import { expect, it } from 'vitest';
import { disagreements, explained, JUDGEMENTS } from './agreement.ts';
import { rotaArbitrary } from './random/rotas.ts';

const isSlow = process.env['ROTAWRIGHT_SLOW'] !== undefined;
const runs = Number(process.env['ROTAWRIGHT_RUNS'] ?? (isSlow ? 100_000 : 150));
const seed = Number(process.env['ROTAWRIGHT_SEED'] ?? Math.floor(Math.random() * 0x7fffffff));

/** The slow set in pieces, each with a seed of its own, so that one may be run again alone. */
const PIECE = 5_000;
const pieces = Array.from({ length: Math.ceil(runs / PIECE) }, (_, piece) => ({
  pieceSeed: seed + piece,
  numRuns: Math.min(PIECE, runs - piece * PIECE),
}));

it.each(pieces)(
  'the checker and the oracle agree on random rotas (seed $pieceSeed, $numRuns rotas)',
  ({ pieceSeed, numRuns }) => {
    fc.assert(
      fc.property(rotaArbitrary, fc.constantFrom(...JUDGEMENTS), (rota, judgement) => {
        const found = disagreements(rota, judgement);
        expect(found.length === 0 ? '' : explained(rota, judgement)).toBe('');
      }),
      // The rota is made small by hand, so that fast-check need not shrink what it did not draw by parts.
      { numRuns, seed: pieceSeed, endOnFailure: true },
    );
  },
);
