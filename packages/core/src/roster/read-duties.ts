import { quoteText } from '../problems/index.ts';
import { parseCivilDate, parseClockTime, sayCivilDate } from '../time/index.ts';
import { Fields, isObject, type JsonObject } from './fields.ts';
import type { Placing } from './placing.ts';
import { readBreaksAndWork } from './read-breaks-and-work.ts';
import { sayCodes } from './read-cells.ts';
import { readPersonId, reportOutside } from './read-leave.ts';
import type { DraftPeople } from './read-people.ts';
import { codeAdvice, reportNoObject, type ShiftTypes } from './read-shift-types.ts';
import type { RosterSpan } from './read-span.ts';
import { READING_LIMITS } from './reading-limits.ts';
import { DUTY_KINDS } from './rota.ts';

/** What the duties of a roster are read with. */
export interface DutyContext {
  readonly types: ShiftTypes;
  readonly people: DraftPeople;
  readonly span: RosterSpan;
  readonly placing: Placing;
  /** Place of a duty in the input, or of one of its fields. */
  readonly placeOf: (i: number, field?: string) => string;
}

const CODED_FIELDS: ReadonlySet<string> = new Set(['person', 'date', 'code']);
const CODED_NEEDED: readonly string[] = ['person', 'date', 'code'];
const TIMED_FIELDS: ReadonlySet<string> = new Set(['person', 'kind', 'start', 'end', 'breaks', 'work']);
const TIMED_NEEDED: readonly string[] = ['person', 'kind', 'start', 'end'];

/** Reads the list `duties` of a roster and lays each duty down. */
export function readDuties(top: Fields, context: DutyContext): void {
  const list = top.list('duties') ?? [];
  if (list.length > READING_LIMITS.duties) {
    top.report('roster.too-large', 'duties', { expected: `at most ${READING_LIMITS.duties} duties in one rota` });
    return;
  }
  const reported = new Set<number>();
  for (let i = 0; i < list.length; i += 1) {
    const entry = list[i];
    if (isObject(entry)) readDuty({ top, context, reported }, entry, i);
    else reportNoObject(top, () => context.placeOf(i), entry);
  }
}

interface Reading {
  readonly top: Fields;
  readonly context: DutyContext;
  /** People with a line whose own duties were reported. */
  readonly reported: Set<number>;
}

function readDuty({ top, context, reported }: Reading, entry: JsonObject, i: number): void {
  if (placeCoded(entry, i, context)) return;
  const fields = new Fields(entry, (field) => context.placeOf(i, field), top.problems);
  const isCoded = entry['code'] !== undefined || entry['date'] !== undefined;
  fields.only(isCoded ? CODED_FIELDS : TIMED_FIELDS);
  fields.need(isCoded ? CODED_NEEDED : TIMED_NEEDED);
  const person = readPersonId(fields, context.people);
  if (person !== undefined && context.people.list[person]?.hasLine === true && !reported.has(person)) {
    reported.add(person);
    reportLineToo(fields);
  }
  if (isCoded) readCoded(fields, context);
  else readTimed(fields, { ...context, i, person });
}

/** The way of nearly all duties: nothing is wrong, so nothing is built to say so. */
function placeCoded(entry: JsonObject, i: number, { types, people, span, placing }: DutyContext): boolean {
  const { person: id, date, code } = entry;
  if (typeof id !== 'string' || typeof date !== 'string' || typeof code !== 'string' || !hasOnlyCoded(entry))
    return false;
  const person = people.byId.get(id);
  const definition = types.get(code);
  const day = parseCivilDate(date);
  if (person === undefined || definition === undefined || day === null || day < span.from || day >= span.until)
    return false;
  if (people.list[person]?.hasLine !== false) return false;
  const { startClock = 0, length = 1 } = placing.definitions.list[definition] ?? {};
  noteLeave({ people, placing }, person, day);
  placing.place({ person, day, startClock, length, definition, source: i });
  return true;
}

function hasOnlyCoded(entry: JsonObject): boolean {
  for (const field in entry) if (!CODED_FIELDS.has(field) && entry[field] !== undefined) return false;
  return true;
}

/** Reports what is wrong with a duty that has a code; one with nothing wrong was laid down before. */
function readCoded(fields: Fields, { types, span }: DutyContext): void {
  const code = fields.name('code');
  if (code !== undefined && !types.has(code)) {
    fields.problems.add('roster.unknown-shift-code', () => ({
      where: fields.at('code'),
      found: `shift code ${quoteText(code)}`,
      expected: sayCodes(types),
      tryThis: codeAdvice(fields, code, types),
    }));
  }
  const day = fields.date('date');
  if (day !== undefined && (day < span.from || day >= span.until)) reportOutside(fields, 'date', span);
}

interface TimedContext extends DutyContext {
  readonly i: number;
  readonly person: number | undefined;
}

function readTimed(fields: Fields, { i, person, span, people, placing }: TimedContext): void {
  const kind = fields.choice('kind', DUTY_KINDS);
  const start = readStamp(fields, 'start', 1439);
  const end = readStamp(fields, 'end', 1440);
  const length = start === undefined || end === undefined ? null : lengthOf(fields, start, end);
  const inside = readBreaksAndWork(fields, length);
  if (kind === 'shift') placing.definitions.noteWorkOfShift(fields);
  const day = start === undefined ? undefined : Math.floor(start / 1440);
  if (day !== undefined && (day < span.from || day >= span.until)) {
    reportOutside(fields, 'start', span);
    return;
  }
  if (person === undefined || kind === undefined || start === undefined || day === undefined || length === null) return;
  const definition = placing.definitions.ofOwnTimes(DUTY_KINDS.indexOf(kind), inside);
  noteLeave({ people, placing }, person, day);
  placing.place({ person, day, startClock: start - day * 1440, length, definition, source: i });
}

/** Civil minutes since 1970-01-01 00:00 of `YYYY-MM-DDTHH:MM`; `T24:00` only where `last` is 1,440. */
function readStamp(fields: Fields, field: string, last: 1439 | 1440): number | undefined {
  const value = fields.object[field];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && value.length === 16 && value[10] === 'T') {
    const day = parseCivilDate(value.slice(0, 10));
    const minute = parseClockTime(value.slice(11));
    if (day !== null && minute !== null && minute <= last) return day * 1440 + minute;
  }
  const expected = `a real date and time written YYYY-MM-DDTHH:MM, at most T${last === 1440 ? '24:00' : '23:59'}`;
  return fields.report('roster.not-a-time', field, { expected });
}

function lengthOf(fields: Fields, start: number, end: number): number | null {
  const length = end - start;
  if (length > 0 && length <= READING_LIMITS.dutyMinutes) return length;
  if (length > 0) fields.report('roster.duty-too-long', 'end', { expected: 'at most seven days after "start"' });
  else
    fields.report('roster.end-not-after-start', 'end', { expected: 'a time after "start"', tryThis: 'the next date' });
  return null;
}

function reportLineToo(fields: Fields): void {
  fields.problems.add('roster.line-and-duties', () => ({
    where: fields.here(),
    found: `a duty of ${quoteText(String(fields.object['person']))}, who has a template line as well`,
    expected: 'either a line or duties for one person',
    tryThis: 'take the line away, or this person’s duties',
  }));
}

function noteLeave({ people, placing }: { people: DraftPeople; placing: Placing }, person: number, day: number): void {
  const who = people.list[person];
  const kind = who?.leave?.get(day);
  if (who === undefined || kind === undefined) return;
  placing.note(() => `${quoteText(who.id)} has leave (${kind}) and a duty on ${sayCivilDate(day)}: the duty is kept`);
}
