import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoverRow, SolveProblem } from '../../src/model/problem.ts';
import { CoverPrices } from '../../src/search/cover-prices.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 20_000 : 500;
const STAFF = 3;
const DAYS = 4;
const SHIFTS = 2;

const row: fc.Arbitrary<CoverRow> = fc
  .record({
    need: fc.nat(3),
    underWeight: fc.nat(20),
    overWeight: fc.nat(4),
    floor: fc.option(fc.record({ least: fc.nat(3), leastWeight: fc.nat(50) })),
  })
  .map(({ floor, need, ...weights }) =>
    floor === null
      ? { need, ...weights }
      : { need, ...weights, least: Math.min(floor.least, need), leastWeight: floor.leastWeight },
  );

const cells = fc.array(fc.nat(SHIFTS), { minLength: STAFF * DAYS, maxLength: STAFF * DAYS });

/** What a demand costs with so many people, person by person as the words of the model say. */
function costWith(need: CoverRow | undefined, people: number): number {
  if (need === undefined) return 0;
  let cost = 0;
  for (let extra = need.need; extra < people; extra += 1) cost += need.overWeight;
  for (let missing = people; missing < need.need; missing += 1) cost += need.underWeight;
  for (let missing = people; missing < (need.least ?? 0); missing += 1) cost += need.leastWeight ?? 0;
  return cost;
}

const countAt = (roster: Uint8Array, day: number, symbol: number) =>
  Array.from({ length: STAFF }, (_, p) => roster[p * DAYS + day]).filter((one) => one === symbol).length;

test('prices say what one more and one fewer cost, exchange after exchange', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: DAYS * SHIFTS, maxLength: DAYS * SHIFTS }),
      cells,
      fc.array(fc.tuple(fc.nat(STAFF * DAYS - 1), fc.nat(SHIFTS)), { maxLength: 12 }),
      (cover, first, exchanges) => {
        const shifts = Array.from({ length: SHIFTS }, (_, s) => ({ id: `S${s}`, minutes: 60 }));
        const people = Array.from({ length: STAFF }, () => ({})) as unknown as SolveProblem['people'];
        const roster = Uint8Array.from(first);
        const prices = new CoverPrices({ name: 'tiny', days: DAYS, shifts, people, cover }, roster.slice());
        const whole = () =>
          cover.reduce((sum, need, at) => {
            return sum + costWith(need, countAt(roster, Math.floor(at / SHIFTS), (at % SHIFTS) + 1));
          }, 0);
        const agree = () => {
          const found: number[] = [];
          const meant: number[] = [];
          cover.forEach((need, at) => {
            const now = countAt(roster, Math.floor(at / SHIFTS), (at % SHIFTS) + 1);
            // Nought has a sign, which does not matter.
            found.push((prices.more[at] ?? 0) + 0);
            meant.push(costWith(need, now + 1) - costWith(need, now));
            if (now > 0) found.push((prices.fewer[at] ?? 0) + 0);
            if (now > 0) meant.push(costWith(need, now - 1) - costWith(need, now) + 0);
          });
          expect(found).toEqual(meant);
        };
        agree();
        for (const [at, symbol] of exchanges) {
          const before = roster[at] ?? 0;
          const cost = whole();
          roster[at] = symbol;
          expect(prices.exchange(at % DAYS, before, symbol)).toBeCloseTo(whole() - cost);
          agree();
        }
      },
    ),
    { numRuns },
  );
});
