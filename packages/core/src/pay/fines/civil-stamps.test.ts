import { expect, test } from 'vitest';
import { rotaOf, TYPES, template } from '../../../test/pay/pay-of.ts';
import { instantOfStamp } from './civil-stamps.ts';

const cycle = rotaOf(template(['SD . . . . . .', '. . . . . . .']));
const roster = rotaOf({
  format: 'rotawright/1',
  kind: 'roster',
  shiftTypes: TYPES,
  people: [{ id: 'ann' }],
  from: '2026-03-02',
  until: '2026-04-06',
});

test('a stamp of a template is read back', () => {
  for (const instant of [0, 9 * 60, 7 * 1440 + 23 * 60 + 59])
    expect(instantOfStamp(cycle, cycle.clock.stamp(instant))).toBe(instant);
});

test('a stamp of a roster is read back, in summer time too', () => {
  for (const day of [20520, 20542]) {
    const instant = roster.clock.instantOf(day, 570);
    expect(instantOfStamp(roster, roster.clock.stamp(instant))).toBe(instant);
  }
});

test.each(['', 'soon', 'W1 Xxx 09:00', 'W1 Mon 25:00', '2026-02-30T09:00', '2026-03-06T9:00'])(
  '"%s" is no stamp',
  (stamp) => {
    expect(instantOfStamp(cycle, stamp)).toBeNull();
  },
);
