import { bad, good, type Outcome } from '@rotawright/core/problems';
import type { DutyKind, RosterInput } from '@rotawright/core/roster';
import { parseCivilDate } from '@rotawright/core/time';
import ICAL from 'ical.js';
import { fileProblem } from '../guard/index.ts';
import { type CodeBook, codeBook } from '../layouts/code-book.ts';
import { askAboutCodes, onCallQuestion } from '../layouts/code-questions.ts';
import { sayCodes } from '../layouts/code-sentences.ts';
import { kindByName } from '../layouts/kind-by-name.ts';
import type { FoundRota, ReadOptions } from '../layouts/reading.ts';
import { isoDay } from '../layouts/real-date.ts';
import { addEntry, LONDON_TIME, personId, type RosterDraft, rosterDraft } from '../layouts/roster-sheet.ts';
import { counted, type Gathered } from '../layouts/task.ts';
import { type CalendarEvent, calendarEvents } from './calendar-events.ts';
import { type CivilTimes, civilTimes } from './civil-time.ts';

interface From {
  readonly file: string;
  readonly options: ReadOptions;
  readonly out: Gathered;
}

/** Rotas of a calendar file: one person a calendar, named by it; timed events are duties, whole days are leave or codes. */
export function readIcal(text: string, from: From): Outcome<readonly FoundRota[]> {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    return bad([
      fileProblem('formats.ical', {
        file: from.file,
        found: `a calendar that can't be read (${reason})`,
        expected: 'iCalendar (RFC 5545)',
        tryThis: 'export it again; the file may be cut short',
      }),
    ]);
  }
  try {
    return good(calendars(parsed).flatMap((calendar) => readCalendar(calendar, from) ?? []));
  } catch (error) {
    // The library checks values when they are looked at, so damage inside an event shows only here.
    const reason = error instanceof Error ? error.message.slice(0, 120) : '';
    return bad([
      fileProblem('formats.ical', {
        file: from.file,
        found: `a calendar with a damaged event (${reason})`,
        expected: 'iCalendar (RFC 5545)',
        tryThis: 'export it again',
      }),
    ]);
  }
}

/** One calendar parses to `[name, …]`, several to a list of them. */
function calendars(parsed: unknown): readonly ICAL.Component[] {
  const list: readonly unknown[] = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
  return list.flatMap((one) => (Array.isArray(one) ? [new ICAL.Component(one)] : []));
}

interface Calendar {
  readonly from: From;
  readonly codes: CodeBook;
  readonly draft: RosterDraft;
  readonly times: CivilTimes;
  readonly person: string;
  readonly days: number[];
  readonly onCall: Map<string, CalendarEvent>;
}

function readCalendar(component: ICAL.Component, from: From): FoundRota | null {
  const { file, options, out } = from;
  const name =
    property(component, 'x-rotawright-person') ??
    property(component, 'x-wr-calname') ??
    property(component, 'name') ??
    file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '');
  const draft = rosterDraft([]);
  const person = personId(draft, settledName(options, name), new Map());
  const times = civilTimes(component, options.zone);
  const calendar: Calendar = { from, codes: codeBook(options, []), draft, times, person, days: [], onCall: new Map() };
  const { events, cancelled, refused } = calendarEvents(component);
  for (const { uid, reason } of refused) out.problems.push(damaged(uid, reason));
  for (const event of events) readEvent(event, calendar);
  for (const event of calendar.onCall.values()) askOnCall(event, calendar);
  askAboutCodes(calendar.codes, out);
  if (cancelled > 0)
    out.notes.push(`${counted(cancelled, 'event')} of the calendar "${name}" cancelled, and left out.`);
  if (events.length === 0 && refused.length === 0) {
    out.problems.push(
      fileProblem('formats.no-events', {
        file,
        found: `a calendar "${name}" without events`,
        expected: 'events with start and end',
      }),
    );
    return null;
  }
  out.understood.push(
    `${counted(events.length, 'event')} of the calendar "${name}", in ${times.zone} time.`,
    ...typeSentence(draft),
  );
  sayCodes(calendar.codes, out);
  if (times.isAssumed) out.assumed.push(LONDON_TIME);
  return calendar.days.length === 0 ? null : finish(component, calendar, name);
}

function typeSentence(draft: RosterDraft): readonly string[] {
  const types = [...draft.types.values()].map(({ code, start, end, kind }) => `${code} ${start}–${end} (${kind})`);
  return types.length === 0 ? [] : [`Taken as duties: ${types.join(', ')}.`];
}

function settledName({ names }: ReadOptions, name: string): string {
  return names !== undefined && Object.hasOwn(names, name) ? (names[name] ?? name) : name;
}

function property(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function finish(component: ICAL.Component, calendar: Calendar, title: string): FoundRota {
  const { draft, days, times, from } = calendar;
  const own = (key: string): string | null => {
    const value = property(component, key);
    return value !== null && parseCivilDate(value) !== null ? value : null;
  };
  const start = from.options.from ?? own('x-rotawright-from') ?? isoDay(days.reduce((a, b) => Math.min(a, b)));
  const until = from.options.until ?? own('x-rotawright-until') ?? isoDay(days.reduce((a, b) => Math.max(a, b)) + 1);
  const isInside = (date: string): boolean => date >= start && date < until;
  const kept = draft.duties.map((duty) => isInside('date' in duty ? duty.date : duty.start.slice(0, 10)));
  const document: RosterInput = {
    format: 'rotawright/1',
    kind: 'roster',
    title,
    zone: times.zone,
    shiftTypes: [...draft.types.values()],
    people: [...draft.people.values()],
    from: start,
    until,
    duties: draft.duties.filter((_, i) => kept[i]),
    leave: draft.leave.filter(({ date }) => isInside(date)),
  };
  return { document, origins: { duties: draft.origins.filter((_, i) => kept[i]) }, sheet: from.file };
}

function readEvent(event: CalendarEvent, calendar: Calendar): void {
  const { codes, from, times } = calendar;
  const start = times.stamp(event.start);
  const end = times.stamp(event.end);
  if (start === null || end === null || event.start.second !== 0 || event.end.second !== 0) {
    from.out.problems.push(damaged(event.uid, `runs from ${String(event.start)} to ${String(event.end)}`));
    return;
  }
  const known = codes.peek(event.summary);
  if (event.start.isDate) {
    wholeDays(event, { start, end }, calendar);
    return;
  }
  const day = parseCivilDate(start.slice(0, 10)) ?? 0;
  calendar.days.push(day);
  if (known !== null && known.meaning.kind !== 'duty') {
    const entry = codes.lookup(event.summary, event.uid);
    if (entry !== null) addEntry(calendar.draft, entry, { person: calendar.person, day, origin: event.uid });
    return;
  }
  const kind = known?.meaning.kind === 'duty' && known.source === 'option' ? known.meaning.duty : eventKind(event);
  if (kind === null) calendar.onCall.set(event.summary, event);
  addDuty(event, { start, end, kind: kind ?? 'shift' }, calendar);
}

/** A duty keeps its code where all events of the code so far have the same times; else it has its own times. */
function addDuty(
  event: CalendarEvent,
  duty: { readonly start: string; readonly end: string; readonly kind: DutyKind },
  calendar: Calendar,
): void {
  const { draft, person } = calendar;
  const code = event.property('x-rotawright-code') ?? event.summary;
  const clock = { start: duty.start.slice(11), end: duty.end.slice(11), kind: duty.kind };
  const type = draft.types.get(code);
  draft.origins.push(event.uid);
  const days = (parseCivilDate(duty.end.slice(0, 10)) ?? 0) - (parseCivilDate(duty.start.slice(0, 10)) ?? 0);
  const isDaily = days === (clock.end > clock.start ? 0 : 1);
  if (
    code !== '' &&
    isDaily &&
    (type === undefined || (type.start === clock.start && type.end === clock.end && type.kind === clock.kind))
  ) {
    draft.types.set(code, { code, ...clock });
    draft.duties.push({ person, date: duty.start.slice(0, 10), code });
  } else draft.duties.push({ person, ...duty });
}

/** What the event says its kind is; a plain event is a shift, and `null` when its title says on call and no more. */
function eventKind(event: CalendarEvent): DutyKind | null {
  const said = event.property('x-rotawright-kind')?.toLowerCase();
  const named = (['shift', 'non-resident-on-call', 'resident-on-call'] as const).find((kind) => kind === said);
  return named ?? kindByName(event.summary);
}

function wholeDays(
  event: CalendarEvent,
  span: { readonly start: string; readonly end: string },
  calendar: Calendar,
): void {
  const first = parseCivilDate(span.start.slice(0, 10)) ?? 0;
  // The end of a whole-day event is the day after it; some programs write the day itself.
  const end = Math.max(first + 1, parseCivilDate(span.end.slice(0, 10)) ?? 0);
  if (end - first > 400) {
    calendar.from.out.problems.push(damaged(event.uid, `lasts ${end - first} days`));
    return;
  }
  const entry = calendar.codes.lookup(event.summary, event.uid);
  for (let day = first; day < end; day += 1) {
    calendar.days.push(day);
    if (entry !== null) addEntry(calendar.draft, entry, { person: calendar.person, day, origin: event.uid });
  }
}

function askOnCall(event: CalendarEvent, calendar: Calendar): void {
  const span = `${calendar.times.stamp(event.start)?.slice(11)}-${calendar.times.stamp(event.end)?.slice(11)}`;
  calendar.from.out.questions.push(onCallQuestion(event.summary, event.uid, span));
}

function damaged(uid: string, reason: string) {
  return {
    code: 'formats.calendar-event',
    where: `event ${uid}`,
    found: `the event ${reason}`,
    expected: 'an event with a start and an end, repeated a known number of times',
    tryThis: 'correct the event in the calendar and export it again',
  };
}
