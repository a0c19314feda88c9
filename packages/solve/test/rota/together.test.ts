import { compileRota } from '@rotawright/core/roster';
import { describe, expect, it } from 'vitest';
import type { Demand } from '../../src/rota/demand.ts';
import { askedOf } from '../../src/rota/judge-roster.ts';
import { rosterBound } from '../../src/rota/proof/roster-bound.ts';
import { rosterCost } from '../../src/rota/roster-cost.ts';
import { rosterDocument } from '../../src/rota/roster-document.ts';
import type { RosterModel } from '../../src/rota/roster-model.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { WhoIsThere } from '../../src/rota/together/who-is-there.ts';
import { type Random, seededRandom } from '../../src/search/random.ts';
import { leastOfAll } from './least-of-all.ts';
import { modelOf, smallWard } from './wards.ts';

const PEOPLE = [
  { id: 'ann', grade: 'ST4', skills: ['registrar'] },
  { id: 'bea', grade: 'CT1' },
  { id: 'cai', grade: 'CT1' },
];
const WORDS = ['low', 'medium', 'high'] as const;

/** A few people over two or three days with presence, supervision and continuity by chance. */
function tinyWard(seed: number): Demand {
  const random = seededRandom(seed);
  const pick = <T>(some: readonly T[]): T => some[random.below(some.length)] as T;
  const isLong = seed % 2 === 0;
  return {
    ...smallWard(2),
    from: '2026-05-01',
    until: isLong ? '2026-05-04' : '2026-05-03',
    shiftTypes: smallWard(2).shiftTypes.slice(1),
    people: isLong ? PEOPLE.slice(0, 2) : PEOPLE,
    cover: random.next() < 0.6 ? [{ code: 'LD', minimum: 1, ...(random.next() < 0.5 ? { maximum: 2 } : {}) }] : [],
    presence: [
      {
        from: pick(['00:00', '09:00', '20:00']),
        until: pick(['24:00', '21:00', '09:00']),
        minimum: 1 + random.below(2),
      },
      { from: '21:00', until: '08:00', minimum: 1, skill: 'registrar', dates: ['2026-05-01'] },
    ].slice(random.below(2)),
    supervision: [{ grade: 'CT1', codes: pick([['N'], ['N', 'LD']]), by: 'registrar' }],
    history: random.next() < 0.5 ? [{ person: 'ann', date: '2026-04-30', code: 'N' }] : [],
    weights: { continuity: pick(WORDS), supervision: pick(WORDS), uncovered: 'high', hours: pick(WORDS) },
  };
}

/** Days of work by chance, lawful or not. */
function anyRoster({ problem, cover }: RosterModel, random: Random): Uint8Array {
  return Uint8Array.from({ length: problem.people.length * problem.days }, () =>
    Math.max(0, random.below(cover.slots.length * 2) - cover.slots.length + 1),
  );
}

/** Do the duties of the first person not overlap? */
function isReadable(model: RosterModel, cells: Uint8Array): boolean {
  const alone = cells.slice().fill(0, model.problem.days);
  return compileRota(rosterDocument(model, alone)).ok;
}

describe('what is asked of people together', () => {
  it('is counted under change as from nothing, and as the finished roster shows it', () => {
    const random = seededRandom(7);
    for (let seed = 1; seed <= 20; seed += 1) {
      const model = modelOf(tinyWard(seed));
      const cells = anyRoster(model, random);
      const there = new WhoIsThere(model, cells);
      for (let round = 0; round < 30; round += 1) {
        const at = random.below(cells.length);
        const now = random.below(model.cover.slots.length + 1);
        const { days } = model.problem;
        there.change(Math.floor(at / days), at % days, cells[at] ?? 0, now);
        cells[at] = now;
      }
      expect(there.cost).toBeCloseTo(new WhoIsThere(model, cells).cost, 9);
      if (!compileRota(rosterDocument(model, cells)).ok) continue;
      const { gaps, unsupervised } = askedOf(model, cells);
      const minutes = gaps.reduce((sum, gap) => sum + gap.minutes * (gap.minimum - gap.there), 0);
      expect(there.missingMinutes(), `seed ${seed}`).toBe(minutes);
      expect(there.unsupervised(), `seed ${seed}`).toBe(unsupervised.length);
    }
  });

  it('prices a line of one person as it costs with all others as they are', () => {
    const random = seededRandom(8);
    for (let seed = 1; seed <= 20; seed += 1) {
      const model = modelOf(tinyWard(seed));
      const { days } = model.problem;
      const symbols = model.cover.slots.length + 1;
      const cells = anyRoster(model, random);
      const there = new WhoIsThere(model, cells);
      there.take(0, 0, days);
      const without = there.cost;
      const price = new Float64Array(days * symbols);
      there.addPrices(0, { from: 0, until: days }, price);
      do cells.set(anyRoster(model, random).subarray(0, days));
      while (!isReadable(model, cells));
      there.put(0, 0, days);
      const line = cells.subarray(0, days).reduce((sum, symbol, day) => sum + (price[day * symbols + symbol] ?? 0), 0);
      expect(there.cost - without).toBeCloseTo(line, 9);
    }
  });

  it('is searched for as well as all rosters one after another, and the bound is never above the least', async () => {
    let best = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      const least = leastOfAll(modelOf(tinyWard(seed)));
      const bound = await rosterBound(modelOf(tinyWard(seed)));
      expect(bound ?? Number.NaN, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-6);
      const found = await solveRoster(modelOf(tinyWard(seed)), { seed, threads: 1, steps: 60 });
      expect(found.cost?.total ?? 0, `seed ${seed}`).toBeGreaterThanOrEqual(least - 1e-6);
      if ((found.cost?.total ?? 0) < least + 1e-6) best += 1;
    }
    expect(best).toBe(10);
  });
});

describe('a roster by the hour', () => {
  it('has two people there at every minute after the first morning, on whatever shifts, one of them a registrar by day', async () => {
    const presence = [
      { from: '00:00', until: '24:00', minimum: 2 },
      { from: '09:00', until: '20:00', minimum: 1, skill: 'registrar' },
    ];
    const people = smallWard(2).people.map((one, i) => (i < 4 ? { ...one, skills: ['registrar'] } : one));
    const demand = smallWard(2, { people: [...people, { id: 'ida' }, { id: 'jan' }], cover: [], presence });
    const found = await solveRoster(modelOf(demand), { seed: 1, threads: 1, steps: 600 });
    expect(found.cost).toMatchObject({ uncovered: 0, missingMinutes: 0 });
    if (found.document === null) throw new Error('no roster');
    const rota = compileRota(found.document);
    if (!rota.ok) throw new Error('unreadable');
    const { duties, clock, firstDay, endDay, offsets } = rota.value;
    const registrars = demand.people.flatMap(({ skills }, p) => (skills?.includes('registrar') ? [p] : []));
    const there = (at: number, among: readonly number[]) =>
      among.filter((p) => {
        for (let i = offsets[p] ?? 0; i < (offsets[p + 1] ?? 0); i += 1)
          if ((duties.start[i] ?? 0) <= at && at < (duties.end[i] ?? 0)) return true;
        return false;
      }).length;
    const everybody = demand.people.map((_, p) => p);
    for (let at = clock.instantOf(firstDay, 540); at < clock.instantOf(endDay, 0); at += 5) {
      expect(there(at, everybody), clock.stamp(at)).toBeGreaterThanOrEqual(2);
      const minute = (at - clock.instantOf(firstDay, 0)) % 1440;
      if (minute >= 540 && minute < 1200) expect(there(at, registrars), clock.stamp(at)).toBeGreaterThanOrEqual(1);
    }
  });

  it('leaves no CT1 alone at night where that is asked', async () => {
    const supervision = [{ grade: 'CT1', codes: ['N'], by: 'registrar' }];
    const plain = await solveRoster(modelOf(smallWard(4)), { seed: 2, threads: 1, steps: 200 });
    const asking = modelOf(smallWard(4, { supervision }));
    if (plain.assignment === null) throw new Error('no roster');
    expect(rosterCost(asking, plain.assignment).unsupervised).toBeGreaterThan(0);
    const found = await solveRoster(asking, { seed: 2, threads: 1, steps: 200 });
    expect(found.asked?.unsupervised).toEqual([]);
    expect(found.cost?.unsupervised).toBe(0);
  });

  it('keeps runs of one duty together where continuity weighs', async () => {
    const runs = async (weights: Demand['weights']) => {
      const model = modelOf(smallWard(4, { weights: { ...weights } }));
      const { assignment, cost } = await solveRoster(model, { seed: 2, threads: 1, steps: 300 });
      if (assignment === null) throw new Error('no roster');
      expect(cost?.uncovered).toBe(0);
      const counting = modelOf(smallWard(4, { weights: { continuity: 'low' } }));
      return rosterCost(counting, assignment).parts.find(({ what }) => what === 'continuity')?.points ?? 0;
    };
    expect(await runs({ continuity: 'high' })).toBeLessThan(0.8 * (await runs({})));
  });
});
