import { describe, expect, it } from 'vitest';
import { exchange } from '../../src/rota/exchange.ts';
import { fillRoster } from '../../src/rota/fill-roster.ts';
import { breachesOf } from '../../src/rota/judge-roster.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { shareOut } from '../../src/rota/threads/share-threads.ts';
import { modelOf, smallWard } from './wards.ts';

const ENDLESS = Number.POSITIVE_INFINITY;

async function filledWard() {
  const model = modelOf(smallWard(4));
  const start = await fillRoster(model, { seed: 1, maxMoves: 60, progress: () => 0.5 });
  if (start === null) throw new Error('no start');
  return { model, start };
}

describe('evening out on other threads', () => {
  it('is what this thread would make of the same roster from their seeds, in their order', async () => {
    const { model, start } = await filledWard();
    const maxMoves = 30_000;
    const others = shareOut(model, 2, { start, seed: 5, maxMoves, seconds: ENDLESS, clock: 'wall' });
    const found = await others.rosters(() => false);
    await others.end();
    const own = (seed: number) => exchange(model, start, { seed, maxMoves, progress: (moves) => moves / maxMoves });
    expect(found).toHaveLength(2);
    expect(found[0]).toEqual(await own(5 + 7919));
    expect(found[1]).toEqual(await own(5 + 2 * 7919));
    expect(found[0]).not.toEqual(found[1]);
  });

  it('ends when nobody waits any longer', async () => {
    const { model, start } = await filledWard();
    const others = shareOut(model, 1, { start, seed: 5, maxMoves: ENDLESS, seconds: ENDLESS, clock: 'wall' });
    const found = await others.rosters(() => true);
    await others.end();
    expect(found.length).toBeLessThanOrEqual(1);
  });

  it('says what a thread failed of', async () => {
    const { model, start } = await filledWard();
    const broken = { ...model, demand: { ...model.demand, until: model.demand.from } };
    const others = shareOut(broken, 1, { start, seed: 5, maxMoves: 10, seconds: ENDLESS, clock: 'wall' });
    await expect(others.rosters(() => false)).rejects.toThrow('cannot be read');
    await others.end();
  });

  it('gives a lawful roster to a search with a limit of time, and none to one of steps, which no machine is to change', async () => {
    const { model } = await filledWard();
    const found = await solveRoster(model, { seed: 3, threads: 2, seconds: 0.8, clock: 'processor' });
    expect(found.report === null ? null : breachesOf(found.report)).toEqual([]);
    expect(found.cost).toMatchObject({ uncovered: 0, minutesOver: 0, isLawful: true });
    const [one, two] = await Promise.all(
      [1, 2].map((threads) => solveRoster(modelOf(smallWard(4)), { seed: 3, threads, steps: 80 })),
    );
    expect(two?.document).toEqual(one?.document);
  });
});
