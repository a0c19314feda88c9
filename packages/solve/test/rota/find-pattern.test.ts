import { describe, expect, it } from 'vitest';
import { findPatterns } from '../../src/rota/find-pattern.ts';
import type { PatternDemand } from '../../src/rota/pattern-demand.ts';
import { contractOf2019, smallWard } from './wards.ts';

const DEMAND: PatternDemand = {
  format: 'rotawright-pattern/1',
  grade: 'CT1',
  shiftTypes: smallWard(2).shiftTypes,
  cover: [
    { code: 'LD', count: 1 },
    { code: 'N', count: 1 },
    { code: 'SD', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], count: 2 },
  ],
};
const OPTIONS = { seed: 1, steps: 40_000, longer: 0, exactSeconds: 5 };

describe('a cyclic pattern', () => {
  it('is found with as few weeks as counting allows, covered exactly and lawful across the seam', async () => {
    const { status, patterns, bounds } = await findPatterns(DEMAND, contractOf2019(), OPTIONS);
    const [best] = patterns;
    expect(status).toBe('found');
    expect([best?.weeks, bounds[0]?.weeks, bounds[0]?.reason]).toEqual([6, 6, 'hours']);
    for (let day = 0; day < 7; day += 1) {
      const column = best?.document.lines.map((week) => week[day] ?? '') ?? [];
      expect(column.filter((code) => code === 'N')).toHaveLength(1);
      expect(column.filter((code) => code === 'LD')).toHaveLength(1);
      expect(column.filter((code) => code === 'SD')).toHaveLength(day < 5 ? 2 : 0);
    }
    const broken = best?.report.people[0]?.findings.filter(
      (one) => one.verdict === 'breaks' && one.severity === 'breach',
    );
    expect(broken).toEqual([]);
  });

  it('is impossible by counting when too few weeks are asked for', async () => {
    const { status, patterns } = await findPatterns({ ...DEMAND, weeks: 5 }, contractOf2019(), OPTIONS);
    expect([status, patterns]).toEqual(['impossible', []]);
  });

  it('is found by the exact search where exchanges find none', async () => {
    const few: PatternDemand = {
      ...DEMAND,
      cover: [
        { code: 'LD', count: 1 },
        { code: 'N', count: 1 },
      ],
      weeks: 4,
    };
    const { status, patterns } = await findPatterns(few, contractOf2019(), { ...OPTIONS, steps: 1 });
    expect([status, patterns[0]?.weeks, patterns[0]?.weekendsWorked]).toEqual(['found', 4, 2]);
  });

  it('is refused when a shift breaks a rule by itself', async () => {
    const shiftTypes = DEMAND.shiftTypes.map((type) => (type.code === 'N' ? { ...type, end: '10:00' } : type));
    const { status, unlawful } = await findPatterns({ ...DEMAND, shiftTypes }, contractOf2019(), OPTIONS);
    expect([status, unlawful]).toEqual(['unlawful', [{ code: 'N', rule: 'shift.length' }]]);
  });
});
