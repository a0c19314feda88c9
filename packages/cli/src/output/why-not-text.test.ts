import { expect, it } from 'vitest';
import { whyNotText } from './why-not-text.ts';

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
