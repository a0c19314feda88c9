import { expect, test } from 'vitest';
import { ofTemplate } from '../../../test/new-deal/judged.ts';

const hazardous = (lines: readonly string[]) =>
  ofTemplate('wtr.night-work', lines, {}, 'uk-working-time-1998').find(({ part }) => part === 'hazardous');

test('a rota does not say whether night work is hazardous', () => {
  expect(hazardous(['N . . . . . .'])).toMatchObject({ verdict: 'cannot tell', measured: 600, limit: 480 });
  expect(hazardous(['N . . . . . .'])?.missing[0]).toContain('hazardous');
});

test('it needs no answer where no night is worked', () => {
  expect(hazardous(['L . . . . . .'])).toMatchObject({ verdict: 'meets', measured: null });
});
