import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEVER, OFF, type SolvePerson, type SolveProblem } from '../../src/model/problem.ts';
import { LineStates, Trial } from '../../src/search/line-states.ts';
import { everyLine, tinyPerson } from './tiny-problem.ts';

const numRuns = process.env['ROTAWRIGHT_SLOW'] ? 20_000 : 1500;
const DAYS = 5;
const SYMBOLS = 3;

const problemOf = (people: readonly SolvePerson[]): SolveProblem => ({
  name: 'tiny',
  days: DAYS,
  shifts: Array.from({ length: SYMBOLS - 1 }, (_, s) => ({ id: `S${s}`, minutes: 60 })),
  people,
  cover: [],
});

/** States before each day and at the end; `null` where a step is forbidden. */
function walk({ automaton }: SolvePerson, line: Uint8Array): number[] | null {
  const states = [automaton.start];
  for (const [day, symbol] of line.entries()) {
    const table = automaton.next[automaton.kindOf[day] ?? 0];
    const to = table?.[(states.at(-1) ?? 0) * automaton.symbols + symbol] ?? -1;
    if (to < 0) return null;
    states.push(to);
  }
  return states;
}

/** Whether a whole line breaks no rule, read from the words of the model and from nothing; preferences are not looked at. */
function isLawful(person: SolvePerson, line: Uint8Array): boolean {
  const { automaton, units, unitCost, tallies, most } = person;
  const states = walk(person, line);
  if (states === null || automaton.endCost[states[DAYS] ?? 0] === NEVER) return false;
  const sum = line.reduce((total, symbol) => total + (units[symbol] ?? 0), 0);
  if (sum >= unitCost.length || unitCost[sum] === NEVER) return false;
  for (let symbol = 1; symbol < SYMBOLS; symbol += 1) {
    if (line.filter((one) => one === symbol).length > (most[symbol] ?? 0)) return false;
  }
  return tallies.every(({ amounts, endCost }) => {
    const counted = [...line.entries()].map(([day, symbol]) => {
      const at = (states[day] ?? 0) * SYMBOLS + symbol;
      return amounts[automaton.kindOf[day] ?? 0]?.[at] ?? 0;
    });
    const count = counted.reduce((total, one) => total + one, 0);
    return endCost[Math.min(count, endCost.length - 1)] !== NEVER;
  });
}

function lawfulLine(person: SolvePerson): Uint8Array | null {
  for (const line of everyLine(DAYS, SYMBOLS)) if (isLawful(person, line)) return line.slice();
  return null;
}

const change = fc.record({
  who: fc.nat(1),
  from: fc.nat(DAYS - 1),
  length: fc.integer({ min: 1, max: DAYS }),
  symbols: fc.array(fc.nat(SYMBOLS - 1), { minLength: DAYS, maxLength: DAYS }),
  isFromOutside: fc.nat(9).map((drawn) => drawn === 0),
});

const people = fc.array(tinyPerson(DAYS, SYMBOLS), { minLength: 2, maxLength: 2 });

test('one change after another is allowed just when the whole line is lawful, and leaves the states of that line', () => {
  const seen = { lawful: 0, unlawful: 0 };
  fc.assert(
    fc.property(people, fc.array(change, { minLength: 1, maxLength: 20 }), (drawnPeople, changes) => {
      const firsts = drawnPeople.map(lawfulLine);
      if (firsts.some((line) => line === null)) return;
      const roster = Uint8Array.from(firsts.flatMap((line) => [...(line ?? [])]));
      const problem = problemOf(drawnPeople);
      const lines = new LineStates(problem, roster);
      const trial = new Trial(problem);
      for (const { who, from, length, symbols, isFromOutside } of changes) {
        const person = drawnPeople[who];
        if (person === undefined) return;
        trial.from = from;
        trial.until = Math.min(DAYS, from + length);
        trial.symbols.set(symbols);
        const line = roster.slice(who * DAYS, (who + 1) * DAYS);
        line.set(symbols.slice(from, trial.until), from);
        const isAllowed = isLawful(person, line);
        seen[isAllowed ? 'lawful' : 'unlawful'] += 1;
        if (isFromOutside && isAllowed) {
          roster.set(line, who * DAYS);
          lines.read(who);
        } else {
          expect(lines.allows(who, trial)).toBe(isAllowed);
          if (isAllowed) lines.commit(who, trial);
        }
        const now = roster.slice(who * DAYS, (who + 1) * DAYS);
        if (isAllowed) expect([...now]).toEqual([...line]);
        const states = Array.from({ length: DAYS + 1 }, (_, day) => lines.stateBefore(who, day));
        expect(states).toEqual(walk(person, now));
      }
    }),
    { numRuns },
  );
  expect(seen.lawful).toBeGreaterThan(numRuns / 10);
  expect(seen.unlawful).toBeGreaterThan(numRuns / 10);
});

test('a duty outside the room for units is never lawful, and both ends of the room are', () => {
  let within = 0;
  fc.assert(
    fc.property(people, fc.nat(DAYS - 1), ([person], day) => {
      const line = person === undefined ? null : lawfulLine(person);
      if (person === undefined || line === null) return;
      const lines = new LineStates(problemOf([person]), line);
      const { least, most } = lines.roomFor(0, line[day] ?? OFF);
      const others = line.reduce((sum, symbol, at) => sum + (at === day ? 0 : (person.units[symbol] ?? 0)), 0);
      for (let units = 0; units <= 2 * DAYS + 2; units += 1) {
        const allowed = (person.unitCost[others + units] ?? NEVER) < NEVER;
        if (allowed) expect([units >= least, units <= most]).toEqual([true, true]);
        if (units === least || units === most) {
          expect(allowed).toBe(true);
          within += 1;
        }
      }
    }),
    { numRuns },
  );
  expect(within).toBeGreaterThan(numRuns / 10);
});

test('steps are read where the state and the symbol say', () => {
  fc.assert(
    fc.property(people, ([person]) => {
      const line = person === undefined ? null : lawfulLine(person);
      if (person === undefined || line === null) return;
      const lines = new LineStates(problemOf([person]), line);
      const { automaton } = person;
      const found: number[] = [];
      const meant: number[] = [];
      for (let day = 0; day < DAYS; day += 1) {
        for (let state = 0; state < automaton.states; state += 1) {
          for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
            found.push(lines.stepsOf(0)[lines.stepsFrom(0, day, state) + symbol] ?? -1);
            meant.push(automaton.next[automaton.kindOf[day] ?? 0]?.[state * SYMBOLS + symbol] ?? -1);
          }
        }
      }
      expect(found).toEqual(meant);
    }),
    { numRuns: 200 },
  );
});
