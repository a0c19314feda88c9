import { describe, expect, it } from 'vitest';
import { coverDemands } from './cover-demand.ts';
import type { CoverPack, CoverRule } from './standard-shapes.ts';

const pack = (rule: Partial<CoverRule>): CoverPack => ({
  id: 'own',
  title: 'Own',
  setting: 'here',
  publisher: 'us',
  published: '2026',
  source: 'us, 2026',
  doubt: 'none',
  confidence: 'quoted',
  rules: [
    { id: 'one', text: 'Somebody is there.', kind: 'statement', role: 'resident', confidence: 'secondary', ...rule },
  ],
});

describe('the demand of a rule', () => {
  it('carries what the rule and its pack say', () => {
    expect(coverDemands(pack({ kind: 'hours-a-day', hours: 16 }), {})).toEqual([
      {
        id: 'own.one',
        pack: 'own',
        role: 'resident',
        text: 'Somebody is there.',
        source: 'us, 2026',
        confidence: 'secondary',
        measure: 'minutes-present-a-day',
        least: 960,
      },
    ]);
  });

  it.each([
    ['hours a week', { kind: 'hours-a-week', hours: 40 }, {}, 'minutes-present-a-week', 2400],
    ['people for patients', { kind: 'people-per-patients', patients: 8 }, { patients: 17 }, 'people-at-all-times', 3],
    [
      'hours for patients assessed, begun minutes whole',
      { kind: 'hours-per-patients', hours: 9.5, patients: 10 },
      { assessedADay: 7 },
      'minutes-worked-a-day',
      399,
    ],
    [
      'hours for patients assessed',
      { kind: 'hours-per-patients', hours: 4.25, patients: 9 },
      { assessedADay: 10 },
      'minutes-worked-a-day',
      284,
    ],
  ] as const)('of %s', (_, rule, facts, measure, least) => {
    expect(coverDemands(pack(rule), facts)).toMatchObject([{ measure, least }]);
  });

  it('is none without the fact that it needs, and none for a statement or a response', () => {
    expect(coverDemands(pack({ kind: 'people-per-patients', patients: 8 }), { assessedADay: 9 })).toEqual([]);
    expect(coverDemands(pack({ kind: 'hours-per-patients', hours: 1, patients: 8 }), { patients: 9 })).toEqual([]);
    expect(coverDemands(pack({ kind: 'response', withinMinutes: 30 }), { patients: 9 })).toEqual([]);
    expect(coverDemands(pack({}), { patients: 9 })).toEqual([]);
  });
});
