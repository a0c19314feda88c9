import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { civilDay, zoneClock } from '../../src/time/index.ts';

const ZONES = [
  'Europe/London',
  'Europe/Dublin',
  'Europe/Warsaw',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Gaza',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'America/Caracas',
  'UTC',
];

const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 800 : 200_000;

const FIRST = civilDay(1990, 1, 1);
const LAST = civilDay(2060, 12, 31);

const civilTimes = fc.record({
  zone: fc.constantFrom(...ZONES),
  day: fc.integer({ min: FIRST, max: LAST }),
  // Most clock changes happen at night: half of the times are drawn from there.
  minute: fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 1439 })),
  before: fc.integer({ min: 0, max: 400 }),
  after: fc.integer({ min: 1, max: 400 }),
});

function plain(day: number, minute: number): Temporal.PlainDateTime {
  return Temporal.PlainDate.from('1970-01-01').add({ days: day }).toPlainDateTime().add({ minutes: minute });
}

function minutesOf(time: Temporal.PlainDateTime): number {
  return Temporal.PlainDateTime.from('1970-01-01T00:00').until(time, { largestUnit: 'minutes' }).minutes;
}

test('civil times are the instants that Temporal gives, skipped and repeated ones too', () => {
  fc.assert(
    fc.property(civilTimes, ({ zone, day, minute, before, after }) => {
      const clock = zoneClock(zone, day - before, day + after);
      const zoned = plain(day, minute).toZonedDateTime(zone, { disambiguation: 'compatible' });
      const instant = clock?.instantOf(day, minute) ?? Number.NaN;
      expect(instant).toBe(zoned.epochMilliseconds / 60_000);
      expect(clock?.civilOf(instant)).toBe(minutesOf(zoned.toPlainDateTime()));
      expect(clock?.stamp(instant)).toBe(zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }));
    }),
    { numRuns: RUNS },
  );
});

test('every clock change of 1990 to 2060 stands at the minute that Temporal gives', () => {
  for (const zone of ZONES) {
    const clock = zoneClock(zone, FIRST, LAST);
    let time = Temporal.Instant.fromEpochMilliseconds(FIRST * 86_400_000).toZonedDateTimeISO(zone);
    for (;;) {
      const next = time.getTimeZoneTransition('next');
      if (next === null || next.epochMilliseconds >= LAST * 86_400_000) break;
      const change = next.epochMilliseconds / 60_000;
      expect(clock?.changesBetween(change - 1, change), `${zone} ${next}`).toBe(true);
      expect(clock?.changesBetween(time.epochMilliseconds / 60_000, change - 1), `${zone} before ${next}`).toBe(false);
      time = next;
    }
  }
});
