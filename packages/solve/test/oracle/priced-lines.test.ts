import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineCost } from '../../src/model/cost.ts';
import { NEVER, type SolvePerson, type SolveProblem } from '../../src/model/problem.ts';
import { LineChange, PricedLines } from '../../src/search/priced-lines.ts';
import { everyLine, tinyPerson } from './tiny-problem.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 20_000 : 1000;
const DAYS = 5;
const SYMBOLS = 3;

const problemOf = (people: readonly SolvePerson[]): SolveProblem => ({
  name: 'tiny',
  days: DAYS,
  shifts: Array.from({ length: SYMBOLS - 1 }, (_, s) => ({ id: `S${s}`, minutes: 60 })),
  people,
  cover: [],
});

function lawfulLine(person: SolvePerson): Uint8Array | null {
  for (const line of everyLine(DAYS, SYMBOLS)) if (lineCost(person, line) < NEVER) return line.slice();
  return null;
}

interface Drawn {
  readonly who: number;
  readonly from: number;
  readonly length: number;
  readonly symbols: readonly number[];
}

const change: fc.Arbitrary<Drawn> = fc.record({
  who: fc.nat(1),
  from: fc.nat(DAYS - 1),
  length: fc.integer({ min: 1, max: DAYS }),
  symbols: fc.array(fc.nat(SYMBOLS - 1), { minLength: DAYS, maxLength: DAYS }),
});

test('one change after another costs what the whole line costs more, and unlawful ones are told', () => {
  let lawful = 0;
  let unlawful = 0;
  const people = fc.array(tinyPerson(DAYS, SYMBOLS), { minLength: 2, maxLength: 2 });
  const changes = fc.array(change, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(people, changes, (drawnPeople, drawn) => {
      const lines = drawnPeople.map(lawfulLine);
      if (lines.some((line) => line === null)) return;
      const problem = problemOf(drawnPeople);
      const roster = Uint8Array.from(lines.flatMap((line) => [...(line ?? [])]));
      const priced = new PricedLines(problem, roster);
      const next = new LineChange(problem);
      for (const { who, from, length, symbols } of drawn) {
        next.from = from;
        next.until = Math.min(DAYS, from + length);
        next.symbols.set(symbols);
        const line = roster.slice(who * DAYS, (who + 1) * DAYS);
        const before = costOfLine(drawnPeople[who], line);
        line.set(symbols.slice(from, next.until), from);
        const after = costOfLine(drawnPeople[who], line);
        expect(priced.difference(who, next)).toBe(after === NEVER ? NEVER : after - before);
        if (after === NEVER) {
          unlawful += 1;
          continue;
        }
        lawful += 1;
        priced.commit(who, next);
        expect([...roster.slice(who * DAYS, (who + 1) * DAYS)]).toEqual([...line]);
      }
    }),
    { numRuns },
  );
  expect(lawful).toBeGreaterThan(numRuns / 10);
  expect(unlawful).toBeGreaterThan(numRuns / 10);
});

function costOfLine(person: SolvePerson | undefined, line: Uint8Array): number {
  return person === undefined ? NEVER : lineCost(person, line);
}
