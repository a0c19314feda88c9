import { expect, test } from 'vitest';
import { temperatureAt } from '../../src/search/cooling.ts';
import { SharedLines, sharedLines } from '../../src/workers/shared-lines.ts';

const common = () => new SharedLines(sharedLines(2, new Uint8Array(2)));

test('temperatures fall by equal factors in equal shares of the budget', () => {
  const cooling = { hot: 16, cold: 1, until: 0.9 };
  const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
  expect(shares.map((share) => temperatureAt(share, 0.1, cooling, null).toFixed(6))).toEqual(
    [16, 8, 4, 2, 1].map((temperature) => temperature.toFixed(6)),
  );
});

test('threads of a common roster are as cold as the one that is ahead', () => {
  const shared = common();
  const cooling = { hot: 16, cold: 1, until: 1 };
  expect(temperatureAt(0.5, 0, cooling, shared)).toBeCloseTo(4, 6);
  expect(temperatureAt(0.25, 0, cooling, shared)).toBeCloseTo(4, 6);
  expect(temperatureAt(0.75, 0, cooling, shared)).toBeCloseTo(2, 6);
});

test('an annealing that follows another of the same roster begins as hot as it is told to', () => {
  const shared = common();
  temperatureAt(0.4, 0, { hot: 25, cold: 10, until: 0.4 }, shared);
  expect(temperatureAt(0.4, 0.4, { hot: 10, cold: 0.5, until: 1 }, shared)).toBeCloseTo(10, 6);
  // A thread that is behind joins at the temperature of the others, never hotter than it is told to begin.
  expect(temperatureAt(0.3, 0.35, { hot: 10, cold: 0.5, until: 1 }, common())).toBeCloseTo(10, 6);
});
