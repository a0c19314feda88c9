import { expect, test } from 'vitest';
import { smallRoster } from '../../document/small-roster.ts';
import { myDuties } from './my-duties.ts';

/** One night from Saturday 24 October 2026, after which the clocks go back. */
function oneNight() {
  const roster = smallRoster();
  const read = myDuties({
    ...{ ...roster, from: '2026-10-24', until: '2026-10-26', people: roster.people.slice(0, 1) },
    cells: [[0, 0, 'N', null, false, 1]],
  });
  if (!read.ok) throw new Error(read.faults.join());
  return read.duties[0];
}

test('a night on which the clocks go back lasts an hour more than its times say', () => {
  expect(oneNight()?.words.length).toBe(750);
  expect(oneNight()?.lasts).toBe(810);
});
