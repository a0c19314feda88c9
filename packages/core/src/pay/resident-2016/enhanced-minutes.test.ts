import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { templateClock, zoneClock } from '../../time/index.ts';
import { enhancedMinutes } from './enhanced-minutes.ts';
import type { EnhancementRules } from './enhancement-rules.ts';

const h = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

const rules2016: EnhancementRules = {
  window: { from: h('21:00'), until: h('07:00') },
  night: {
    startsFrom: { value: h('20:00'), bound: 'at-least' },
    startsUntil: { value: h('23:59'), bound: 'at-most' },
    length: { value: 480, bound: 'at-least' },
    until: h('10:00'),
  },
  late: null,
};
const rules2019: EnhancementRules = {
  ...rules2016,
  late: { endsAfter: { value: 0, bound: 'more-than' }, endsBy: { value: h('04:00'), bound: 'at-most' } },
};

/** Enhanced minutes of a shift on day 2 of a template. */
function enhanced(start: string, hours: number, rules = rules2016): number {
  const day = 2;
  const from = day * 1440 + h(start);
  return enhancedMinutes(
    { start: from, end: from + hours * 60, day, startClock: h(start) },
    { clock: templateClock(4), rules },
  );
}

describe('the window', () => {
  test.each([
    ['a day shift has none', '08:00', 8, 0],
    ['an end at 21:00 has none', '08:30', 12.5, 0],
    ['an end at 21:01 has one minute', '08:30', 12.5 + 1 / 60, 1],
    ['an early start before 07:00 counts', '05:00', 8, 120],
    ['an evening to 23:00 counts its part', '13:00', 10, 120],
    ['a start at 19:59 is not enhanced as a whole night', '19:59', 12, 600],
    ['two windows of a 24 h shift both count', '06:00', 24, 60 + 540],
  ])('%s', (_, start, hours, wanted) => {
    expect(enhanced(start, hours)).toBe(wanted);
  });
});

describe('a whole night', () => {
  test.each([
    ['a start at 20:00 of 12 h is enhanced whole', '20:00', 12, 720],
    ['a start at 23:59 of 8 h is enhanced whole', '23:59', 8, 480],
    ['8 h less a minute counts the window only', '20:00', 8 - 1 / 60, 419],
    ['exactly 8 h counts whole', '20:00', 8, 480],
    ['a start at 00:00 is no night start', '00:00', 9, 420],
    ['hours after 10:00 are plain', '22:00', 13, 720],
    ['an end at exactly 10:00 is enhanced whole', '22:00', 12, 720],
    ['a shift that reaches the next evening window counts that too', '20:00', 26, 840 + 60],
  ])('%s', (_, start, hours, wanted) => {
    expect(enhanced(start, hours)).toBe(wanted);
  });
});

describe('a late end', () => {
  test.each([
    ['16:00 to 02:00 is enhanced whole from 2019', '16:00', 10, 600, 300],
    ['an end at 00:00 is not after midnight', '16:00', 8, 180, 180],
    ['an end at 00:01 is', '16:00', 8 + 1 / 60, 481, 181],
    ['an end at 04:00 is enhanced whole', '18:00', 10, 600, 420],
    ['an end at 04:01 is not', '18:00', 10 + 1 / 60, 421, 421],
  ])('%s', (_, start, hours, in2019, in2016) => {
    expect([enhanced(start, hours, rules2019), enhanced(start, hours, rules2016)]).toEqual([in2019, in2016]);
  });
});

describe('clock changes', () => {
  const march = 20541; // 2026-03-29, the Sunday on which clocks go forward
  const clock = zoneClock('Europe/London', march - 3, march + 3);
  const october = 20751; // 2026-10-25, the Sunday on which they go back
  const autumn = zoneClock('Europe/London', october - 3, october + 3);

  test('a night across the spring change has an hour less', () => {
    if (clock === null) throw new Error('no zone');
    const start = clock.instantOf(march - 1, h('20:30'));
    const shift = { start, end: clock.instantOf(march, h('08:30')), day: march - 1, startClock: h('20:30') };
    expect(enhancedMinutes(shift, { clock, rules: rules2019 })).toBe(660);
  });

  test('an evening whose window holds the autumn change has an hour more', () => {
    if (autumn === null) throw new Error('no zone');
    const start = autumn.instantOf(october - 1, h('19:00'));
    const shift = { start, end: autumn.instantOf(october, h('08:00')), day: october - 1, startClock: h('19:00') };
    expect(enhancedMinutes(shift, { clock: autumn, rules: rules2019 })).toBe(660);
  });
});

test('parts of a shift add up to the whole', () => {
  fc.assert(
    fc.property(
      fc.nat(1439),
      fc.integer({ min: 1, max: 1560 }),
      fc.nat(1560),
      fc.boolean(),
      (startClock, length, cut, is2019) => {
        const start = 2880 + startClock;
        const shift = { start, end: start + length, day: 2, startClock };
        const context = { clock: templateClock(4), rules: is2019 ? rules2019 : rules2016 };
        const at = Math.min(start + cut, shift.end);
        const before = enhancedMinutes(shift, { ...context, within: { from: start, until: at } });
        const after = enhancedMinutes(shift, { ...context, within: { from: at, until: shift.end } });
        const whole = enhancedMinutes(shift, context);
        return before + after === whole && whole <= length;
      },
    ),
    { numRuns: process.env['ROTAWRIGHT_SLOW'] === undefined ? 300 : 100_000 },
  );
});

test('minute by minute the answer is the same', () => {
  const isIn = (minute: number): boolean => minute % 1440 >= h('21:00') || minute % 1440 < h('07:00');
  fc.assert(
    fc.property(fc.nat(1439), fc.integer({ min: 1, max: 2000 }), fc.boolean(), (startClock, length, is2019) => {
      const start = 2880 + startClock;
      const end = start + length;
      const isNight = startClock >= h('20:00') && length >= 480;
      const isLate = is2019 && end % 1440 >= 1 && end % 1440 <= 240;
      let wanted = 0;
      for (let minute = start; minute < end; minute += 1) {
        if (isLate || isIn(minute) || (isNight && minute < 3 * 1440 + h('10:00'))) wanted += 1;
      }
      const rules = is2019 ? rules2019 : rules2016;
      expect(enhancedMinutes({ start, end, day: 2, startClock }, { clock: templateClock(4), rules })).toBe(wanted);
    }),
    { numRuns: process.env['ROTAWRIGHT_SLOW'] === undefined ? 200 : 20_000 },
  );
});
