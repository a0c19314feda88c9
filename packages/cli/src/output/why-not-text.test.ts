import { expect, it } from 'vitest';
import { notFoundText, untoldText, whyNotText } from './why-not-text.ts';

const NOTHING = { conflict: null, wasStopped: false };

it('asks for more time only where more time may help', () => {
  expect(whyNotText(NOTHING, { isProved: false, hours: null })).toContain('Try: a longer --time');
  const proved = whyNotText(NOTHING, { isProved: true, hours: null });
  expect(proved).toContain('it is proved that no roster costs less');
  expect(proved).not.toContain('--time');
});

it('says that there is more work than everybody may do', () => {
  const hours = { asked: 9000, most: 8640, people: 3 };
  const text = 'the cover asks for 150 h a week; 3 people may work 144 h on average.';
  expect(whyNotText({ ...NOTHING, wasStopped: true }, { isProved: false, hours })).toContain(text);
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
