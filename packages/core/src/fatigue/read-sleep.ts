import { bad, good, nearestWord, type Outcome, ProblemList, quoteText, sayValue } from '../problems/index.ts';
import type { Rota } from '../roster/index.ts';
import { parseCivilDate, parseClockTime, WEEKDAY_NAMES } from '../time/index.ts';
import type { OwnSleep, SleepBook } from './own-sleep.ts';
import type { SleepHabits } from './sleep-habits.ts';

const HABITS = [
  'bedtime',
  'wake',
  'commuteMinutes',
  'readyMinutes',
  'onCall',
  'prepared',
  'napAt',
  'napMinutes',
  'awake',
  'naps',
];

/**
 * Reads own sleep, `rotawright-sleep/1`, for a rota: habits of everybody and of people by id, and whole days by date (`W2
 * Tue` in a template), whose listed spans replace all sleep that begins on them. Every problem at once; sleep inside a shift
 * is one.
 */
export function readSleepBook(document: unknown, rota: Rota): Outcome<SleepBook> {
  const problems = new ProblemList('roster.more-problems');
  const reader: Reader = { problems, rota };
  if (!isRecord(document) || document['format'] !== 'rotawright-sleep/1') {
    wrong(reader, 'format', isRecord(document) ? document['format'] : document, '"rotawright-sleep/1"');
    return bad(problems.list());
  }
  onlyFields(reader, document, { where: 'the document', known: ['format', 'everybody', 'people'] });
  const everybody =
    document['everybody'] === undefined ? {} : habits(reader, document['everybody'], { where: 'everybody', more: [] });
  const people = new Map<string, OwnSleep>();
  listOf(reader, document['people'] ?? [], 'people').forEach((item, i) => {
    const own = person(reader, item, `people[${i}]`);
    if (own !== null) people.set(own.id, own.sleep);
  });
  return problems.found > 0 ? bad(problems.list()) : good({ everybody, people });
}

interface Reader {
  readonly problems: ProblemList;
  readonly rota: Rota;
}

function wrong({ problems }: Reader, where: string, found: unknown, expected: string): undefined {
  problems.add('fatigue.wrong-value', () => ({ where, found: sayValue(found), expected, tryThis: '' }));
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(reader: Reader, value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  wrong(reader, where, value, 'a list');
  return [];
}

function onlyFields(
  { problems }: Reader,
  object: Readonly<Record<string, unknown>>,
  { where, known }: { readonly where: string; readonly known: readonly string[] },
): void {
  for (const field of Object.keys(object).filter((name) => !known.includes(name))) {
    problems.add('fatigue.unknown-field', () => ({
      where,
      found: `a field named ${quoteText(field)}`,
      expected: `only ${known.join(', ')}`,
      tryThis: nearestWord(field, known) ?? 'take it away',
    }));
  }
}

function person(reader: Reader, item: unknown, where: string): { id: string; sleep: OwnSleep } | null {
  const own = habits(reader, item, { where, more: ['id', 'days'] });
  if (!isRecord(item)) return null;
  const id = item['id'];
  const p = reader.rota.people.findIndex((one) => one.id === id);
  if (p < 0 || typeof id !== 'string') {
    const ids = reader.rota.people.map((one) => one.id);
    reader.problems.add('fatigue.unknown-person', () => ({
      where: `${where}.id`,
      found: sayValue(id),
      expected: ids.length > 24 ? `one of the rota’s ${ids.length} people` : ids.join(', '),
      tryThis: (typeof id === 'string' ? reader.problems.nearest(id, ids) : null) ?? '',
    }));
    return null;
  }
  const days = item['days'] === undefined ? new Map() : ownDays(reader, item['days'], { where: `${where}.days`, p });
  return { id, sleep: { habits: own, days } };
}

function habits(
  reader: Reader,
  value: unknown,
  { where, more }: { where: string; more: readonly string[] },
): Partial<SleepHabits> {
  if (!isRecord(value)) {
    wrong(reader, where, value, 'an object');
    return {};
  }
  onlyFields(reader, value, { where, known: [...HABITS, ...more] });
  const read = <T>(field: string, as: (found: unknown, at: string) => T | undefined): T | undefined =>
    value[field] === undefined ? undefined : as(value[field], `${where}.${field}`);
  const clock = (found: unknown, at: string) => clockOf(reader, found, at);
  const length = (found: unknown, at: string) => minutesOf(reader, found, at);
  const spans = (found: unknown, at: string) => spansOf(reader, found, at);
  const flag = (found: unknown, at: string) =>
    typeof found === 'boolean' ? found : wrong(reader, at, found, 'true or false');
  const calls = (found: unknown, at: string) =>
    found === 'sleeps' || found === 'awake' ? found : wrong(reader, at, found, '"sleeps" or "awake"');
  const bedtime = read('bedtime', clock);
  const wake = read('wake', clock);
  if (bedtime !== undefined && bedtime === wake)
    wrong(reader, `${where}.wake`, value['wake'], 'another time than bedtime');
  return withoutAbsent({
    bedtime,
    wake,
    commute: read('commuteMinutes', length),
    ready: read('readyMinutes', length),
    onCall: read('onCall', calls),
    prepared: read('prepared', flag),
    napAt: read('napAt', clock),
    napMinutes: read('napMinutes', length),
    awake: read('awake', spans),
    naps: read('naps', spans),
  });
}

function withoutAbsent(
  values: { readonly [K in keyof SleepHabits]?: SleepHabits[K] | undefined },
): Partial<SleepHabits> {
  // What is left has a value each, which is what the type says.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<SleepHabits>;
}

function clockOf(reader: Reader, found: unknown, at: string): number | undefined {
  const minute = typeof found === 'string' ? parseClockTime(found) : null;
  return minute === null ? wrong(reader, at, found, 'a time of day HH:MM') : minute;
}

const LONGEST = 240;

function minutesOf(reader: Reader, found: unknown, at: string): number | undefined {
  if (typeof found === 'number' && Number.isInteger(found) && found >= 0 && found <= LONGEST) return found;
  return wrong(reader, at, found, `whole minutes from 0 to ${LONGEST}`);
}

/** `[["10:00", "15:00"]]`; an end at or before its start belongs to the next day. */
function spansOf(reader: Reader, found: unknown, at: string): readonly (readonly [number, number])[] {
  return listOf(reader, found, at).flatMap((pair, i) => {
    if (!Array.isArray(pair) || pair.length !== 2) {
      wrong(reader, `${at}[${i}]`, pair, 'two times of day, ["10:00", "15:00"]');
      return [];
    }
    const from = clockOf(reader, pair[0], `${at}[${i}][0]`);
    const until = clockOf(reader, pair[1], `${at}[${i}][1]`);
    return from === undefined || until === undefined ? [] : [[from, until <= from ? until + 1440 : until] as const];
  });
}

function ownDays(reader: Reader, value: unknown, { where, p }: { where: string; p: number }): OwnSleep['days'] {
  const days = new Map<number, readonly (readonly [number, number])[]>();
  if (!isRecord(value)) {
    wrong(reader, where, value, 'an object whose names are days');
    return days;
  }
  for (const [name, spans] of Object.entries(value)) {
    const day = dayOf(reader.rota, name);
    if (day === null) {
      wrong(
        reader,
        where,
        name,
        reader.rota.kind === 'template' ? 'a day of the cycle such as W2 Tue' : 'a day of the roster, YYYY-MM-DD',
      );
      continue;
    }
    const own = spansOf(reader, spans, `${where}["${name}"]`);
    own.forEach((span, i) => {
      notOnDuty(reader, { day, span, p, where: `${where}["${name}"][${i}]` });
    });
    days.set(day, own);
  }
  return days;
}

function dayOf(rota: Rota, name: string): number | null {
  const day = rota.kind === 'roster' ? parseCivilDate(name) : cycleDay(name);
  return day === null || day < rota.firstDay - 1 || day >= rota.endDay ? null : day;
}

function cycleDay(name: string): number | null {
  const found = /^W(\d{1,3}) (\w{3})$/.exec(name);
  const weekday = WEEKDAY_NAMES.indexOf(found?.[2] ?? '');
  const week = Number(found?.[1] ?? 0);
  return weekday < 0 || week < 1 ? null : (week - 1) * 7 + weekday;
}

interface OwnSpan {
  readonly day: number;
  readonly span: readonly [number, number];
  readonly p: number;
  readonly where: string;
}

function notOnDuty({ rota, problems }: Reader, { day, span, p, where }: OwnSpan): void {
  const start = rota.clock.instantOf(day, span[0]);
  const end = rota.clock.instantOf(day, span[1]);
  for (let i = rota.offsets[p] ?? 0; i < (rota.offsets[p + 1] ?? 0); i += 1) {
    if (rota.duties.kind[i] !== 0 || (rota.duties.start[i] ?? 0) >= end || (rota.duties.end[i] ?? 0) <= start) continue;
    const at = rota.clock.stamp(rota.duties.start[i] ?? 0);
    problems.add('fatigue.sleep-on-duty', () => ({
      where,
      found: `sleep inside the shift that starts ${at}`,
      expected: 'sleep outside shifts',
      tryThis: 'move it, or leave the day out',
    }));
    return;
  }
}
