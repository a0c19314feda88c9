import fc from 'fast-check';
import { NEVER, type SolvePerson, type SolveProblem, type Tally } from '../../src/model/problem.ts';

/** Draws problems so small that every roster can be looked at: any automaton, units, tallies and limits, lawful or not. */
export const tinyProblem: fc.Arbitrary<SolveProblem> = fc
  .record({
    days: fc.integer({ min: 1, max: 5 }),
    shifts: fc.integer({ min: 1, max: 2 }),
    staff: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ days, shifts, staff }) =>
    fc.record({
      people: fc.array(tinyPerson(days, shifts + 1), { minLength: staff, maxLength: staff }),
      cover: fc.array(
        fc.record({ need: fc.integer({ min: 0, max: 2 }), underWeight: fc.nat(20), overWeight: fc.nat(3) }),
        { minLength: days * shifts, maxLength: days * shifts },
      ),
      shifts: fc.constant(Array.from({ length: shifts }, (_, s) => ({ id: `S${s}`, minutes: 60 * (s + 1) }))),
      days: fc.constant(days),
      name: fc.constant('tiny'),
    }),
  );

/** Draws one person of such a problem. */
export function tinyPerson(days: number, symbols: number): fc.Arbitrary<SolvePerson> {
  const states = 3;
  const kinds = 2;
  const cells = states * symbols;
  const points = (most: number) => fc.integer({ min: 0, max: most }).map((value) => value);
  const orNever = (most: number) =>
    fc.oneof({ weight: 5, arbitrary: points(most) }, { weight: 1, arbitrary: fc.constant(NEVER) });
  const table = <T>(cell: fc.Arbitrary<T>, length: number) => fc.array(cell, { minLength: length, maxLength: length });
  const tally: fc.Arbitrary<Tally> = fc
    .record({
      amounts: table(table(fc.nat(1), cells), kinds),
      endCost: fc.array(orNever(6), { minLength: 1, maxLength: 4 }),
    })
    .map(({ amounts, endCost }) => ({
      name: 'tally',
      amounts: amounts.map((row) => Uint8Array.from(row)),
      growth: [1, 1],
      endCost: Float64Array.from(endCost),
    }));
  return fc
    .record({
      kindOf: table(fc.nat(kinds - 1), days),
      next: table(table(fc.integer({ min: -1, max: states - 1 }), cells), kinds),
      stepCost: table(table(points(4), cells), kinds),
      hasStepCost: fc.boolean(),
      endCost: table(orNever(5), states),
      cost: table(orNever(8), days * symbols),
      units: table(fc.nat(2), symbols - 1),
      unitCost: fc.array(orNever(7), { minLength: 1, maxLength: 2 * days + 1 }),
      tallies: fc.array(tally, { maxLength: 2 }),
      most: table(fc.nat(days), symbols - 1),
    })
    .map((drawn) => ({
      id: 'someone',
      cost: Float64Array.from(drawn.cost),
      automaton: {
        states,
        symbols,
        start: 0,
        kindOf: Uint8Array.from(drawn.kindOf),
        next: drawn.next.map((row) => Int16Array.from(row)),
        cost: drawn.stepCost.map((row) => (drawn.hasStepCost ? Float64Array.from(row) : null)),
        endCost: Float64Array.from(drawn.endCost),
      },
      units: Int32Array.from([0, ...drawn.units]),
      unitCost: Float64Array.from(drawn.unitCost),
      tallies: drawn.tallies,
      most: Int32Array.from([days, ...drawn.most]),
    }));
}

/** Every sequence of `length` symbols. */
export function* everyLine(length: number, symbols: number): Generator<Uint8Array> {
  const line = new Uint8Array(length);
  for (;;) {
    yield line;
    let at = 0;
    while (at < length && line[at] === symbols - 1) line[at++] = 0;
    if (at === length) return;
    line[at] = (line[at] ?? 0) + 1;
  }
}
