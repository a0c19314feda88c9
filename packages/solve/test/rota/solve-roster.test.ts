import { parseCivilDate } from '@rotawright/core/time';
import { describe, expect, it, vi } from 'vitest';
import { supplyOf } from '../../src/model/cost.ts';
import { Annealer } from '../../src/rota/annealer.ts';
import type { Demand } from '../../src/rota/demand.ts';
import { exchange } from '../../src/rota/exchange.ts';
import { fillRoster } from '../../src/rota/fill-roster.ts';
import { breachesOf, judgeRoster } from '../../src/rota/judge-roster.ts';
import { LineKeeper } from '../../src/rota/line-keeper.ts';
import { pinnedBreaches } from '../../src/rota/pinned-breaches.ts';
import { rosterCost } from '../../src/rota/roster-cost.ts';
import { type RosterResult, solveRoster } from '../../src/rota/solve-roster.ts';
import { AS_ASKED, COARSE } from '../../src/rota/weighing.ts';
import { contractIn, modelOf, smallWard } from './wards.ts';

const LIMITS = { seed: 3, threads: 1, steps: 400 };

function codesOf({ document }: RosterResult, person: string): Record<string, string> {
  const own = (document?.duties ?? []).filter((duty) => duty.person === person);
  return Object.fromEntries(own.map((duty) => ('code' in duty ? [duty.date, duty.code] : ['', ''])));
}

describe('a roster for a small ward', () => {
  it('is covered, lawful by the check, and the same for the same seed and steps', async () => {
    const one = await solveRoster(modelOf(smallWard(4)), LIMITS);
    const other = await solveRoster(modelOf(smallWard(4)), LIMITS);
    expect(one.cost).toMatchObject({ uncovered: 0, surplus: 0, isLawful: true, minutesOver: 0 });
    expect(one.report === null ? null : breachesOf(one.report)).toEqual([]);
    expect(other.document).toEqual(one.document);
    expect(one.bound ?? 0).toBeLessThanOrEqual((one.cost?.total ?? 0) + 1e-6);
  });

  it('keeps leave, fixed days off, pins and musts, and no night ends on the first morning of leave', async () => {
    const demand = smallWard(4, {
      leave: [{ person: 'ann', date: '2026-05-13', kind: 'annual' }],
      pinned: [
        { person: 'bea', date: '2026-05-06', code: 'LD' },
        { person: 'cai', date: '2026-05-07', code: '' },
      ],
      requests: [{ person: 'dev', date: '2026-05-09', want: 'off', weight: 'must' }],
    });
    const people = demand.people.map((one) =>
      one.id === 'hal' ? { ...one, fixedDaysOff: [{ day: 'Wed' as const }] } : one,
    );
    const found = await solveRoster(modelOf({ ...demand, people }), LIMITS);
    expect(codesOf(found, 'ann')['2026-05-13']).toBeUndefined();
    expect(codesOf(found, 'ann')['2026-05-12']).not.toBe('N');
    expect(codesOf(found, 'bea')['2026-05-06']).toBe('LD');
    expect(codesOf(found, 'cai')['2026-05-07']).toBeUndefined();
    expect(codesOf(found, 'dev')['2026-05-09']).toBeUndefined();
    const wednesdays = Object.entries(codesOf(found, 'hal')).filter(([date]) =>
      ['2026-05-06', '2026-05-13', '2026-05-20', '2026-05-27'].includes(date),
    );
    expect(wednesdays).toEqual([]);
  });

  it('gives nobody an on-call period that goes on into leave or a fixed day off', () => {
    const onCall = { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call' as const };
    const work = { minutes: 120, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 400 } };
    const model = modelOf(
      smallWard(2, {
        shiftTypes: [{ ...onCall, work }],
        people: [{ id: 'ann' }, { id: 'bea', fixedDaysOff: [{ day: 'Wed' }] }, { id: 'cai' }],
        cover: [{ code: 'OC', minimum: 1 }],
        leave: [{ person: 'ann', date: '2026-05-13', kind: 'annual' }],
      }),
    );
    const symbols = model.cover.slots.length + 1;
    const tuesday = model.cells.map(({ blocks }) => blocks[8 * symbols + 1]);
    expect(tuesday).toEqual(['leave', 'fixed-day-off', null]);
  });

  it('breaks no rest after what was worked before it, though only the check knows the rule', async () => {
    const demand = smallWard(2, {
      shiftTypes: [
        ...smallWard(2).shiftTypes,
        { code: 'E', start: '12:00', end: '20:00', kind: 'shift', breaks: [30] },
      ],
      people: ['ann', 'bea'].map((id) => ({ id, pattern: 'full-shift' as const })),
      cover: [{ code: 'E', dates: ['2026-05-04'], minimum: 1 }],
      leave: [{ person: 'bea', date: '2026-05-04', kind: 'annual' }],
    });
    const contract = contractIn('england-2002', { on: parseCivilDate('2026-05-04') ?? 0 });
    const solved = (history: Demand['history']) =>
      solveRoster(modelOf(history === undefined ? demand : { ...demand, history }, contract), LIMITS);
    const after = await solved([{ person: 'ann', date: '2026-05-03', code: 'N' }]);
    expect([after.cost?.uncovered, after.mended]).toEqual([1, 1]);
    expect(codesOf(await solved(undefined), 'ann')).toEqual({ '2026-05-04': 'E' });
  });

  it('follows what was worked before it', async () => {
    const nights = ['2026-04-30', '2026-05-01', '2026-05-02', '2026-05-03'];
    const history = nights.map((date) => ({ person: 'ann', date, code: 'N' }));
    const found = await solveRoster(modelOf(smallWard(2, { history })), LIMITS);
    expect(codesOf(found, 'ann')['2026-05-04']).toBeUndefined();
    expect(codesOf(found, 'ann')['2026-05-05']).toBeUndefined();
  });

  it('asks a registrar at night when cover does', async () => {
    const cover = [
      { code: 'N', minimum: 1 },
      { code: 'N', minimum: 1, skill: 'registrar' },
      { code: 'LD', minimum: 1 },
    ];
    const found = await solveRoster(modelOf(smallWard(2, { cover })), LIMITS);
    const nights = (found.document?.duties ?? []).filter((duty) => 'code' in duty && duty.code === 'N');
    expect(found.cost?.uncovered).toBe(0);
    expect(nights.every(({ person }) => ['ann', 'bea', 'cai'].includes(person))).toBe(true);
  });

  it('stops at once when it is told to, with a lawful roster or none', async () => {
    const stop = new AbortController();
    stop.abort();
    const found = await solveRoster(modelOf(smallWard(4)), { ...LIMITS, signal: stop.signal });
    if (found.report !== null) expect(breachesOf(found.report)).toEqual([]);
    else expect(found.status).toBe('stopped');
  });

  it('is filled around what is pinned, of which a duty that nobody asks for is neither too much nor room for more', async () => {
    const cover = ['LD', 'N'].map((code) => ({ code, minimum: 1 }));
    const pinned = [
      { person: 'ann', date: '2026-05-06', code: 'SD' },
      { person: 'bea', date: '2026-05-08', code: 'LD' },
      { person: 'cai', date: '2026-05-07', code: '' },
    ];
    const model = modelOf(smallWard(4, { cover, pinned }));
    const costs: number[] = [];
    const filled = await fillRoster(model, {
      seed: 1,
      maxMoves: 400,
      progress: (_, cost) => {
        costs.push(cost);
        return cost < 1e-9 ? 1 : 0.5;
      },
    });
    if (filled === null) throw new Error('no line');
    expect(costs.filter((cost) => !Number.isFinite(cost))).toEqual([]);
    expect(costs.at(-1)).toBe(0);
    expect(rosterCost(model, filled)).toMatchObject({ uncovered: 0, surplus: 0, isLawful: true });
    const days = filled.filter(
      (symbol) => model.demand.shiftTypes[model.cover.slots[symbol - 1]?.type ?? -1]?.code === 'SD',
    );
    expect(days).toHaveLength(1);
  });

  it('has no more states for shift types that nobody is to work', () => {
    const cover = [{ code: 'N', minimum: 1 }];
    const states = (demand: Parameters<typeof modelOf>[0]) => modelOf(demand).problem.people[0]?.automaton.states;
    const ward = smallWard(2, { cover });
    const alone = { ...ward, shiftTypes: ward.shiftTypes.filter(({ code }) => code === 'N') };
    expect(states(ward)).toBe(states(alone));
  });

  it('says that a breach between pinned duties cannot be mended', async () => {
    const pinned = [
      { person: 'ann', date: '2026-05-05', code: 'N' },
      { person: 'ann', date: '2026-05-07', code: 'LD' },
    ];
    const progress = vi.fn();
    const found = await solveRoster(modelOf(smallWard(2, { pinned })), { ...LIMITS, progress });
    expect(found.document).toBeNull();
    expect(found.status).toBe('infeasible');
    // Before any search: nobody waits for it.
    expect(progress).not.toHaveBeenCalled();
    const broken = pinnedBreaches(modelOf(smallWard(2, { pinned })));
    expect(broken.map(({ person, finding, cells }) => [person, finding.rule, cells.length])).toEqual([
      ['ann', 'rest.after-night', 2],
    ]);
  });
});

describe('exchanges', () => {
  it('leave every place as full as it was where cover leaves no choice, every line lawful, and cost no more', async () => {
    const cover = ['LD', 'N'].map((code) => ({ code, minimum: 1 }));
    const model = modelOf(smallWard(4, { cover }));
    const start = await fillRoster(model, { seed: 1, maxMoves: 400, progress: (_, cost) => (cost < 1e-9 ? 1 : 0.5) });
    if (start === null) throw new Error('no start');
    const after = await exchange(model, start, { seed: 1, maxMoves: 4000, progress: (moves) => moves / 4000 });
    expect(supplyOf(model.problem, after)).toEqual(supplyOf(model.problem, start));
    expect(rosterCost(model, after).isLawful).toBe(true);
    expect(rosterCost(model, after).total).toBeLessThanOrEqual(rosterCost(model, start).total + 1e-6);
    expect(breachesOf(judgeRoster(model, after))).toEqual([]);
  });

  it('take away places beyond the target that nobody wants, and tell the cost to the point', async () => {
    const model = modelOf(smallWard(2));
    const { cover } = model;
    const spare = cover.slots.findIndex(({ isSpare }) => isSpare) + 1;
    const start = await fillRoster(model, { seed: 1, maxMoves: 400, progress: () => 0.5 });
    if (start === null) throw new Error('no start');
    let told = 0;
    const after = await exchange(model, start, {
      seed: 1,
      maxMoves: 60_000,
      progress: (moves, cost) => {
        told = cost;
        return moves / 49_152;
      },
    });
    const spareOf = (cells: Uint8Array) => cells.filter((symbol) => symbol === spare).length;
    expect(spareOf(after)).toBeLessThanOrEqual(spareOf(start));
    expect(rosterCost(model, after).total).toBeCloseTo(told, 6);
  });

  it('weigh the same roster in other ways and come back to what it costs', async () => {
    const model = modelOf(smallWard(4));
    const start = await fillRoster(model, { seed: 1, maxMoves: 40, progress: () => 0.5 });
    if (start === null) throw new Error('no start');
    const spare = model.cover.slots.findIndex(({ isSpare }) => isSpare) + 1;
    const filled = start.filter((symbol) => symbol === spare).length;
    expect(filled).toBeGreaterThan(0);
    const keeper = new LineKeeper(model, start.slice());
    const sum = () => keeper.costs.reduce((a, b) => a + b, 0);
    const asked = sum();
    const lone = rosterCost(model, start).parts.find(({ what }) => what === 'isolatedDays')?.points ?? 0;
    keeper.weigh(COARSE);
    expect(sum()).toBeCloseTo(asked + 7 * filled + 5 * lone, 6);
    keeper.weigh(AS_ASKED);
    expect(sum()).toBeCloseTo(asked, 6);
    const annealer = new Annealer(model, start.slice(), 1);
    annealer.temperature = 3;
    const before = annealer.bestCost;
    expect(before).toBeCloseTo(rosterCost(model, start).total, 6);
    annealer.weigh(COARSE);
    for (let move = 0; move < 20_000; move += 1) annealer.move();
    // While other weights hold, no roster is the best.
    expect(annealer.bestCost).toBe(before);
    expect(annealer.best).toEqual(start);
    annealer.weigh(AS_ASKED);
    annealer.temperature = 0.1;
    for (let move = 0; move < 20_000; move += 1) annealer.move();
    expect(annealer.bestCost).toBeLessThan(before);
    expect(rosterCost(model, annealer.best).total).toBeCloseTo(annealer.bestCost, 6);
  });
});
