import { expect, it } from 'vitest';
import { notFoundText, untoldText, whyNotText } from './why-not-text.ts';

const HOURS = { kind: 'hours', hours: { asked: 9000, most: 8640, people: 3 } } as const;
const CONFLICT = {
  kind: 'conflict',
  conflict: {
    from: '2026-05-12',
    until: '2026-05-13',
    items: [{ kind: 'cover', cover: { code: 'N', minimum: 1 }, date: '2026-05-12' }],
    isMinimal: true,
    isProved: true,
    relaxations: [],
  },
} as const;

it('says nothing where nothing is undone', () => {
  expect(whyNotText([])).toBe('');
});

it('asks for more time only where more time may help', () => {
  for (const kind of ['stopped', 'unfound'] as const) expect(whyNotText([{ kind }])).toContain('Try: a longer --time');
  const proved = whyNotText([{ kind: 'proved' }]);
  expect(proved).toContain('it is proved that no roster costs less');
  expect(proved).not.toContain('--time');
});

it('says that there is more work than everybody may do, and after it what cannot all hold on some days', () => {
  const counted = 'Why not: the cover asks for 150 h a week; 3 people may work 144 h on average.';
  expect(whyNotText([HOURS])).toBe(`\n${counted}\n\n`);
  const both = whyNotText([HOURS, CONFLICT]);
  expect(both).toContain(`${counted}\nBesides, between Tue 12 May 2026 and Wed 13 May 2026 these cannot all hold:\n`);
  expect(both).toContain('  · 1 on N on Tue 12 May 2026\n');
});

it('a search that found no roster says why, and that nothing is proved', () => {
  expect(notFoundText('limit', [])).toBeNull();
  expect(notFoundText('unmended', [])).toContain('not proved');
  expect(notFoundText('pinned', [])).toContain('What is pinned breaks them by itself');
});

it('says what cannot be told because somebody’s days before the roster contradict themselves', () => {
  const missing = ['which was worked, N on 2026-05-02 or SD on 2026-05-03: the two overlap'];
  const times = { from: '2026-05-03T09:00', until: '2026-05-04T08:30', duties: [0], origin: [] };
  const limit = { limit: 2760, bound: 'at-least', unit: 'minutes', measured: 1410, margin: -1350 } as const;
  const how = { severity: 'breach', verdict: 'cannot tell', confidence: 'secondary', waiver: null } as const;
  const finding = { rule: 'rest.after-night', clause: 'Schedule 3 para 13', ...how, ...limit, ...times, missing };
  expect(untoldText([])).toBe('');
  expect(untoldText([{ person: 'bea', finding }])).toBe(
    'bea: Rest after nights (Schedule 3 para 13) cannot be told after the days before the roster; nobody says which was worked, N on 2026-05-02 or SD on 2026-05-03: the two overlap.\n',
  );
});
