import { describe, expect, it } from 'vitest';
import { FOURS, made, report, SEVEN, TYPES } from '../../test/fatigue/made-rotas.ts';
import { compareFatigue } from './compare-fatigue.ts';

describe('comparison', () => {
  const comparison = () => compareFatigue(report(SEVEN), report(FOURS));
  const measure = (id: string) => comparison().measures.find((one) => one.id === id);

  it('a report against itself differs in nothing', () => {
    const same = compareFatigue(report(FOURS), report(FOURS));
    expect(same.measures.every(({ difference }) => difference === 0)).toBe(true);
    expect(same.causes.every(({ difference }) => difference === 0)).toBe(true);
  });

  it('seven nights in a row have the higher indices and the greater loss of sleep', () => {
    expect(measure('hours-at-work')?.difference).toBe(0);
    for (const id of ['sleepy-at-work', 'highest-fatigue-index', 'highest-risk-index', 'debt'])
      expect(measure(id)?.difference).toBeLessThan(0);
  });

  it('names the nights that only one side has, and the causes add up to the whole', () => {
    const only = comparison()
      .causes.filter(({ isNight, after }) => isNight && after.dutiesPerWeek === 0)
      .map(({ inRow }) => inRow);
    expect(only.sort()).toEqual([5, 6, 7]);
    const sum = comparison().causes.reduce((total, { difference }) => total + (difference ?? 0), 0);
    expect(sum).toBeCloseTo(measure('sleepy-at-work')?.difference ?? 0, 4);
  });

  it('planned against worked names the duty that was swapped', () => {
    const roster = (...codes: string[]) =>
      report(
        made({
          format: 'rotawright/1',
          kind: 'roster',
          zone: 'UTC',
          shiftTypes: TYPES,
          people: [{ id: 'ann' }],
          from: '2026-02-02',
          until: '2026-02-16',
          duties: codes.flatMap((code, i) =>
            code === '.' ? [] : [{ person: 'ann', date: `2026-02-${String(i + 2).padStart(2, '0')}`, code }],
          ),
        }),
      );
    const { changes } = compareFatigue(roster('D', 'D', '.', '.', 'D'), roster('D', 'D', 'N', '.', 'D'));
    expect(changes.map(({ person, from, before }) => [person, from, before])).toEqual([
      ['ann', '2026-02-04T20:30', null],
    ]);
    expect(changes[0]?.difference).toBeGreaterThan(400);
  });
});
