import { curtoisGrid, readCurtois, type SolveProblem } from '@rotawright/solve';
import { expect, test } from 'vitest';
import { evaluateCurtois, gridOf } from '../../src/evaluators/curtois.ts';
import { LineSearches } from '../../src/lines/line-searches.ts';
import { costOf } from '../../src/model/cost.ts';
import { Budget } from '../../src/search/budget.ts';
import { buildRoster } from '../../src/search/build-roster.ts';
import { cellAnnealing } from '../../src/search/cell-annealing.ts';
import { CellMover } from '../../src/search/cell-mover.ts';
import { LocalIncumbent } from '../../src/search/incumbent.ts';
import { seededRandom } from '../../src/search/random.ts';

const DAYS = 28;
const PEOPLE = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Four weeks of early, late and night duties, with every kind of rule and wish that the format knows. */
function instance(): string {
  const days = Array.from({ length: DAYS }, (_, day) => day);
  return [
    `SECTION_HORIZON\n${DAYS}`,
    'SECTION_SHIFTS\nE,480,\nL,480,E\nN,600,E|L',
    `SECTION_STAFF\n${PEOPLE.map((id, i) => `${id},E=28|L=28|N=${2 + i},8640,6000,5,2,2,3`).join('\n')}`,
    `SECTION_DAYS_OFF\n${PEOPLE.map((id, i) => `${id},${i * 4}`).join('\n')}`,
    `SECTION_SHIFT_ON_REQUESTS\n${PEOPLE.map((id, i) => `${id},${i * 4 + 2},E,${1 + i}`).join('\n')}`,
    `SECTION_SHIFT_OFF_REQUESTS\n${PEOPLE.map((id, i) => `${id},${27 - i * 3},L,3`).join('\n')}`,
    `SECTION_COVER\n${days.flatMap((day) => ['E', 'L', 'N'].map((id) => `${day},${id},1,100,1`)).join('\n')}`,
  ].join('\n\n');
}

async function begin(): Promise<{ text: string; problem: SolveProblem; roster: Uint8Array }> {
  const text = instance();
  const read = readCurtois(text, 'four-weeks');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const problem = read.value;
  const tools = { searches: new LineSearches(problem), budget: new Budget({ steps: 1000 }) };
  const { roster } = await buildRoster(problem, tools, 1);
  if (roster === null) throw new Error('no first roster');
  return { text, problem, roster };
}

async function anneal(seed: number, signal?: AbortSignal) {
  const { text, problem, roster } = await begin();
  const incumbent = new LocalIncumbent();
  const first = costOf(problem, roster);
  incumbent.offer(first, roster);
  const budget = new Budget({ steps: 200, ...(signal === undefined ? {} : { signal }) });
  await cellAnnealing(problem, { seed, budget, incumbent, hot: 25, cold: 0.3, until: 1, common: null });
  const verdict = evaluateCurtois(text, gridOf(curtoisGrid(problem, incumbent.roster() ?? roster)));
  return { first, cost: incumbent.cost(), roster: incumbent.roster(), verdict };
}

test('moves of a few days keep lines lawful and know what they cost, by the independent evaluator', async () => {
  const { text, problem, roster } = await begin();
  const mover = new CellMover(problem, roster.slice(), seededRandom(7));
  let changes = 0;
  for (let look = 0; look < 400; look += 1) {
    const before = mover.roster.slice();
    for (let move = 0; move < 50; move += 1) mover.move(40);
    if (before.some((symbol, at) => symbol !== mover.roster[at])) changes += 1;
    const verdict = evaluateCurtois(text, gridOf(curtoisGrid(problem, mover.roster)));
    expect(verdict.broken).toEqual([]);
    expect(verdict.cost).toBeCloseTo(mover.cost, 6);
  }
  expect(changes).toBeGreaterThan(300);
});

test('a line put in from outside is counted anew', async () => {
  const { problem, roster } = await begin();
  const mover = new CellMover(problem, roster.slice(), seededRandom(3));
  for (let move = 0; move < 20_000; move += 1) mover.move(40);
  mover.replace(2, roster.slice(2 * DAYS, 3 * DAYS));
  expect(mover.cost).toBeCloseTo(costOf(problem, mover.roster), 6);
  for (let move = 0; move < 20_000; move += 1) mover.move(40);
  expect(mover.cost).toBeCloseTo(costOf(problem, mover.roster), 6);
});

test('annealing improves the incumbent, and equal seeds and steps give equal rosters', async () => {
  const [one, again, other] = [await anneal(5), await anneal(5), await anneal(6)];
  expect(one.verdict.broken).toEqual([]);
  expect(one.verdict.cost).toBe(one.cost);
  expect(one.cost).toBeLessThan(one.first);
  expect(again.roster).toEqual(one.roster);
  expect(other.roster).not.toEqual(one.roster);
});

test('a search that is stopped leaves the incumbent as it was', async () => {
  const stop = new AbortController();
  stop.abort();
  const { first, cost, verdict } = await anneal(5, stop.signal);
  expect(cost).toBe(first);
  expect(verdict).toMatchObject({ broken: [], cost: first });
});
