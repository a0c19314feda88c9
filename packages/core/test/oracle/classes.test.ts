import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type ClassDefinitions, DutyClassifier, LATE, LONG, NIGHT, readRota } from '../../src/roster/index.ts';

/** Each run judges some forty duties, so the slow set judges some sixteen thousand. */
const RUNS = process.env['ROTAWRIGHT_SLOW'] === undefined ? 5 : 400;

// Half of the edges lie where clocks change.
const minuteOfDay = fc.oneof(fc.integer({ min: 0, max: 240 }), fc.integer({ min: 0, max: 1439 }));

const definitions: fc.Arbitrary<ClassDefinitions> = fc.record({
  longOver: fc.integer({ min: 240, max: 900 }),
  night: fc.record({ from: minuteOfDay, until: minuteOfDay, least: fc.integer({ min: 1, max: 480 }) }),
  late: fc.record({ startsBefore: minuteOfDay, endsAfter: minuteOfDay }),
});

/** Days around clock changes of 2026, so that many of the duties hold one. */
const FIRST_DAYS = ['2026-03-24', '2026-10-20', '2026-04-01', '2026-09-30'];

const rotas = fc.record({
  zone: fc.constantFrom('Europe/London', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Cairo'),
  from: fc.constantFrom(...FIRST_DAYS),
  duties: fc.array(fc.record({ gap: fc.integer({ min: 60, max: 1000 }), length: fc.integer({ min: 61, max: 2000 }) }), {
    minLength: 20,
    maxLength: 60,
  }),
});

/** Class bits, counted minute by minute on the wall clock that Temporal shows. */
function slowClasses(start: Temporal.ZonedDateTime, minutes: number, wanted: ClassDefinitions): number {
  const { longOver, night, late } = wanted;
  if (longOver === null || night === null || late === null) return -1;
  const clockOf = ({ hour, minute }: Temporal.ZonedDateTime) => hour * 60 + minute;
  const isInNight = (clock: number) =>
    night.until > night.from ? clock >= night.from && clock < night.until : clock >= night.from || clock < night.until;
  let inNight = 0;
  let time = start;
  let lastMinuteIsAfter = false;
  for (let minute = 0; minute < minutes; minute += 1) {
    if (isInNight(clockOf(time))) inNight += 1;
    lastMinuteIsAfter = !time.toPlainDate().equals(start.toPlainDate()) || clockOf(time) >= late.endsAfter;
    time = time.add({ minutes: 1 });
  }
  const isLong = minutes > longOver;
  const isLate = isLong && clockOf(start) < late.startsBefore && lastMinuteIsAfter;
  return (isLong ? LONG : 0) | (isLate ? LATE : 0) | (inNight >= night.least ? NIGHT : 0);
}

test('classes are those counted minute by minute', () => {
  fc.assert(
    fc.property(rotas, definitions, ({ zone, from, duties }, wanted) => {
      let civil = Temporal.PlainDateTime.from(`${from}T06:00`);
      const list = duties.map(({ gap, length }) => {
        const start = civil.add({ minutes: gap + 61 });
        civil = start.add({ minutes: length });
        return {
          person: 'ann',
          kind: 'shift',
          start: start.toString().slice(0, 16),
          end: civil.toString().slice(0, 16),
        };
      });
      const head = { format: 'rotawright/1', kind: 'roster', zone, from, until: '2027-06-01', people: [{ id: 'ann' }] };
      const read = readRota({ ...head, duties: list });
      if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
      const rota = read.value;
      const classifier = new DutyClassifier([{ from: Number.NEGATIVE_INFINITY, definitions: wanted }], {
        isResidentShift: false,
      });
      const classes = classifier.classify({ rota, first: 0, end: rota.duties.count });
      for (let i = 0; i < rota.duties.count; i += 1) {
        const bits = classes.bits[classes.keys[i] ?? 0];
        const start = Temporal.PlainDateTime.from(list[i]?.start ?? '').toZonedDateTime(zone);
        const end = Temporal.PlainDateTime.from(list[i]?.end ?? '').toZonedDateTime(zone);
        const minutes = (end.epochMilliseconds - start.epochMilliseconds) / 60_000;
        expect(bits, JSON.stringify({ zone, wanted, duty: list[i] })).toBe(slowClasses(start, minutes, wanted));
      }
    }),
    { numRuns: RUNS },
  );
});
