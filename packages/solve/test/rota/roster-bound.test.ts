import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { awayFromShare } from '../../src/rota/away-from-share.ts';
import { dutyKinds } from '../../src/rota/counts/duty-kinds.ts';
import type { Demand } from '../../src/rota/demand.ts';
import { fairTables, HOURS } from '../../src/rota/fair-shares.ts';
import { climbLine } from '../../src/rota/proof/climb-line.ts';
import { CountChoice, type CountsAsked } from '../../src/rota/proof/count-choice.ts';
import { leastSpread } from '../../src/rota/proof/even-spread.ts';
import { leastEmpty } from '../../src/rota/proof/least-empty.ts';
import { rosterBound } from '../../src/rota/proof/roster-bound.ts';
import { seededRandom } from '../../src/search/random.ts';
import { leastOfAll } from './least-of-all.ts';
import { modelOf, smallWard } from './wards.ts';

/** Three people over a long weekend, with wishes, weights and cover by chance. */
function tinyWard(seed: number): Demand {
  const random = seededRandom(seed);
  const pick = <T>(some: readonly T[]): T => some[random.below(some.length)] as T;
  const words = ['none', 'low', 'medium', 'high'] as const;
  const people = ['ann', 'bea', 'cai'].map((id, i) => ({
    id,
    wte: pick([1, 1, 0.6]),
    skills: i === 0 ? ['registrar'] : [],
    opening: { nights: random.below(3) - 1, weekends: random.below(3) - 1, bankHolidays: random.below(2) },
  }));
  const dates = ['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04'];
  return {
    ...smallWard(2),
    from: '2026-05-01',
    until: '2026-05-05',
    people,
    bankHolidays: random.next() < 0.6 ? ['2026-05-04'] : [],
    cover: [
      { code: 'LD', minimum: random.below(2), target: 1, maximum: pick([1, 2]) },
      { code: 'N', dates: dates.slice(0, 1 + random.below(4)), minimum: 1 },
      ...(random.next() < 0.4 ? [{ code: 'N', dates: dates.slice(0, 2), minimum: 1, skill: 'registrar' }] : []),
    ],
    requests: [0, 1].map(() => ({
      person: pick(['ann', 'bea', 'cai']),
      date: pick(dates),
      want: pick(['off', 'work'] as const),
      weight: pick(words),
    })),
    weights: {
      understaffed: pick(words),
      overstaffed: pick(words),
      uncovered: pick(['high', 'must'] as const),
      nights: pick(words),
      weekends: pick(words),
      bankHolidays: pick(words),
      longDays: pick(words),
      hours: pick(words),
      isolatedDays: pick(words),
    },
  };
}

describe('the bound of a doctors’ roster', () => {
  it('is never above the cheapest of all rosters, and no empty promise', async () => {
    let promised = 0;
    let paid = 0;
    for (let seed = 1; seed <= 12; seed += 1) {
      const model = modelOf(tinyWard(seed));
      const least = leastOfAll(model);
      const bound = (await rosterBound(model)) ?? Number.NaN;
      expect(bound, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-6);
      promised += bound;
      paid += least;
    }
    expect(promised).toBeGreaterThan(0.2 * paid);
  });

  it('finds the prices of places that are dear, from which the price of an hour leads away', async () => {
    const tight = JSON.parse(readFileSync(new URL('../../../../examples/demand-ward.json', import.meta.url), 'utf8'));
    // 121.8 from the best price of an hour alone.
    expect(await rosterBound(modelOf(tight as Demand))).toBeGreaterThan(134);
  });

  it('holds every place that too few people may stand on, and no other', async () => {
    const [friday, monday] = ['2026-05-01', '2026-05-04'];
    const away = ['ann', 'bea'].flatMap((person) =>
      [friday, monday].map((date) => ({ person, date, kind: 'annual' as const })),
    );
    // Only cai is there, who is no registrar: one of two places can be held on Friday, and one of three on Monday.
    const cover = [
      { code: 'SD', dates: [friday], minimum: 2 },
      { code: 'LD', dates: [monday], minimum: 2 },
      { code: 'N', dates: [monday], minimum: 1, skill: 'registrar' },
    ];
    const model = modelOf({ ...tinyWard(1), weights: {}, requests: [], bankHolidays: [], leave: away, cover });
    expect(leastEmpty(model)).toBe(3);
    const bound = (await rosterBound(model)) ?? Number.NaN;
    expect(bound).toBeGreaterThanOrEqual(3000);
    expect(bound).toBeLessThanOrEqual(leastOfAll(model) + 1e-6);
    // Nobody but registrars on one night of fourteen, which the counts of all nights together do not show.
    const registrars = ['ann', 'bea', 'cai'].map((person) => ({ person, date: '2026-05-13', kind: 'study' as const }));
    const nights = [{ code: 'N', minimum: 1, skill: 'registrar' }];
    const oneNight = modelOf(smallWard(2, { leave: registrars, cover: nights }));
    expect(await rosterBound(oneNight)).toBeGreaterThanOrEqual(1000);
    // Who must make way for whom is found: ann can do both, the others only the long day.
    const both = [
      { code: 'LD', dates: [monday], minimum: 2 },
      { code: 'N', dates: [monday], minimum: 1, skill: 'registrar' },
    ];
    expect(leastEmpty(modelOf({ ...tinyWard(1), cover: both }))).toBe(0);
  });
  it('knows that hours off a share must be made up for by others', async () => {
    // Four days of eight hours for three people: nobody can have the ten hours and forty minutes that are fair, and not all can have eight.
    const span = { from: '2026-05-04', until: '2026-05-08' };
    const cover = [{ code: 'SD', minimum: 1 }];
    const people = ['ann', 'bea', 'cai'].map((id) => ({ id, wte: 1, skills: [] }));
    const weights = { isolatedDays: 'none' } as const;
    const model = modelOf({ ...tinyWard(1), ...span, people, cover, requests: [], bankHolidays: [], weights });
    const least = leastOfAll(model);
    expect(least).toBeGreaterThan(2);
    expect(await rosterBound(model)).toBeCloseTo(least, 6);
  });
});

describe('climbing a line', () => {
  it('finds the top of a roof of tangents', async () => {
    const random = seededRandom(9);
    for (let round = 0; round < 200; round += 1) {
      const sides = Array.from(
        { length: 2 + random.below(6) },
        () => [random.next() * 4 - 2, random.next() * 9] as const,
      );
      const falling = [-1 - random.next(), random.next() * 9] as const;
      const rising = [1 + random.next(), random.next() * 9] as const;
      const roof = [...sides, falling, rising];
      const heightAt = (x: number) => Math.min(...roof.map(([slope, from]) => from + slope * x));
      const height = ([x = 0]: Float64Array) => {
        const value = heightAt(x);
        const [slope = 0] = roof.find(([each, from]) => from + each * x === value) ?? [];
        return { value, slope: Float64Array.of(slope) };
      };
      const mayGoOn = async () => true;
      const found = await climbLine(height, { direction: Float64Array.of(1), firstStep: 0.01, looks: 60, mayGoOn });
      const corners = roof.flatMap(([a, b]) => roof.map(([c, d]) => heightAt((d - b) / (a - c || 1))));
      expect(found.here.value).toBeGreaterThan(Math.max(...corners) - 2e-3);
      expect(found.here.value).toBe(heightAt(found.at[0] ?? Number.NaN));
    }
  });
});

describe('the least cost of counts', () => {
  it('is that of all whole counts, tried one after another', () => {
    const model = modelOf(tinyWard(5));
    const fair = fairTables(model);
    const kinds = dutyKinds(model, fair);
    const random = seededRandom(4);
    for (let round = 0; round < 60; round += 1) {
      const prices = Float64Array.from({ length: kinds.kinds.length }, () => random.next() * 20 - 8);
      agrees({ fair, kinds, mostMinutes: 3000 }, round % 3, prices);
    }
  });

  it('is that with many kinds besides nights and long days, whatever they are paid and however little may be worked', () => {
    const random = seededRandom(9);
    const pick = <T>(some: readonly T[]): T => some[random.below(some.length)] as T;
    for (let round = 0; round < 400; round += 1) {
      const own = Array.from({ length: 2 + random.below(4) }, (_, type) => {
        const isNight = random.next() < 0.2;
        const isLong = !isNight && random.next() < 0.25;
        const minutes = pick(isNight || isLong ? [660, 720, 750] : [0, 240, 510, 570, 600, 615]);
        return { type, minutes, nights: isNight ? 1 : 0, longs: isLong ? 1 : 0 };
      });
      const kinds = { kinds: own, of: new Int16Array(), most: Int32Array.from(own, () => random.below(6)) };
      const hour = random.next() * 2;
      // Often nearly the same for an hour, as where prices are right.
      const blur = pick([0, 0.02, 5]);
      const prices = Float64Array.from(own, ({ minutes }) => (hour * minutes) / 60 + blur * (random.next() - 0.5));
      const shares = Float64Array.of(random.next() * 4, random.next() * 4, 0, 0, random.next() * 6000);
      const fair = {
        amounts: [],
        parts: [],
        opening: new Float64Array(5),
        weights: [5, 1, 5, 5, pick([5, 1])],
        shares,
      };
      agrees({ fair, kinds, mostMinutes: pick([0, 900, 3000, 20_000]) }, 0, prices);
    }
  });

  it('leaves no kind out where a class has more counts than are gone through: nothing costs less than it says', () => {
    const random = seededRandom(21);
    for (let round = 0; round < 300; round += 1) {
      const own = Array.from({ length: 3 + random.below(2) }, (_, type) => ({
        type,
        minutes: 750,
        nights: 0,
        longs: 1,
      }));
      const kinds = { kinds: own, of: new Int16Array(), most: Int32Array.from(own, () => random.below(6)) };
      const prices = Float64Array.from(own, () => random.next() * 20 - 4);
      const shares = Float64Array.of(0, random.next() * 8, 0, 0, random.next() * 9000);
      const hours = random.below(2);
      const fair = { amounts: [], parts: [], opening: new Float64Array(5), weights: [5, 1, 5, 5, hours], shares };
      const asked = { fair, kinds, mostMinutes: 20_000, mostCombinations: 10 };
      const least = leastOf(asked, 0, prices);
      const found = new CountChoice(0, asked).least(prices, new Float64Array(own.length));
      expect(found).toBeLessThanOrEqual(least + 1e-6);
      // Minutes are all that is left out.
      if (hours === 0) expect(found).toBeCloseTo(least, 6);
    }
  });

  it('asks for no more room than the duties that somebody can work, whatever the contract allows', () => {
    const own = [{ type: 0, minutes: 470, nights: 0, longs: 0 }];
    const kinds = {
      kinds: [...own, { type: 1, minutes: 61, nights: 0, longs: 0 }],
      of: new Int16Array(),
      most: Int32Array.of(4, 3),
    };
    const shares = Float64Array.of(0, 0, 0, 0, 900);
    const fair = { amounts: [], parts: [], opening: new Float64Array(5), weights: [5, 1, 5, 5, 5], shares };
    // A grain of a minute: tables of a thousand million sums would not fit into any memory.
    agrees({ fair, kinds, mostMinutes: 2 ** 30 }, 0, Float64Array.of(3, 1));
  });
});

describe('the least spread', () => {
  it('is that of all ways to hold a total', () => {
    const random = seededRandom(9);
    for (let round = 0; round < 100; round += 1) {
      const shares = Float64Array.from({ length: 3 }, () => random.next() * 4 - 1);
      const most = Int32Array.from({ length: 3 }, () => random.below(5));
      const total = random.below(9);
      let least = Number.POSITIVE_INFINITY;
      for (let a = 0; a <= (most[0] ?? 0); a += 1)
        for (let b = 0; b <= (most[1] ?? 0); b += 1) {
          const c = total - a - b;
          if (c < 0 || c > (most[2] ?? 0)) continue;
          const cost = [a, b, c].reduce((sum, one, p) => sum + awayFromShare(one, shares[p] ?? 0) ** 2, 0);
          least = Math.min(least, 5 * cost);
        }
      expect(leastSpread({ shares, most, weight: 5 }, total)).toBeCloseTo(least, 9);
    }
  });
});

/** Compares with every choice of counts, and the counts given with what they are said to cost. */
function agrees(asked: CountsAsked, p: number, prices: Float64Array): void {
  const least = leastOf(asked, p, prices);
  const { kinds } = asked;
  const count = kinds.kinds.length;
  const counts = new Float64Array(count);
  expect(new CountChoice(p, asked).least(prices, counts)).toBeCloseTo(least, 6);
  expect(costOfCounts(asked, p, { prices, counts })).toBeCloseTo(least, 6);
  counts.forEach((n, kind) => {
    expect(n).toBeLessThanOrEqual(kinds.most[p * count + kind] ?? 0);
  });
}

/** The least cost of all choices of counts, tried one after another. */
function leastOf(asked: CountsAsked, p: number, prices: Float64Array): number {
  const { kinds } = asked;
  const count = kinds.kinds.length;
  let least = Number.POSITIVE_INFINITY;
  const counts = new Float64Array(count);
  const tryAll = (kind: number) => {
    if (kind === count) {
      least = Math.min(least, costOfCounts(asked, p, { prices, counts }));
      return;
    }
    for (let n = 0; n <= (kinds.most[p * count + kind] ?? 0); n += 1) {
      counts[kind] = n;
      tryAll(kind + 1);
    }
    counts[kind] = 0;
  };
  tryAll(0);
  return least;
}

/** What counts cost against fair shares, less what they earn; endless where they last too long. */
function costOfCounts(
  { fair, kinds, mostMinutes }: CountsAsked,
  p: number,
  { prices, counts }: { readonly prices: Float64Array; readonly counts: Float64Array },
): number {
  const share = (t: number) => fair.shares[p * 5 + t] ?? 0;
  const sum = (of: (kind: number) => number) => counts.reduce((all, one, kind) => all + one * of(kind), 0);
  const minutes = sum((kind) => kinds.kinds[kind]?.minutes ?? 0);
  if (minutes > mostMinutes) return Number.POSITIVE_INFINITY;
  const nights = sum((kind) => kinds.kinds[kind]?.nights ?? 0);
  const longs = sum((kind) => kinds.kinds[kind]?.longs ?? 0);
  return (
    (fair.weights[0] ?? 0) * awayFromShare(nights, share(0)) ** 2 +
    (fair.weights[1] ?? 0) * awayFromShare(longs, share(1)) ** 2 +
    (fair.weights[HOURS] ?? 0) * ((minutes - share(HOURS)) / 600) ** 2 -
    sum((kind) => prices[kind] ?? 0)
  );
}
