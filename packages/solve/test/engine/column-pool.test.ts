import { expect, test } from 'vitest';
import { ColumnPool } from '../../src/master/column-pool.ts';
import { runAutomaton, weekKinds } from '../../src/model/run-automaton.ts';
import { wholeScope } from '../../src/model/scope.ts';
import { seededRandom } from '../../src/search/random.ts';
import { ward } from './ward.ts';

test('a scope is given the roster’s own lines and the cheapest of those that fit it', () => {
  const { days, ...rest } = ward({ staff: 3, weeks: 2, seed: 1 });
  // Nothing is forbidden but leave, so that lines by chance have a cost.
  const { automaton } = runAutomaton(
    { maxRun: days, minRun: 1, minOffRun: 1 },
    new Uint8Array(4).fill(1),
    weekKinds(days),
  );
  const free = { automaton, tallies: [], unitCost: new Float64Array(days + 1), most: new Int32Array(3).fill(days) };
  const problem = { ...rest, days, people: rest.people.map((person) => ({ ...person, ...free })) };
  const random = seededRandom(4);
  const pool = new ColumnPool(problem);
  const scope = { ...wholeScope(problem), people: [0, 2], from: 3, until: 8 };
  const reward = Float64Array.from({ length: days * 2 }, () => random.below(9));
  const lines: { readonly id: number; readonly p: number; readonly line: Uint8Array; readonly fits: boolean }[] = [];
  for (let i = 0; i < 400; i += 1) {
    const p = random.below(3);
    const line = new Uint8Array(days);
    for (let day = scope.from; day < scope.until; day += 1) line[day] = random.below(3);
    const fits = random.next() < 0.7;
    if (!fits) line[random.next() < 0.5 ? 2 : 8] = 1;
    const { id, isNew } = pool.add(p, line);
    if (isNew) lines.push({ id, p, line, fits });
  }
  const worth = (id: number) => {
    const { line, cost } = pool.columns[id] ?? { line: new Uint8Array(), cost: Number.NaN };
    return [...line].reduce((sum, symbol, day) => sum - (symbol > 0 ? (reward[day * 2 + symbol - 1] ?? 0) : 0), cost);
  };
  for (const most of [1, 5, 1000]) {
    const given = pool.within(scope, reward, most);
    expect(new Set(given).size).toBe(given.length);
    for (const p of scope.people) {
      const own = given.filter((id) => pool.columns[id]?.person === p);
      const isOff = (id: number) => pool.columns[id]?.line.every((symbol) => symbol === 0) ?? false;
      expect(own.filter(isOff)).toHaveLength(1);
      const fitting = lines.filter((one) => one.p === p && one.fits && !isOff(one.id)).map(({ id }) => worth(id));
      expect(own.filter((id) => !isOff(id)).map(worth)).toHaveLength(Math.min(most, fitting.length));
      const cheapest = fitting.sort((a, b) => a - b).slice(0, most);
      expect(
        own
          .filter((id) => !isOff(id))
          .map(worth)
          .sort((a, b) => a - b),
      ).toEqual(cheapest);
    }
    expect(given.some((id) => pool.columns[id]?.person === 1)).toBe(false);
  }
});
