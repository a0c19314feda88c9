import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSearch } from '../../src/lines/line-search.ts';
import { SearchMemory } from '../../src/lines/search-memory.ts';
import { lineCost } from '../../src/model/cost.ts';
import { NEVER, type SolvePerson } from '../../src/model/problem.ts';
import { everyLine, tinyPerson } from './tiny-problem.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 50_000 : 1500;
const DAYS = 5;
const SYMBOLS = 3;

function cheapest(person: SolvePerson): number {
  let least = NEVER;
  for (const line of everyLine(DAYS, SYMBOLS)) least = Math.min(least, lineCost(person, line));
  return least;
}

test('the search for one line finds what looking at every line finds', () => {
  fc.assert(
    fc.property(tinyPerson(DAYS, SYMBOLS), (person) => {
      const line = new Uint8Array(DAYS);
      const whole = { from: 0, until: DAYS, line, cost: person.cost };
      const found = new LineSearch(person).best(whole, line);
      const least = cheapest(person);
      expect(found.cost).toBe(least);
      expect(found.atLeast).toBe(least);
      if (least < NEVER) expect(lineCost(person, line)).toBe(least);
    }),
    { numRuns },
  );
});

test('searches of several people that share their memory, given back now and then, find what they find with their own', () => {
  fc.assert(
    fc.property(tinyPerson(DAYS, SYMBOLS), tinyPerson(DAYS, SYMBOLS + 1), (one, other) => {
      const memory = new SearchMemory();
      const people = [one, other];
      const shared = people.map((person) => new LineSearch(person, memory));
      const own = people.map((person) => new LineSearch(person));
      for (let turn = 0; turn < 6; turn += 1) {
        const p = turn % 2;
        const cost = people[p]?.cost ?? new Float64Array();
        const [line, same] = [new Uint8Array(DAYS), new Uint8Array(DAYS)];
        const stretch = { from: 0, until: DAYS, cost };
        const limits = turn % 3 === 0 ? {} : { atMost: 1000 };
        const found = shared[p]?.best({ ...stretch, line }, line, limits);
        expect(found).toEqual(own[p]?.best({ ...stretch, line: same }, same, limits));
        expect(shared[p]?.relaxed({ ...stretch, line }, line)).toBe(own[p]?.relaxed({ ...stretch, line: same }, same));
        expect(line).toEqual(same);
        if (turn === 3) memory.release();
      }
    }),
    { numRuns: 400 },
  );
});

test('a limit changes nothing but whether there is an answer', () => {
  fc.assert(
    fc.property(tinyPerson(DAYS, SYMBOLS), fc.nat(40), (person, atMost) => {
      const line = new Uint8Array(DAYS);
      const whole = { from: 0, until: DAYS, line, cost: person.cost };
      const found = new LineSearch(person).best(whole, line, { atMost });
      const least = cheapest(person);
      expect(found.cost).toBe(least <= atMost ? least : NEVER);
      expect(found.atLeast).toBeLessThanOrEqual(least);
    }),
    { numRuns },
  );
});

test('a search that gives up after a few cells proves nothing that is not so, and its line costs what it says', () => {
  let given = 0;
  fc.assert(
    fc.property(tinyPerson(DAYS, SYMBOLS), fc.nat(40), fc.integer({ min: 1, max: 8 }), (person, atMost, mostCells) => {
      const line = new Uint8Array(DAYS);
      const whole = { from: 0, until: DAYS, line, cost: person.cost };
      const found = new LineSearch(person).best(whole, line, { atMost, mostCells });
      const least = cheapest(person);
      expect(found.atLeast).toBeLessThanOrEqual(least + 1e-9);
      expect(found.cost).toBeGreaterThanOrEqual(least);
      if (found.cost < NEVER) expect(lineCost(person, line)).toBe(found.cost);
      else if (least <= atMost) given += 1;
    }),
    { numRuns },
  );
  expect(given).toBeGreaterThan(0);
});

test('a relaxed line never costs more than the cheapest lawful one, however often the bound is raised', () => {
  fc.assert(
    fc.property(tinyPerson(DAYS, SYMBOLS), (person) => {
      const line = new Uint8Array(DAYS);
      const search = new LineSearch(person);
      const least = cheapest(person);
      for (let call = 0; call < 6; call += 1) {
        const bound = search.relaxed({ from: 0, until: DAYS, line, cost: person.cost }, line);
        expect(bound).toBeLessThanOrEqual(least + 1e-9);
      }
    }),
    { numRuns },
  );
});

test('days outside of a stretch stay and count, and a second search with the same object agrees', () => {
  const window = fc.tuple(fc.nat(DAYS - 1), fc.integer({ min: 1, max: DAYS })).map(([from, length]) => ({
    from,
    until: Math.min(DAYS, from + length),
  }));
  const line = fc.uint8Array({ minLength: DAYS, maxLength: DAYS, max: SYMBOLS - 1 });
  fc.assert(
    fc.property(
      tinyPerson(DAYS, SYMBOLS),
      fc.array(fc.tuple(window, line), { minLength: 2, maxLength: 3 }),
      (drawnPerson, calls) => {
        const search = new LineSearch(drawnPerson);
        for (const [{ from, until }, drawn] of calls) {
          // What stands outside is there already, however little it was wanted.
          const cost = drawnPerson.cost.map((value, at) => (at >= from * SYMBOLS && at < until * SYMBOLS ? value : 0));
          const person = { ...drawnPerson, cost };
          let least = NEVER;
          for (const other of everyLine(DAYS, SYMBOLS)) {
            const isSame = other.every((symbol, day) => (day >= from && day < until) || symbol === drawn[day]);
            if (isSame) least = Math.min(least, lineCost(person, other));
          }
          const out = drawn.slice();
          const isLawfulNow = lineCost(person, drawn) < NEVER;
          const found = search.best({ from, until, line: drawn.slice(), cost: person.cost }, out, { isLawfulNow });
          expect(found.cost < NEVER).toBe(least < NEVER);
          if (least < NEVER) expect(lineCost(person, out)).toBe(least);
        }
      },
    ),
    { numRuns },
  );
});
