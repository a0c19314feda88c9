import type { ShiftType } from '@rotawright/core/roster';
import { describe, expect, it } from 'vitest';
import { findTemplates } from '../../src/rota/find-templates.ts';
import { breachesOf } from '../../src/rota/judge-roster.ts';
import { solveRoster } from '../../src/rota/solve-roster.ts';
import { contractIn, contractOf2019, modelOf, smallWard } from './wards.ts';

/** A night in the hospital of which two hours are expected to be worked. */
const RESIDENT: ShiftType = {
  code: 'R',
  start: '20:30',
  end: '09:00',
  kind: 'resident-on-call',
  breaks: [30, 30, 30],
  work: { minutes: 120, expectedRest: { total: 600, longestNight: 400 } },
};
const CODES = ['LD', 'R'];

function ward() {
  const types = smallWard(4).shiftTypes.filter(({ code }) => code === 'LD');
  const people = ['ann', 'bea', 'cai', 'dev', 'eve'].map((id) => ({ id }));
  return smallWard(4, { shiftTypes: [...types, RESIDENT], people, cover: CODES.map((code) => ({ code, minimum: 1 })) });
}

describe('resident on-call, a shift under the 2016 contract', () => {
  it('is worked for its whole length by a search, and is a night', () => {
    const { ward: made, problem } = modelOf(ward());
    const [, duty] = made.duties;
    const shift: ShiftType = { code: 'R', start: '20:30', end: '09:00', kind: 'shift', breaks: [30, 30, 30] };
    const [, night] = modelOf({ ...ward(), shiftTypes: [...ward().shiftTypes.slice(0, 1), shift] }).ward.duties;
    expect({ ...duty, restTotal: night?.restTotal, restNight: night?.restNight }).toEqual(night);
    expect(problem.shifts.map(({ minutes }) => minutes)).toEqual([750, 750]);
  });

  it('makes no roster that the check then refuses', async () => {
    const found = await solveRoster(modelOf(ward()), { seed: 2, threads: 1, steps: 300 });
    expect([found.mended, found.report === null ? null : breachesOf(found.report)]).toEqual([0, []]);
    // Five people may work 48 hours a week on average, and are asked for 175.
    expect(found.cost).toMatchObject({ isLawful: true, minutesOver: 0 });
  });

  it('stays on-call that is worked by its estimate under the contract of 2002', () => {
    const { ward: made } = modelOf(ward(), contractIn('england-2002', { on: 20_577 }));
    expect(made.duties[1]).toMatchObject({ work: 120, classes: 0, kind: 2 });
  });

  it('is nobody at work where presence is asked, as the finished roster is looked at', async () => {
    const presence = [{ from: '22:00', until: '06:00', minimum: 1 }];
    const found = await solveRoster(modelOf({ ...ward(), presence }), { seed: 1, threads: 1, steps: 60 });
    expect(found.cost?.missingMinutes).toBeGreaterThan(0);
  });

  it('makes templates that the check passes, counted by their whole length', async () => {
    const { templates, bounds, status } = await findTemplates(
      {
        format: 'rotawright-template-demand/1',
        shiftTypes: ward().shiftTypes,
        cover: CODES.map((code) => ({ code, count: 1 })),
      },
      contractOf2019(),
      { seed: 1, steps: 40_000, longer: 0, exactSeconds: 5 },
    );
    expect(bounds.find(({ reason }) => reason === 'hours')).toMatchObject({ weeks: 4, asked: 2 * 7 * 750 });
    expect([status, templates[0]?.weeks]).toEqual(['found', 4]);
  });
});
