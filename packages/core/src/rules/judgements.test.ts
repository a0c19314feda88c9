import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawnRoster } from '../../test/rules/drawn.ts';
import { contractById, contractInForce } from '../contracts/index.ts';
import type { Ground } from './ground.ts';
import { BREAKS, Judgements, MEETS, VERDICTS } from './judgements.ts';
import type { Case } from './primitive.ts';
import { readyClauses } from './ready-clauses.ts';

const GROUNDS = groundsOf2019();

function groundsOf2019(): readonly Ground[] {
  const contract = contractById('england-2016');
  if (!contract.ok) throw new Error('england-2016 is not compiled.');
  const inForce = contractInForce(contract.value, { edition: '2019-08' });
  if (!inForce.ok) throw new Error('england-2016 has no edition 2019-08.');
  const { firstDay, endDay } = drawnRoster({ types: {}, from: '2026-02-02', line: '. .' });
  const clauses = readyClauses(inForce.value, { firstDay, endDay, isTemplate: false }, []);
  return clauses.flatMap(({ grounds, waivedGrounds }) => [...grounds, ...waivedGrounds]);
}

/** Numbers that fit a word, just do not, or are no whole ones. */
const number = fc.oneof(
  fc.integer({ min: -5000, max: 40_000_000 }),
  fc.constantFrom(2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) + 1, 2 ** 40, 0.5, 2760.333333, 1e-6),
);
const orNothing = fc.option(number, { nil: null });

const cases: fc.Arbitrary<Case> = fc
  .record(
    {
      measured: orNothing,
      start: orNothing,
      end: orNothing,
      duties: fc.oneof(
        fc.array(fc.nat(1_000_000), { maxLength: 40 }),
        fc
          .tuple(fc.nat(1_000_000), fc.nat(9))
          .map(([first, count]) => Array.from({ length: count }, (_, k) => first + k)),
      ),
      limit: orNothing,
      margin: number,
      of: number,
      unbounded: fc.constant<true>(true),
    },
    { requiredKeys: ['measured', 'start', 'end', 'duties'] },
  )
  .map((found): Case => found);

test('every row is read as it was added, whatever its numbers and however many there are', () => {
  const rows = fc.array(fc.tuple(cases, fc.nat(GROUNDS.length - 1), fc.nat(2), fc.boolean()), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(rows, (added) => {
      const judgements = new Judgements(GROUNDS, 1);
      const ends = added.map(([found, ground, verdict, isOpen]) => {
        const on = GROUNDS[ground];
        if (on === undefined) throw new Error('There is no such ground.');
        if (isOpen) judgements.addOpen(found, on, ['a fact']);
        else judgements.add(verdict, found, on);
        return judgements.end;
      });
      const read = judgements.between(0, judgements.end);
      expect(read).toHaveLength(added.length);
      for (const [row, [found, ground, verdict, isOpen]] of added.entries()) {
        expect(read[row]).toMatchObject({
          verdict: isOpen ? 'cannot tell' : VERDICTS[verdict],
          ground: GROUNDS[ground],
          measured: found.measured,
          of: found.of ?? null,
          isUnbounded: found.unbounded === true,
          start: found.start,
          end: found.end,
          duties: found.duties,
          missing: isOpen ? ['a fact'] : [],
          ...(found.limit === undefined || GROUNDS[ground]?.segment.limit === null ? {} : { limit: found.limit }),
        });
        expect(judgements.between(ends[row - 1] ?? 0, ends[row] ?? 0)).toEqual([read[row]]);
      }
    }),
  );
});

test('a margin of its own is kept to the last digit', () => {
  const judgements = new Judgements(GROUNDS, 1);
  const on = GROUNDS.find(({ segment }) => segment.limit !== null);
  if (on === undefined) throw new Error('No clause has a limit.');
  for (const margin of [1 / 3, -0.25, 7]) {
    judgements.add(BREAKS, { measured: 4, margin, start: null, end: null, duties: [] }, on);
  }
  expect(judgements.between(0, judgements.end).map((row) => row.margin)).toEqual([1 / 3, -0.25, 7]);
});

test('nothing to measure takes a single word, and is told apart where it is not always the same case', () => {
  const judgements = new Judgements(GROUNDS, 1);
  const [ground] = GROUNDS;
  if (ground === undefined) throw new Error('The contract has no clause.');
  const nothing: Case = { measured: 0, start: null, end: null, duties: [] };
  const other: Case = { measured: null, start: null, end: null, duties: [] };
  judgements.addNothing(nothing, ground);
  judgements.addNothing(nothing, ground);
  expect(judgements.end).toBe(2);
  judgements.addNothing(other, ground);
  for (let k = 0; k < 100; k += 1) judgements.addNothing(nothing, ground);
  const rows = judgements.between(0, judgements.end);
  expect(rows.map((row) => row.measured)).toEqual([0, 0, null, ...Array.from({ length: 100 }, () => 0)]);
  expect(new Set(rows.map((row) => row.verdict))).toEqual(new Set([VERDICTS[MEETS]]));
});
