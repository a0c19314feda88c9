import fc from 'fast-check';
import { CODE_SETS, COMMON_SETS } from './palette.ts';

/** The same duties on some days in a row, then some days off. */
export interface Block {
  readonly codes: readonly string[];
  readonly days: number;
  readonly off: number;
}

const codes = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...COMMON_SETS) },
  { weight: 2, arbitrary: fc.constantFrom(...CODE_SETS) },
);

const block: fc.Arbitrary<Block> = fc.record({
  codes,
  days: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 5 }) },
    { weight: 2, arbitrary: fc.constantFrom(4, 5, 7, 8) },
    { weight: 1, arbitrary: fc.integer({ min: 6, max: 13 }) },
  ),
  off: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 4, max: 12 }) },
  ),
});

/** Blocks that follow each other; when they run out they begin again. */
export const blocksArbitrary: fc.Arbitrary<readonly Block[]> = fc.oneof(
  { weight: 8, arbitrary: fc.array(block, { minLength: 1, maxLength: 7 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ codes, days: fc.integer({ min: 1, max: 9 }), off: fc.constant(0) }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
);

/** Codes for each of so many days. */
export function layOut(blocks: readonly Block[], days: number, shift: number): readonly (readonly string[])[] {
  const cycle = blocks.flatMap((one) => [
    ...Array.from({ length: one.days }, () => one.codes),
    ...Array.from({ length: one.off }, (): readonly string[] => []),
  ]);
  return Array.from({ length: days }, (_, day) => cycle[(day + shift) % cycle.length] ?? []);
}
