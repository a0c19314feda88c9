import { describe, expect, it } from 'vitest';
import { minimalConflict } from '../../src/rota/minimal-conflict.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
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
    const conflict = await whyNot({ model, assignment: found.assignment }, { steps: 60, seed: 1 });
    const people = conflict?.items.flatMap((item) => (item.kind === 'leave' ? [item.person] : []));
    const covers = conflict?.items.flatMap((item) =>
      item.kind === 'cover' ? [`${item.cover.code} ${item.date}`] : [],
    );
    expect(found.cost?.uncovered).toBe(1);
    expect(people).toEqual(['ann', 'bea', 'cai']);
    expect(covers).toEqual(['N 2026-05-12']);
    expect(conflict?.isProved).toBe(true);
  });
});
