import { describe, expect, it } from 'vitest';
import type { Demand } from '../../src/rota/demand.ts';
import { rosterBound } from '../../src/rota/proof/roster-bound.ts';
import { hasGaps } from '../../src/rota/roster-cost.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { WhoIsThere } from '../../src/rota/together/who-is-there.ts';
import { whyNot } from '../../src/rota/why-not.ts';
import { seededRandom } from '../../src/search/random.ts';
import { leastOfAll } from './least-of-all.ts';
import { leastUndone, undone, workedIn } from './skills-asked.ts';
import { tinyWard } from './skills-tiny.ts';
import { modelOf, smallWard } from './wards.ts';

const asked = (least: { readonly holders: number; readonly people: number; readonly over: number }) =>
  least.holders + least.people + least.over;

describe('cover by skills that people hold together', () => {
  it.each([
    ['one shift', ['SD'], 60],
    ['two shifts', ['SD', 'LD'], 30],
  ] as const)('on %s is met wherever it can be, and nothing else is ever proved', async (_, codes, seeds) => {
    let short = 0;
    for (let seed = 1; seed <= seeds; seed += 1) {
      const demand = tinyWard(seed, codes);
      const model = modelOf(demand);
      const found = await solveRoster(model, { seed, threads: 1, steps: 60 });
      const { cost, assignment, document } = found;
      if (cost === null || assignment === null || document === null) throw new Error(`seed ${seed}: no roster`);
      const left = undone(demand, workedIn(demand, document.duties as never));
      const least = leastUndone(demand, asked);
      expect(hasGaps(cost) || cost.surplus > 0, `seed ${seed}`).toBe(least > 0);
      if (least === 0) expect(asked(left), `seed ${seed}`).toBe(0);
      if (found.bound !== null) expect(found.bound, `seed ${seed}`).toBeLessThanOrEqual(cost.total + 1e-6);
      if (codes.length === 1)
        expect(left.holders, `seed ${seed}`).toBe(leastUndone(demand, ({ holders, over }) => holders + 9 * over) % 9);
      if (!hasGaps(cost)) continue;
      short += 1;
      const { conflict } = await whyNot({ model, assignment }, { steps: 40, seed });
      if (conflict === null) continue;
      const of = <K extends 'cover' | 'leave' | 'pinned'>(kind: K) =>
        conflict.items.flatMap((item) => (item.kind === kind ? [item as Extract<typeof item, { kind: K }>] : []));
      const kept: Demand = {
        ...demand,
        cover: of('cover').map(({ cover }) => cover),
        leave: of('leave').flatMap(({ days }) => days),
        pinned: of('pinned').map(({ cell }) => cell),
      };
      expect(leastUndone(kept, asked), `seed ${seed}: a conflict that is none`).toBeGreaterThan(0);
    }
    expect(short).toBeGreaterThan(seeds / 10);
  });

  it('is searched for as well as all rosters one after another, and the bound is never above the least', async () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const demand = tinyWard(seed, ['SD']);
      if (demand.people.length > 3) continue;
      const model = modelOf(demand);
      const least = leastOfAll(model);
      expect((await rosterBound(model)) ?? Number.NaN, `seed ${seed}`).toBeLessThanOrEqual(least + 1e-6);
      const found = await solveRoster(model, { seed, threads: 1, steps: 60 });
      expect(found.cost?.total ?? Number.NaN, `seed ${seed}`).toBeCloseTo(least, 6);
    }
  });

  it('is counted under change as from nothing', () => {
    const random = seededRandom(3);
    for (let seed = 1; seed <= 30; seed += 1) {
      const model = modelOf(tinyWard(seed, ['SD', 'LD']));
      const { days, people, shifts } = model.problem;
      const cells = Uint8Array.from({ length: days * people.length }, () => random.below(shifts.length + 1));
      const there = new WhoIsThere(model, cells);
      for (let round = 0; round < 20; round += 1) {
        const at = random.below(cells.length);
        const now = random.below(shifts.length + 1);
        there.change(Math.floor(at / days), at % days, cells[at] ?? 0, now);
        cells[at] = now;
      }
      expect(there.cost).toBeCloseTo(new WhoIsThere(model, cells).cost, 9);
    }
  });
});

describe('one person with two skills', () => {
  const night = (changes: Partial<Demand> = {}): Demand =>
    smallWard(2, {
      people: [
        { id: 'ann', skills: ['registrar', 'airway'] },
        { id: 'bea', skills: [] },
      ],
      cover: [
        { code: 'N', dates: ['2026-05-06'], minimum: 1, maximum: 1 },
        { code: 'N', dates: ['2026-05-06'], minimum: 1, skill: 'registrar' },
        { code: 'N', dates: ['2026-05-06'], minimum: 1, skill: 'airway' },
      ],
      ...changes,
    });

  it('meets both by herself', async () => {
    const found = await solveRoster(modelOf(night()), { seed: 1, threads: 1, steps: 60 });
    expect(found.cost).toMatchObject({ uncovered: 0, unskilled: 0, surplus: 0, understaffed: 0 });
    expect(found.document?.duties).toEqual([{ person: 'ann', date: '2026-05-06', code: 'N' }]);
  });

  it('counts for both where she is pinned', async () => {
    const pinned = [{ person: 'ann', date: '2026-05-06', code: 'N' }];
    const found = await solveRoster(modelOf(night({ pinned })), { seed: 1, threads: 1, steps: 60 });
    expect(found.cost).toMatchObject({ uncovered: 0, unskilled: 0, surplus: 0 });
  });

  it('is two people where she is away', async () => {
    const people = [...night().people, { id: 'cai', skills: ['registrar'] }, { id: 'dev', skills: ['airway'] }];
    const leave = [{ person: 'ann', date: '2026-05-06', kind: 'study' as const }];
    const found = await solveRoster(modelOf(night({ people, leave })), { seed: 1, threads: 1, steps: 60 });
    expect(found.cost).toMatchObject({ uncovered: 0, unskilled: 0, surplus: 0 });
    expect(found.document?.duties?.map(({ person }) => person)).toEqual(['cai', 'dev']);
  });
});

describe('a skill that is only wished for', () => {
  it('is no reason to leave a shift empty', async () => {
    const cover = [
      { code: 'SD', dates: ['2026-05-06'], minimum: 1 },
      { code: 'SD', dates: ['2026-05-06'], minimum: 0, target: 1, skill: 'registrar' },
    ];
    const people = [{ id: 'ann', skills: ['registrar'] }, { id: 'bea' }];
    const leave = [{ person: 'ann', date: '2026-05-06', kind: 'study' as const }];
    const model = modelOf(smallWard(2, { people, cover, leave }));
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 60 });
    expect(found.document?.duties).toEqual([{ person: 'bea', date: '2026-05-06', code: 'SD' }]);
    expect(found.cost).toMatchObject({ uncovered: 0, understaffed: 1 });
  });
});

describe('a skill within a skill', () => {
  it('is missing by itself, and the conflict names it and no other line', async () => {
    const date = '2026-05-06';
    const demand = smallWard(2, {
      people: [
        { id: 'ann', skills: ['registrar', 'senior registrar'] },
        { id: 'bea', skills: ['registrar'] },
        { id: 'cai', skills: ['registrar'] },
      ],
      cover: [
        { code: 'SD', dates: [date], minimum: 2, skill: 'registrar' },
        { code: 'SD', dates: [date], minimum: 1, skill: 'senior registrar' },
      ],
      leave: [{ person: 'ann', date, kind: 'study' }],
    });
    const model = modelOf(demand);
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 60 });
    if (found.assignment === null) throw new Error('no roster');
    expect(found.cost).toMatchObject({ uncovered: 0, unskilled: 1, understaffed: 0 });
    expect(found.asked?.unskilled).toEqual([{ date, code: 'SD', skill: 'senior registrar', there: 0, minimum: 1 }]);
    const { conflict } = await whyNot({ model, assignment: found.assignment }, { steps: 40, seed: 1 });
    expect(conflict?.items).toEqual([
      { kind: 'cover', date, cover: { code: 'SD', dates: [date], minimum: 1, skill: 'senior registrar' } },
      { kind: 'leave', person: 'ann', days: [{ person: 'ann', date, kind: 'study' }] },
    ]);
    expect(conflict?.isProved).toBe(true);
  });
});
