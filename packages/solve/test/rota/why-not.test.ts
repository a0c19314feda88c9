import { describe, expect, it } from 'vitest';
import { minimalConflict } from '../../src/rota/minimal-conflict.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { whyNoLine } from '../../src/rota/why-no-line.ts';
import { whyNot } from '../../src/rota/why-not.ts';
import { modelOf, smallWard } from './wards.ts';

describe('a minimal conflict', () => {
  it('is found among many things that do not matter', async () => {
    const items = Array.from({ length: 40 }, (_, i) => i);
    const kept = await minimalConflict(items, async (some) => [3, 17, 31].every((one) => some.includes(one)));
    expect(kept).toEqual([3, 17, 31]);
  });
});

describe('why a place stays empty', () => {
  it('names the leave of the three who could stand on it, and nothing else', async () => {
    const cover = [
      { code: 'N', minimum: 1 },
      { code: 'N', minimum: 1, skill: 'registrar' },
      { code: 'LD', minimum: 1 },
    ];
    const away = [
      ['ann', '2026-05-12'],
      ['bea', '2026-05-12'],
      ['cai', '2026-05-13'],
      ['dev', '2026-05-12'],
    ] as const;
    const leave = away.map(([person, date]) => ({ person, date, kind: 'study' as const }));
    const model = modelOf(smallWard(2, { cover, leave }));
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 300 });
    if (found.assignment === null) throw new Error('no roster');
    const { conflict } = await whyNot({ model, assignment: found.assignment }, { steps: 60, seed: 1 });
    const people = conflict?.items.flatMap((item) => (item.kind === 'leave' ? [item.person] : []));
    const covers = conflict?.items.flatMap((item) =>
      item.kind === 'cover' ? [`${item.cover.code} ${item.date}`] : [],
    );
    expect(found.cost?.uncovered).toBe(1);
    expect(people).toEqual(['ann', 'bea', 'cai']);
    expect(covers).toEqual(['N 2026-05-12']);
    expect(conflict?.isProved).toBe(true);
    expect(conflict?.relaxations.map(({ item, points, stillMissing }) => [item.kind, points, stillMissing])).toEqual([
      ['leave', 25, 0],
      ['leave', 25, 0],
      ['leave', 25, 0],
      ['cover', 1000, 0],
    ]);
  });

  it('claims no conflict where a weekend duty can be worked', async () => {
    const cover = [{ code: 'LD', dates: ['2026-05-16'], minimum: 1 }];
    const model = modelOf(smallWard(4, { cover }));
    const assignment = new Uint8Array(model.problem.people.length * model.problem.days);
    expect(await whyNot({ model, assignment }, { steps: 60, seed: 1 })).toEqual({ conflict: null, wasStopped: false });
  });

  it('names presence, supervision and the leave that cannot hold together, and the one day of it that is enough', async () => {
    const demand = smallWard(2, {
      people: smallWard(2).people.slice(1, 5),
      cover: [],
      presence: [{ from: '23:00', until: '24:00', dates: ['2026-05-12'], minimum: 1 }],
      supervision: [{ grade: 'CT1', codes: ['N'], by: 'registrar' }],
      leave: ['bea', 'cai'].flatMap((person) =>
        ['2026-05-10', '2026-05-11', '2026-05-12'].map((date) => ({ person, date, kind: 'study' as const })),
      ),
    });
    const model = modelOf(demand);
    const found = await solveRoster(model, { seed: 1, threads: 1, steps: 100 });
    if (found.assignment === null) throw new Error('no roster');
    const { conflict } = await whyNot({ model, assignment: found.assignment }, { steps: 40, seed: 1 });
    expect(conflict?.items.map(({ kind }) => kind).sort()).toEqual(['leave', 'leave', 'presence', 'supervision']);
    const ways = conflict?.relaxations.map(({ item, points }) => [
      item.kind === 'leave' ? item.days.map(({ date }) => date) : item.kind,
      points,
    ]);
    expect(ways).toEqual([
      [['2026-05-12'], 25],
      [['2026-05-12'], 25],
      ['presence', 1000],
      ['supervision', 1000],
    ]);
  });

  it('ends in the time given, and says that it was stopped', async () => {
    const model = modelOf(smallWard(4, { people: smallWard(4).people.slice(0, 4) }));
    const assignment = new Uint8Array(model.problem.people.length * model.problem.days);
    const started = performance.now();
    const { wasStopped } = await whyNot({ model, assignment }, { steps: 1_000_000, seed: 1, seconds: 0.01 });
    expect(wasStopped).toBe(true);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('why there is no roster at all', () => {
  it('names the one leave and the one must that cannot both hold, with the ways out', async () => {
    const demand = smallWard(2, {
      leave: ['2026-05-11', '2026-05-12', '2026-05-13'].flatMap((date) => [
        { person: 'dev', date, kind: 'study' as const },
        { person: 'eve', date, kind: 'annual' as const },
      ]),
      requests: [
        { person: 'dev', date: '2026-05-12', want: 'work', weight: 'must' },
        { person: 'dev', date: '2026-05-06', want: 'off', weight: 'must' },
      ],
    });
    const model = modelOf(demand);
    expect((await solveRoster(model, { seed: 1, threads: 1, steps: 100 })).status).toBe('infeasible');
    const found = await whyNoLine(model, {});
    expect(found?.person).toBe('dev');
    expect(found?.conflict.items.map(({ kind }) => kind)).toEqual(['request', 'leave']);
    const ways = found?.conflict.relaxations.map(({ item, points }) => [
      item.kind === 'leave' ? item.days.map(({ date }) => date) : item.kind,
      points,
    ]);
    expect(ways).toContainEqual([['2026-05-12'], 25]);
    expect(ways).toContainEqual(['request', expect.any(Number)]);
    expect(found?.conflict.isProved && found.conflict.isMinimal).toBe(true);
  });

  it('names a clause where pins and musts are too many for it, and needs each of them', async () => {
    const days = ['04', '05', '06', '07', '08'].map((day) => `2026-05-${day}`);
    const requests = days.map((date) => ({
      person: 'ann',
      date,
      want: 'work' as const,
      code: 'N',
      weight: 'must' as const,
    }));
    const model = modelOf(smallWard(2, { requests }));
    const found = await whyNoLine(model, {});
    const told = found?.conflict.items.map((item) => (item.kind === 'clause' ? item.rule : item.kind));
    // Five nights are too many in a row by either of two clauses: one of them is enough to say why.
    expect(told).toEqual([...days.map(() => 'request'), 'run.long']);
    // Without a night in the middle there would be no rest after the first ones.
    const given = found?.conflict.relaxations.map(({ item }) =>
      item.kind === 'request' ? item.request.date : item.kind,
    );
    expect(given?.sort()).toEqual([days[0], days[4]]);
  });

  it('says nothing where everybody has a line', async () => {
    expect(await whyNoLine(modelOf(smallWard(2)), {})).toBeNull();
  });
});
