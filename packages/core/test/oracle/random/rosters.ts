import fc from 'fast-check';
import type {
  DutyInput,
  LeaveInput,
  LeaveKind,
  PersonInput,
  RosterInput,
  ShiftType,
} from '../../../src/roster/interchange.ts';
import { dateOfDay, dayOfDate, zoneCalendar } from '../calendar.ts';
import { readTimelines } from '../read-timelines.ts';
import { type Block, blocksArbitrary, layOut } from './blocks.ts';
import { factsArbitrary } from './facts.ts';
import { shiftTypes } from './palette.ts';
import { linesArbitrary } from './templates.ts';

const LEAVE_KINDS: readonly LeaveKind[] = ['annual', 'study', 'sick', 'parental', 'lieu', 'bank-holiday', 'other'];

/** Ordinary weeks, and weeks around both clock changes of London, New York and Lord Howe. */
const firstDay = fc
  .tuple(
    fc.constantFrom('2026-05-04', '2026-03-09', '2026-10-05', '2026-04-13', '2019-08-07', '2028-02-14'),
    fc.nat(27),
  )
  .map(([date, later]) => dayOfDate(date) + later);

const length = fc.oneof(
  { weight: 60, arbitrary: fc.integer({ min: 1, max: 28 }) },
  { weight: 20, arbitrary: fc.integer({ min: 29, max: 63 }) },
  { weight: 3, arbitrary: fc.integer({ min: 180, max: 197 }) },
  { weight: 1, arbitrary: fc.integer({ min: 198, max: 420 }) },
);

const zone = fc.oneof(
  { weight: 8, arbitrary: fc.constant('Europe/London') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'UTC',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Cairo',
      'America/Santiago',
      'Atlantic/Azores',
    ),
  },
);

const leaveBlock = fc.record({
  first: fc.nat(1000),
  days: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
    { weight: 1, arbitrary: fc.integer({ min: 10, max: 250 }) },
  ),
  kind: fc.constantFrom(...LEAVE_KINDS),
});

/** Mostly a little; sometimes a shift of a day or more. */
const minutesMoved = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: -90, max: 90 }) },
  { weight: 1, arbitrary: fc.constantFrom(720, 1440, 2900, 8000) },
);

const person = fc.record({
  facts: factsArbitrary,
  blocks: blocksArbitrary,
  shift: fc.nat(13),
  leave: fc.array(leaveBlock, { maxLength: 3 }),
  keepsDutyOnLeave: fc.boolean(),
  line: fc.option(fc.record({ template: linesArbitrary, startWeek: fc.nat(11) }), { freq: 3 }),
  ownTimes: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(minutesMoved, { minLength: 1, maxLength: 5 }) },
  ),
});

type Drawn = typeof person extends fc.Arbitrary<infer T> ? T : never;

/** Whole rosters, as documents in which no duty overlaps another of the same person. */
export const rosterArbitrary: fc.Arbitrary<RosterInput> = fc
  .record({ firstDay, length, zone, mix: fc.nat(400), people: fc.array(person, { minLength: 1, maxLength: 2 }) })
  .map(({ firstDay: from, length: days, zone: where, mix, people }) => {
    const span = { from, days };
    const leave = people.flatMap((one, i) => leaveOf(one, `p${i}`, span));
    const types = shiftTypes(mix);
    const roster: RosterInput = {
      format: 'rotawright/1',
      kind: 'roster',
      zone: where,
      shiftTypes: types,
      people: people.map((one, i) => personOf(one, `p${i}`)),
      from: dateOfDay(from),
      until: dateOfDay(from + days),
      duties: people.flatMap((one, i) => dutiesOf(one, `p${i}`, { span, types, leave })),
      leave,
    };
    return withoutOverlaps(roster);
  });

interface Days {
  readonly from: number;
  readonly days: number;
}

function personOf(drawn: Drawn, id: string): PersonInput {
  if (drawn.line === null) return { id, ...drawn.facts };
  const { template, startWeek } = drawn.line;
  return { id, ...drawn.facts, line: { template, startWeek: (startWeek % template.cycleWeeks) + 1 } };
}

function leaveOf(drawn: Drawn, id: string, { from, days }: Days): readonly LeaveInput[] {
  const kinds = new Map<number, LeaveKind>();
  for (const block of drawn.leave) {
    for (let i = 0; i < block.days; i += 1) {
      const day = (block.first % days) + i;
      if (day < days && !kinds.has(day)) kinds.set(day, block.kind);
    }
  }
  return [...kinds]
    .sort((a, b) => a[0] - b[0])
    .map(([day, kind]) => ({ person: id, date: dateOfDay(from + day), kind }));
}

interface Around {
  readonly span: Days;
  readonly types: readonly ShiftType[];
  readonly leave: readonly LeaveInput[];
}

function dutiesOf(drawn: Drawn, person: string, { span, types, leave }: Around): readonly DutyInput[] {
  if (drawn.line !== null) return [];
  const away = new Set(leave.filter((one) => one.person === person).map((one) => one.date));
  const days = layOut(drawn.blocks as readonly Block[], span.days, drawn.shift);
  let written = 0;
  return days.flatMap((codes, i) => {
    const date = dateOfDay(span.from + i);
    if (away.has(date) && !drawn.keepsDutyOnLeave) return [];
    return codes.map((code): DutyInput => {
      const moved = drawn.ownTimes[written % (drawn.ownTimes.length + 4)];
      written += 1;
      return moved === undefined ? { person, date, code } : ownTimes({ person, date, code, types, moved });
    });
  });
}

interface OwnTimes {
  readonly person: string;
  readonly date: string;
  readonly code: string;
  readonly types: readonly ShiftType[];
  readonly moved: number;
}

/** The same duty with its own times, its end moved by some minutes; an on-call period's by one at most. */
function ownTimes({ person, date, code, types, moved }: OwnTimes): DutyInput {
  const type = types.find((one) => one.code === code);
  if (type === undefined || type.kind === 'resident-on-call') return { person, date, code };
  const start = minutes(type.start);
  const later = type.kind === 'shift' ? moved : Math.sign(moved);
  const end = minutes(type.end) + (minutes(type.end) <= start ? 1440 : 0) + later;
  const day = dayOfDate(date) + Math.floor(end / 1440);
  const clock = `${pad(Math.floor((end % 1440) / 60))}:${pad(end % 60)}`;
  const { kind, breaks, work } = type;
  const known = { ...(breaks === undefined ? {} : { breaks }), ...(work === undefined ? {} : { work }) };
  return { person, kind, start: `${date}T${type.start}`, end: `${dateOfDay(day)}T${clock}`, ...known };
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}

/** Drops duties that overlap the one before, and every duty that a clock change would turn round. */
function withoutOverlaps(roster: RosterInput): RosterInput {
  const duties = (roster.duties ?? []).filter((duty) => lengthOf(roster, duty) > 0);
  const kept: DutyInput[] = [];
  const ends = new Map<string, number>();
  for (const duty of duties) {
    const [start, end] = spanOf(roster, duty);
    if (start < (ends.get(duty.person) ?? Number.NEGATIVE_INFINITY)) continue;
    ends.set(duty.person, end);
    kept.push(duty);
  }
  return { ...roster, duties: kept };
}

function lengthOf(roster: RosterInput, duty: DutyInput): number {
  const [start, end] = spanOf(roster, duty);
  return end - start;
}

function spanOf(roster: RosterInput, duty: DutyInput): readonly [number, number] {
  const alone: RosterInput = { ...roster, people: [{ id: duty.person }], duties: [duty], leave: [] };
  const read = readTimelines(alone)[0]?.duties[0];
  return read === undefined ? [0, 0] : [read.start, read.end];
}

/** Does every duty of every line lie in order, none overlapping and none turned round by a clock change? */
export function isOrderly(roster: RosterInput): boolean {
  return readTimelines(roster).every((line) =>
    line.duties.every((duty, i) => duty.end > duty.start && duty.start >= (line.duties[i - 1]?.end ?? duty.start)),
  );
}

/** Does the zone's clock stand still throughout the roster and the weeks around it? */
export function hasNoClockChange(roster: RosterInput): boolean {
  const calendar = zoneCalendar(roster.zone ?? 'Europe/London');
  for (let day = dayOfDate(roster.from) - 8; day < dayOfDate(roster.until) + 8; day += 1) {
    if (calendar.instantOf(day + 1, 0) - calendar.instantOf(day, 0) !== 1440) return false;
  }
  return true;
}
