import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCost } from '../../src/model/cost.ts';
import { isPlain } from '../../src/model/plain-lines.ts';
import { NEVER, type SolvePerson } from '../../src/model/problem.ts';
import { everyLine, tinyPerson } from './tiny-problem.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 20_000 : 500;
const DAYS = 4;
const SYMBOLS = 3;

const free = (costs: Float64Array) => costs.map((cost) => (cost === NEVER ? NEVER : 0));

/** The same rules with nothing left that costs points but preferences. */
const plain = (person: SolvePerson): SolvePerson => ({
  ...person,
  automaton: {
    ...person.automaton,
    cost: person.automaton.cost.map(() => null),
    endCost: free(person.automaton.endCost),
  },
  unitCost: free(person.unitCost),
  tallies: person.tallies.map((tally) => ({ ...tally, endCost: free(tally.endCost) })),
});

/** One kind of cost as it was drawn, all others taken away. */
const withOne: readonly ((person: SolvePerson) => SolvePerson)[] = [
  plain,
  (person) => ({ ...plain(person), automaton: { ...plain(person).automaton, cost: person.automaton.cost } }),
  (person) => ({ ...plain(person), automaton: { ...plain(person).automaton, endCost: person.automaton.endCost } }),
  (person) => ({ ...plain(person), unitCost: person.unitCost }),
  (person) => ({ ...plain(person), tallies: person.tallies }),
];

function preferences({ cost }: SolvePerson, line: Uint8Array): number {
  return line.reduce((sum, symbol, day) => sum + (cost[day * SYMBOLS + symbol] ?? NEVER), 0);
}

test('where a line is plain every lawful line costs its preferences and nothing else', () => {
  const dear = withOne.map(() => 0);
  fc.assert(
    fc.property(tinyPerson(DAYS, SYMBOLS), (drawn) => {
      withOne.forEach((make, kind) => {
        const person = make(drawn);
        for (const line of everyLine(DAYS, SYMBOLS)) {
          const cost = lineCost(person, line);
          if (cost === NEVER || cost === preferences(person, line)) continue;
          dear[kind] = (dear[kind] ?? 0) + 1;
          expect(isPlain(person)).toBe(false);
          break;
        }
      });
      expect(isPlain(plain(drawn))).toBe(true);
    }),
    { numRuns },
  );
  expect(dear[0]).toBe(0);
  for (const seen of dear.slice(1)) expect(seen).toBeGreaterThan(numRuns / 20);
});
