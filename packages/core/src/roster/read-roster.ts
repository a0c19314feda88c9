import { type RotaClock, templateClock, zoneClock } from '../time/index.ts';
import { buildRota } from './build-rota.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { Definitions } from './definitions.ts';
import type { Fields } from './fields.ts';
import type { Origins } from './origins.ts';
import { placeLines } from './place-lines.ts';
import { type Naming, Placing } from './placing.ts';
import { readDuties } from './read-duties.ts';
import { readLeave } from './read-leave.ts';
import { type DraftPeople, type DraftPerson, readPeople } from './read-people.ts';
import { readShiftTypes } from './read-shift-types.ts';
import { type RosterSpan, readSpan } from './read-span.ts';
import { DEFAULT_ZONE, readZone } from './read-zone.ts';
import { READING_LIMITS } from './reading-limits.ts';
import type { LeaveDay, Rota, RotaPerson } from './rota.ts';
import { sortDuties } from './sort-duties.ts';

/** A rota, with the notes that its reading left. */
export interface ReadRota {
  readonly rota: Rota;
  readonly notes: readonly string[];
}

const ROSTER_FIELDS: ReadonlySet<string> = new Set([
  'format',
  'kind',
  'title',
  'zone',
  'shiftTypes',
  'people',
  'from',
  'until',
  'duties',
  'leave',
]);

/** Stands in for a span that could not be read, so that the rest of the document is still looked over. */
const ANY_SPAN: RosterSpan = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** Reads a document of kind `roster`; `null` when anything was wrong, which is then in the list of problems. */
export function readRoster(top: Fields, origins: Origins): ReadRota | null {
  const { problems } = top;
  top.only(ROSTER_FIELDS);
  top.need(['people', 'from', 'until']);
  const title = top.text('title', READING_LIMITS.titleLength) ?? '';
  const zone = readZone(top) ?? DEFAULT_ZONE;
  const span = readSpan(top);
  const definitions = new Definitions();
  const types = readShiftTypes(top, definitions, 'roster');
  const people = readPeople(top, { types, definitions });
  readLeave(top, people, span);
  const isSound = problems.found === 0;
  const placeOf = (i: number, field?: string): string => origins.duties?.[i] ?? dutyPath(i, field);
  const placing = new Placing(clockOf(zone, span), { definitions, naming: namingOf(people, placeOf) }, problems);
  readDuties(top, { types, people, span: span ?? ANY_SPAN, placing, placeOf });
  if (span === null || !isSound) return null;
  placeLines(people, span, placing);
  const sorted = sortDuties(placing.draft, people.list.length);
  checkOverlaps(placing, sorted, problems);
  if (problems.found > 0) return null;
  const frame = { kind: 'roster' as const, title, zone, firstDay: span.from, endDay: span.until };
  const rota = buildRota({ ...frame, people: people.list.map(personOf) }, placing, sorted);
  return { rota, notes: placing.notes() };
}

function dutyPath(i: number, field?: string): string {
  return field === undefined ? `duties[${i}]` : `duties[${i}].${field}`;
}

function clockOf(zone: string, span: RosterSpan | null): RotaClock {
  return (span === null ? null : zoneClock(zone, span.from, span.until)) ?? templateClock(1);
}

function namingOf(people: DraftPeople, placeOf: (i: number) => string): Naming {
  return {
    idOf: (person) => people.list[person]?.id ?? '',
    placeOf: (person, source) =>
      people.list[person]?.hasLine === true
        ? `people[${person}].line.template.lines[${Math.floor(source / 7)}][${source % 7}]`
        : placeOf(source),
  };
}

function personOf({ id, name, facts, leave, line }: DraftPerson): RotaPerson {
  const days: LeaveDay[] = [];
  if (leave !== null) for (const [day, kind] of leave) days.push({ day, kind });
  days.sort((a, b) => a.day - b.day);
  return { id, name, facts, leave: days, cycleWeeks: line?.cells.weeks ?? null };
}
