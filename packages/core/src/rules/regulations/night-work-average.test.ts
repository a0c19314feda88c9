import { expect, test } from 'vitest';
import { ofRoster, ofTemplate } from '../../../test/new-deal/judged.ts';

const average = (lines: readonly string[]) => ofTemplate('wtr.night-work', lines, {}, 'uk-working-time-1998')[0];

test('who works no night meets, with nothing measured', () => {
  expect(average(['L L L L L . .'])).toMatchObject({ verdict: 'meets', measured: null });
});

test('worked hours are spread over six days of the week', () => {
  expect(average(['N N N N . . .'])).toMatchObject({ verdict: 'meets', measured: 400 });
  expect(average(['N N N N N . .'])).toMatchObject({ verdict: 'breaks', measured: 500, duties: [0, 1, 2, 3, 4] });
});

test('the worst 26 weeks of a longer roster are reported', () => {
  const weeks = [...Array.from({ length: 26 }, () => 'N N N N . . .'), 'N N N N N . .'].join(' ');
  const found = ofRoster('wtr.night-work', weeks, {}, { contract: 'uk-working-time-1998' })[0];
  expect(found?.measured).toBeCloseTo((25 * 2400 + 3000) / (26 * 6), 5);
});
