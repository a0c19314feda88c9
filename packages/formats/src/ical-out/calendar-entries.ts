import type { DutyKind, LeaveKind, Rota } from '@rotawright/core/roster';
import { formatCivilDate } from '@rotawright/core/time';
import { leaveLook } from '../picture/index.ts';
import { type DutyWords, durationText, dutyName, dutyWords } from '../words/index.ts';

/** One thing in a person's calendar: a duty with its civil times, or a whole day of leave. */
export interface CalendarEntry {
  /** The same for the same person, day, code and place among them, whenever and wherever it is written. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  /** `null` on leave. */
  readonly kind: DutyKind | null;
  /** The duty's code in the rota; `""` without one and on leave. */
  readonly code: string;
  readonly isAllDay: boolean;
  /** Civil minutes since 1970-01-01 00:00 in the rota's zone. */
  readonly start: number;
  readonly end: number;
}

/** A person's duties and leave in the order of start. */
export function calendarEntries(rota: Rota, p: number): readonly CalendarEntry[] {
  const person = rota.people[p];
  if (person === undefined) return [];
  const ordinals = new Map<string, number>();
  const uid = (day: number, what: string): string => {
    const key = `${formatCivilDate(day)}-${encodeURIComponent(what)}`;
    const ordinal = (ordinals.get(key) ?? 0) + 1;
    ordinals.set(key, ordinal);
    return `${encodeURIComponent(person.id)}-${key}-${ordinal}@rotawright`;
  };
  const duties = dutyWords(rota, p).map((duty) => dutyEntry(rota, duty, uid(duty.day.day, duty.code)));
  const leave = person.leave.map(({ day, kind }) => leaveEntry(day, kind, uid(day, `leave-${kind}`)));
  return [...duties, ...leave].sort((a, b) => a.start - b.start || (a.uid < b.uid ? -1 : 1));
}

/** As {@link calendarEntries}, by id; nothing for somebody who is not in the rota. */
export function entriesOf(rota: Rota, id: string): readonly CalendarEntry[] {
  const p = rota.people.findIndex((person) => person.id === id);
  return p < 0 ? [] : calendarEntries(rota, p);
}

/** Times as the rota's clock says them, so that a start which the spring change skips stands where it really is. */
function dutyEntry(rota: Rota, duty: DutyWords, uid: string): CalendarEntry {
  const work = duty.work === null || duty.kind === 'shift' ? '' : `, estimated work ${durationText(duty.work)}`;
  return {
    uid,
    title: dutyName(duty),
    description: `${duty.startClock} to ${duty.endClock}, ${durationText(duty.end - duty.start)}${work}`,
    kind: duty.kind,
    code: duty.code,
    isAllDay: false,
    start: rota.clock.civilOf(duty.start),
    end: rota.clock.civilOf(duty.end),
  };
}

function leaveEntry(day: number, kind: LeaveKind, uid: string): CalendarEntry {
  const { name } = leaveLook(kind);
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    uid,
    title,
    description: '',
    kind: null,
    code: '',
    isAllDay: true,
    start: day * 1440,
    end: (day + 1) * 1440,
  };
}
