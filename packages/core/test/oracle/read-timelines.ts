import type {
  EmbeddedTemplate,
  OnCallWork,
  PersonInput,
  RosterInput,
  RotaInput,
  ShiftType,
  TemplateInput,
} from '../../src/roster/interchange.ts';
import { type Calendar, dayOfDate, plainCalendar, weekdayOf, zoneCalendar } from './calendar.ts';
import type { Duty, Timeline } from './timeline.ts';

/** A document that passed validation, as one timeline a person. */
export function readTimelines(rota: RotaInput): readonly Timeline[] {
  return rota.kind === 'template' ? [readTemplate(rota)] : rota.people.map((person) => readPerson(rota, person));
}

interface Written {
  readonly kind: string;
  readonly breaks?: readonly number[] | undefined;
  readonly work?: OnCallWork | undefined;
  readonly startDay: number;
  readonly startMinute: number;
  readonly endDay: number;
  readonly endMinute: number;
}

function readPerson(rota: RosterInput, person: PersonInput): Timeline {
  const firstDay = dayOfDate(rota.from);
  const endDay = dayOfDate(rota.until);
  const calendar = zoneCalendar(rota.zone ?? 'Europe/London');
  const leave = (rota.leave ?? [])
    .filter((one) => one.person === person.id)
    .map((one) => ({ day: dayOfDate(one.date), kind: one.kind }));
  const away = new Set(leave.map((one) => one.day));
  const written = [...ownDuties(rota, person.id), ...lineDuties(rota, person, away)];
  return {
    id: person.id,
    calendar,
    weekdayOrigin: 'thursday',
    duties: inOrder(written, calendar),
    firstDay,
    endDay,
    isTemplate: false,
    leave,
    facts: person,
  };
}

function ownDuties(rota: RosterInput, id: string): readonly Written[] {
  return (rota.duties ?? [])
    .filter((duty) => duty.person === id)
    .map((duty) => {
      if ('code' in duty) return fromCode(rota.shiftTypes ?? [], duty.code, dayOfDate(duty.date));
      const [startDay, startMinute] = civil(duty.start);
      const [endDay, endMinute] = civil(duty.end);
      return { kind: duty.kind, breaks: duty.breaks, work: duty.work, startDay, startMinute, endDay, endMinute };
    });
}

/** The Monday of the week that holds the roster's first day begins week `startWeek` of the line. */
function lineDuties(rota: RosterInput, person: PersonInput, away: ReadonlySet<number>): readonly Written[] {
  if (person.line === undefined) return [];
  const { template, startWeek } = person.line;
  const first = dayOfDate(rota.from);
  const monday = first - weekdayOf(first, 'thursday');
  const duties: Written[] = [];
  for (let day = first; day < dayOfDate(rota.until); day += 1) {
    if (away.has(day)) continue;
    const week = (Math.floor((day - monday) / 7) + startWeek - 1) % template.cycleWeeks;
    const cell = template.lines[week]?.[weekdayOf(day, 'thursday')] ?? '';
    duties.push(...ofCell(template.shiftTypes ?? rota.shiftTypes ?? [], cell, day));
  }
  return duties;
}

/** Cycles before and after the one that is judged, so that it stands in the middle of at least twenty weeks. */
const MARGIN_WEEKS = 10;

function readTemplate(rota: TemplateInput): Timeline {
  const cycleDays = rota.cycleWeeks * 7;
  const copies = Math.max(4, Math.ceil(MARGIN_WEEKS / rota.cycleWeeks));
  const cycle = inOrder(cycleDuties(rota, rota.shiftTypes), plainCalendar);
  const duties: Duty[] = [];
  for (let copy = -copies; copy <= copies; copy += 1) {
    for (const duty of cycle) duties.push(moved(duty, copy * cycleDays));
  }
  return {
    id: 'template',
    calendar: plainCalendar,
    weekdayOrigin: 'monday',
    duties,
    firstDay: 0,
    endDay: cycleDays,
    isTemplate: true,
    leave: [],
    facts: rota,
  };
}

function cycleDuties(template: EmbeddedTemplate, types: readonly ShiftType[]): readonly Written[] {
  return template.lines.flatMap((week, w) => week.flatMap((cell, d) => ofCell(types, cell, w * 7 + d)));
}

function ofCell(types: readonly ShiftType[], cell: string, day: number): readonly Written[] {
  return cell === '' ? [] : cell.split('+').map((code) => fromCode(types, code.trim(), day));
}

function moved(duty: Duty, days: number): Duty {
  return { ...duty, day: duty.day + days, start: duty.start + days * 1440, end: duty.end + days * 1440 };
}

function fromCode(types: readonly ShiftType[], code: string, day: number): Written {
  const type = types.find((one) => one.code === code);
  if (type === undefined) throw new Error(`The oracle was given the unknown code ${code}.`);
  const startMinute = clock(type.start);
  const endMinute = clock(type.end);
  const endDay = endMinute <= startMinute ? day + 1 : day;
  return { kind: type.kind, breaks: type.breaks, work: type.work, startDay: day, startMinute, endDay, endMinute };
}

function clock(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
}

function civil(text: string): readonly [day: number, minute: number] {
  return [dayOfDate(text.slice(0, 10)), clock(text.slice(11))];
}

function inOrder(written: readonly Written[], calendar: Calendar): readonly Duty[] {
  const duties = written.map((one) => toDuty(one, calendar)).sort((a, b) => a.start - b.start);
  return duties.map((duty, index) => ({ ...duty, index }));
}

/** Resident on-call is a shift under this family. */
function toDuty(written: Written, calendar: Calendar): Duty {
  const isShift = written.kind !== 'non-resident-on-call';
  const start = calendar.instantOf(written.startDay, written.startMinute);
  const end = calendar.instantOf(written.endDay, written.endMinute);
  return {
    index: -1,
    isShift,
    start,
    end,
    day: written.startDay,
    rostered: (written.endDay - written.startDay) * 1440 + written.endMinute - written.startMinute,
    work: isShift ? end - start : (written.work?.minutes ?? null),
    breaks: written.breaks ?? null,
    rest: written.work?.expectedRest ?? null,
  };
}
