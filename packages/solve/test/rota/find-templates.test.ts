import { contractById, contractInForce } from '@rotawright/core/contracts';
import { compileRota } from '@rotawright/core/roster';
import { describe, expect, it } from 'vitest';
import { findTemplates } from '../../src/rota/find-templates.ts';
import type { TemplateDemand } from '../../src/rota/template-demand.ts';
import { templateFatigue } from '../../src/rota/template-fatigue.ts';
import { contractOf2019, smallWard } from './wards.ts';

const DEMAND: TemplateDemand = {
  format: 'rotawright-template-demand/1',
  grade: 'CT1',
  shiftTypes: smallWard(2).shiftTypes,
  cover: [
    { code: 'LD', count: 1 },
    { code: 'N', count: 1 },
    { code: 'SD', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], count: 2 },
  ],
};
const OPTIONS = { seed: 1, steps: 40_000, longer: 0, exactSeconds: 5 };

describe('a cyclic template', () => {
  it('is found with as few weeks as counting allows, covered exactly and lawful across the seam', async () => {
    const { status, templates, bounds } = await findTemplates(DEMAND, contractOf2019(), OPTIONS);
    const [best] = templates;
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

  it('is less tiring where fatigue has a weight, by the exact price, at the same cover and weeks', async () => {
    const tired = await findTemplates(DEMAND, contractOf2019(), OPTIONS);
    const rested = await findTemplates({ ...DEMAND, weights: { fatigue: 'medium' } }, contractOf2019(), OPTIONS);
    const [one, other] = [tired.templates[0], rested.templates[0]];
    expect([one?.weeks, other?.weeks]).toEqual([6, 6]);
    expect(other?.week).toBe(one?.week);
    expect(other?.weeklyFatigue ?? 99).toBeLessThan(0.95 * (one?.weeklyFatigue ?? 0));
  });

  it('has the sleepiness of one cycle of its endless repetition', async () => {
    const { templates } = await findTemplates(DEMAND, contractOf2019(), OPTIONS);
    const [best] = templates;
    if (best === undefined) throw new Error('no template');
    const twice = { ...best.document, cycleWeeks: 12, lines: [...best.document.lines, ...best.document.lines] };
    const rota = compileRota(twice);
    if (!rota.ok) throw new Error('unreadable');
    expect(templateFatigue(rota.value) / 12).toBeCloseTo(best.weeklyFatigue, 3);
    expect(best.weeklyFatigue).toBeGreaterThan(1);
  });

  it('is impossible by counting when too few weeks are asked for', async () => {
    const { status, templates } = await findTemplates({ ...DEMAND, weeks: 5 }, contractOf2019(), OPTIONS);
    expect([status, templates]).toEqual(['impossible', []]);
  });

  it('counts a resident night whole where the contract does', async () => {
    const base = contractById('england-2002');
    const contract = base.ok ? contractInForce(base.value, { edition: '2009-08' }) : base;
    if (!contract.ok) throw new Error('england-2002 is missing');
    const nights: TemplateDemand = {
      format: 'rotawright-template-demand/1',
      shiftTypes: [{ code: 'R', start: '21:00', end: '09:00', kind: 'resident-on-call', work: { minutes: 240 } }],
      cover: [{ code: 'R', count: 1 }],
    };
    // Seven nights of twelve hours, of which 48 are a week's; by the estimate of four hours one week would do.
    const { bounds } = await findTemplates(nights, contract.value, { ...OPTIONS, steps: 1000, exactSeconds: 1 });
    expect(bounds[0]).toMatchObject({ weeks: 2, reason: 'hours', asked: 5040 });
  });

  it('is impossible by counting where only the average with leave taken out forbids it', async () => {
    const asked: TemplateDemand = {
      ...DEMAND,
      cover: [
        ...DEMAND.cover.slice(0, 2),
        { code: 'SD', days: ['Mon'], count: 3 },
        { code: 'SD', days: ['Tue', 'Wed'], count: 2 },
      ],
    };
    const leave = { annualLeaveDays: 27, normalDayMinutes: 300 };
    const plain = await findTemplates({ ...asked, weeks: 5 }, contractOf2019(), {
      ...OPTIONS,
      steps: 1,
      exactSeconds: 0,
    });
    const taken = await findTemplates({ ...asked, ...leave, weeks: 5 }, contractOf2019(), OPTIONS);
    expect([plain.bounds[0]?.weeks, taken.bounds[0]?.weeks]).toEqual([5, 6]);
    expect([taken.status, taken.bounds[0]?.reason]).toEqual(['impossible', 'hours']);
  });

  it('is found by the exact search where exchanges find none', async () => {
    const few: TemplateDemand = {
      ...DEMAND,
      cover: [
        { code: 'LD', count: 1 },
        { code: 'N', count: 1 },
      ],
      weeks: 4,
    };
    const { status, templates } = await findTemplates(few, contractOf2019(), { ...OPTIONS, steps: 1 });
    expect([status, templates[0]?.weeks, templates[0]?.weekendsWorked]).toEqual(['found', 4, 2]);
  });

  it('is refused when a shift breaks a rule by itself', async () => {
    const shiftTypes = DEMAND.shiftTypes.map((type) => (type.code === 'N' ? { ...type, end: '10:00' } : type));
    const { status, unlawful } = await findTemplates({ ...DEMAND, shiftTypes }, contractOf2019(), OPTIONS);
    expect([status, unlawful]).toEqual(['unlawful', [{ code: 'N', rule: 'shift.length' }]]);
  });
});
