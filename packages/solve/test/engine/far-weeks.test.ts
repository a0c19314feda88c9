import { readCurtois } from '@rotawright/solve';
import { expect, test } from 'vitest';
import { LineSearches } from '../../src/lines/line-searches.ts';
import { costOf } from '../../src/model/cost.ts';
import { CellMover } from '../../src/search/cell-mover.ts';
import { Mover } from '../../src/search/mover.ts';
import { seededRandom } from '../../src/search/random.ts';

const DAYS = 84;
const LAST_WEEK = DAYS - 7;

/** One person who works five days of the first week, or of the last, where they are needed; the ten weeks between are off. */
function begin() {
  const off = Array.from({ length: LAST_WEEK - 7 }, (_, day) => day + 7);
  const needed = [0, 1, 2, 3, 4].map((day) => LAST_WEEK + day);
  const text = [
    `SECTION_HORIZON\n${DAYS}`,
    'SECTION_SHIFTS\nE,480,',
    'SECTION_STAFF\nA,E=84,2400,2400,5,2,2,0',
    `SECTION_DAYS_OFF\nA,${off.join()}`,
    `SECTION_COVER\n${needed.map((day) => `${day},E,1,100,1`).join('\n')}`,
  ].join('\n\n');
  const read = readCurtois(text, 'far-weeks');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const roster = new Uint8Array(DAYS).fill(1, 0, 5);
  expect(costOf(read.value, roster)).toBe(500);
  return { problem: read.value, roster, random: seededRandom(1) };
}

test.each([
  { whole: 0, cost: 500 },
  { whole: 0.05, cost: 0 },
])('no stretch of six weeks reaches the other end of a year, and a whole line does: $whole', ({ whole, cost }) => {
  const { problem, roster, random } = begin();
  const tools = { searches: new LineSearches(problem), random, people: [0], common: null };
  const mover = new Mover(problem, roster, { ...tools, spans: { fewest: 2, most: 6, anyDays: 0, whole } });
  for (let move = 0; move < 200; move += 1) mover.move(1);
  expect(mover.roster.cost).toBe(cost);
  expect(costOf(problem, mover.roster.assignment)).toBe(cost);
});

test('moves of a few days exchange weeks at any distance', () => {
  const { problem, roster, random } = begin();
  const mover = new CellMover(problem, roster, random);
  for (let move = 0; move < 20_000; move += 1) mover.move(1);
  expect(mover.cost).toBe(0);
  expect(costOf(problem, mover.roster)).toBe(0);
});
