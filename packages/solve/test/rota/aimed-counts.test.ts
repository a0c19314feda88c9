import { describe, expect, it } from 'vitest';
import { Annealer } from '../../src/rota/annealer.ts';
import { awayFromShare } from '../../src/rota/away-from-share.ts';
import { type AimedCounts, aimedCounts } from '../../src/rota/counts/aimed-counts.ts';
import { CountAim } from '../../src/rota/counts/count-aim.ts';
import { countTrades } from '../../src/rota/counts/count-trades.ts';
import { dutyKinds } from '../../src/rota/counts/duty-kinds.ts';
import { type FairTables, fairTables, HOURS, HOURS_UNIT, SHARED } from '../../src/rota/fair-shares.ts';
import { fillRoster } from '../../src/rota/fill-roster.ts';
import { rosterCost } from '../../src/rota/roster-cost.ts';
import type { RosterModel } from '../../src/rota/roster-model.ts';
import { AS_ASKED, aimedAt } from '../../src/rota/weighing.ts';
import { seededRandom } from '../../src/search/random.ts';
import { modelOf, smallWard } from './wards.ts';

const MOVES = 50_000;

/** The ward of the tests with twilights besides, so that hours come out even in few ways. */
function wardWithTwilights(): RosterModel {
  const ward = smallWard(4);
  return modelOf({
    ...ward,
    shiftTypes: [...ward.shiftTypes, { code: 'TW', start: '13:00', end: '22:30', kind: 'shift', breaks: [30, 30] }],
    cover: [...(ward.cover ?? []), { code: 'TW', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], minimum: 1 }],
  });
}

async function filled(model: RosterModel): Promise<Uint8Array> {
  const cells = await fillRoster(model, { seed: 2, maxMoves: 400, progress: (moves) => moves / 400 });
  if (cells === null) throw new Error('no roster');
  return cells;
}

/** Duties of kind `k` of person `p` at `p * kinds + k`, counted cell by cell. */
function countsOf(model: RosterModel, fair: FairTables, cells: Uint8Array): number[] {
  const { kinds, of } = dutyKinds(model, fair);
  const symbols = model.cover.slots.length + 1;
  return model.people.flatMap((_, p) =>
    kinds.map((_kind, k) => {
      let count = 0;
      for (let day = 0; day < model.problem.days; day += 1)
        if (of[day * symbols + (cells[p * model.problem.days + day] ?? 0)] === k) count += 1;
      return count;
    }),
  );
}

/** What counts cost against fair shares of nights, long days and hours, by the kinds alone. */
function unfairnessOf(model: RosterModel, fair: FairTables, counts: ArrayLike<number>): number {
  const { kinds } = dutyKinds(model, fair);
  let cost = 0;
  model.people.forEach((_, p) => {
    const sum = (of: 'nights' | 'longs' | 'minutes') =>
      kinds.reduce((total, kind, k) => total + kind[of] * (counts[p * kinds.length + k] ?? 0), 0);
    const share = (t: number) => fair.shares[p * SHARED.length + t] ?? 0;
    cost += (fair.weights[0] ?? 0) * awayFromShare(sum('nights'), share(0)) ** 2;
    cost += (fair.weights[1] ?? 0) * awayFromShare(sum('longs'), share(1)) ** 2;
    cost += (fair.weights[HOURS] ?? 0) * ((sum('minutes') - share(HOURS)) / HOURS_UNIT) ** 2;
  });
  return cost;
}

describe('trades of counts', () => {
  it('leave hours nearly as they are, and are what they say', () => {
    const model = wardWithTwilights();
    const { kinds } = dutyKinds(model, fairTables(model));
    const trades = countTrades(kinds);
    expect(trades.length).toBeGreaterThan(20);
    for (const { kinds: moved, by, nights, longs, minutes } of trades) {
      const sum = (of: 'nights' | 'longs' | 'minutes') =>
        moved.reduce((total, kind, i) => total + (kinds[kind]?.[of] ?? 0) * (by[i] ?? 0), 0);
      expect([sum('nights'), sum('longs'), sum('minutes')]).toEqual([nights, longs, minutes]);
      expect(Math.abs(minutes)).toBeLessThanOrEqual(75);
      expect(Math.abs(nights)).toBeLessThanOrEqual(1);
      expect(new Set(moved).size).toBe(moved.length);
      expect(by).not.toContain(0);
    }
    const texts = trades.map(({ kinds: moved, by }) => moved.map((kind, i) => `${kind}:${by[i]}`).join());
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('hold a night against days, and eight days of one length against nine of another', () => {
    const kind = (type: number, hours: number, nights = 0, longs = 0) => ({ type, minutes: hours * 60, nights, longs });
    const trades = countTrades([kind(0, 8.5), kind(1, 12.5, 0, 1), kind(2, 9.5), kind(3, 12, 1)]);
    const has = (changes: Readonly<Record<number, number>>) =>
      trades.some(({ kinds, by }) => {
        const own = Object.fromEntries(kinds.map((one, i) => [one, by[i]]));
        return Object.keys({ ...own, ...changes }).every((key) => own[Number(key)] === changes[Number(key)]);
      });
    expect(has({ 1: 1, 3: -1 })).toBe(true);
    expect(has({ 0: -9, 2: 8 })).toBe(true);
    expect(has({ 0: 1, 2: -1 })).toBe(true);
    expect(has({ 0: 1 })).toBe(false);
  });
});

describe('counts that are aimed at', () => {
  it('come out more even than the roster’s, with as many of each kind in all and no more than can be worked', async () => {
    const model = wardWithTwilights();
    const fair = fairTables(model);
    const cells = await filled(model);
    const before = countsOf(model, fair, cells);
    const aimed = aimedCounts(model, fair, { cells, seed: 1, moves: MOVES });
    if (aimed === null) throw new Error('nothing more even was found');
    const { kinds, most } = aimed.kinds;
    const [now, then] = [unfairnessOf(model, fair, aimed.counts), unfairnessOf(model, fair, before)];
    expect(now).toBeLessThan(then - 1e-6);
    expect(aimed.left).toBeCloseTo(now / then, 9);
    kinds.forEach((_, k) => {
      const total = (counts: ArrayLike<number>) =>
        model.people.reduce((sum, _person, p) => sum + (counts[p * kinds.length + k] ?? 0), 0);
      expect(total(aimed.counts)).toBe(total(before));
    });
    aimed.counts.forEach((count, at) => {
      expect(count).toBeGreaterThanOrEqual(0);
      expect(count).toBeLessThanOrEqual(most[at] ?? 0);
    });
    expect(aimedCounts(model, fair, { cells, seed: 1, moves: MOVES })).toEqual(aimed);
  });

  it('trade nights among those to whom the same places are open', async () => {
    const ward = smallWard(4);
    const nights = { code: 'N', minimum: 1, skill: 'registrar' };
    const cover = (ward.cover ?? []).map((one) => (one.code === 'N' ? { ...one, minimum: 2 } : one));
    // Registrars are far behind with nights, so that everybody else's are worth having.
    const people = ward.people.map((one, p) => (p < 3 ? { ...one, opening: { nights: -9 } } : one));
    const model = modelOf({ ...ward, people, cover: [...cover, nights] });
    const fair = fairTables(model);
    const cells = await filled(model);
    const aimed = aimedCounts(model, fair, { cells, seed: 1, moves: MOVES });
    if (aimed === null) throw new Error('nothing more even was found');
    const { kinds } = aimed.kinds;
    const ofRegistrars = (counts: ArrayLike<number>) =>
      kinds.reduce(
        (sum, kind, k) =>
          sum + kind.nights * [0, 1, 2].reduce((all, p) => all + (counts[p * kinds.length + k] ?? 0), 0),
        0,
      );
    expect(ofRegistrars(aimed.counts)).toBe(ofRegistrars(countsOf(model, fair, cells)));
  });

  it('give nobody two of the nights of one day', async () => {
    const ward = smallWard(2);
    const cover = (ward.cover ?? []).map((one) => (one.code === 'N' ? { ...one, minimum: 3 } : one));
    // The clocks go forward in the night of 28 March: that night is an hour shorter than all others, a kind of its own.
    const model = modelOf({ ...ward, from: '2026-03-16', until: '2026-03-30', cover });
    const fair = fairTables(model);
    const cells = await filled(model);
    for (let seed = 1; seed <= 5; seed += 1) {
      const aimed = aimedCounts(model, fair, { cells, seed, moves: MOVES });
      if (aimed === null) throw new Error('nothing more even was found');
      const { kinds, most } = aimed.kinds;
      const short = kinds.findIndex(({ nights, minutes }) => nights > 0 && minutes === 690);
      const own = model.people.map((_, p) => aimed.counts[p * kinds.length + short] ?? Number.NaN);
      expect(most[short]).toBe(1);
      expect(own.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(2);
      expect(Math.max(...own)).toBe(1);
    }
  });

  it('are none where the roster’s own cannot be bettered', async () => {
    const model = wardWithTwilights();
    const fair = fairTables(model);
    expect(aimedCounts(model, fair, { cells: await filled(model), seed: 1, moves: 0 })).toBeNull();
  });
});

describe('a roster that is drawn to counts', () => {
  const aimOf = async (model: RosterModel): Promise<{ cells: Uint8Array; aimed: AimedCounts }> => {
    const cells = await filled(model);
    const aimed = aimedCounts(model, fairTables(model), { cells, seed: 1, moves: MOVES });
    if (aimed === null) throw new Error('nothing more even was found');
    return { cells, aimed };
  };

  it('is told how far off it is, whatever changes', async () => {
    const model = wardWithTwilights();
    const { cells, aimed } = await aimOf(model);
    const days = model.problem.days;
    const symbols = model.cover.slots.length + 1;
    const off = (now: Uint8Array) =>
      countsOf(model, fairTables(model), now).reduce(
        (sum, one, at) => sum + Math.abs(one - (aimed.counts[at] ?? 0)),
        0,
      );
    const aim = new CountAim(aimed, 0.5, { cells, days, symbols });
    let cost = aim.cost;
    expect(cost).toBeCloseTo(0.5 * off(cells), 9);
    expect(cost).toBeGreaterThan(0);
    const random = seededRandom(7);
    for (let change = 0; change < 200; change += 1) {
      const at = random.below(cells.length);
      const now = random.below(symbols);
      cost += aim.change(Math.floor(at / days), at % days, cells[at] ?? 0, now);
      cells[at] = now;
      if (change % 20 === 0) expect(cost).toBeCloseTo(0.5 * off(cells), 9);
    }
  });

  it('comes nearer to them, and costs what it is said to', async () => {
    const model = wardWithTwilights();
    const { cells, aimed } = await aimOf(model);
    const fair = fairTables(model);
    const off = (now: Uint8Array) =>
      countsOf(model, fair, now).reduce((sum, one, at) => sum + Math.abs(one - (aimed.counts[at] ?? 0)), 0);
    const before = off(cells);
    const annealer = new Annealer(model, cells, 1);
    annealer.weigh(aimedAt(aimed));
    for (const temperature of [0.5, 0.2, 0.1, 0.05, 0.01]) {
      annealer.temperature = temperature;
      for (let move = 0; move < 40_000; move += 1) annealer.move();
    }
    expect(off(annealer.cells)).toBeLessThan(before / 4);
    annealer.weigh(AS_ASKED);
    expect(rosterCost(model, annealer.best).total).toBeCloseTo(annealer.bestCost, 6);
  });
});
