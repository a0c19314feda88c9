import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import {
  entriesOf,
  type Fields,
  fault,
  fieldsOf,
  inside,
  isFields,
  listOf,
  type Place,
  shown,
  textAt,
} from './place.ts';

/**
 * Worked cases are drawn: one line for each person, one word for each day. A word is a shift code named in `types`, clock
 * times (`08:00-21:00`), `.` for a day off, `~annual` for leave, words joined by `+` for two duties on one day, and any of
 * them with `*3` for three days. `|` between weeks is for the eye. In a roster an end after `24:00` is one of the next day,
 * so that `09:00-33:01` lasts a minute more than a day. The result is an interchange document.
 */
export type Types = ReadonlyMap<string, Fields>;

/** Shift types of a file: `LD: 08:30-21:00`, or a map of `times` and what else the interchange knows. */
export function readTypes(place: Place, written: unknown): Types {
  const types = new Map<string, Fields>();
  for (const [code, value] of written === undefined ? [] : entriesOf(place, written)) {
    const { times, ...more }: Record<string, unknown> = isFields(value) ? value : { times: value };
    const clock = clockTimes(times);
    if (clock === null) fault(inside(place, code), `${shown(times)} stands here; expected clock times "08:30-21:00"`);
    else types.set(code, { code, ...clock, kind: 'shift', ...more });
  }
  return types;
}

function clockTimes(written: unknown): { readonly start: string; readonly end: string } | null {
  const [, start, end] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(String(written)) ?? [];
  return start === undefined || end === undefined ? null : { start, end };
}

/** The words of one drawn line, repeats written out. */
export function drawnDays(line: string): string[] {
  const words = line.split(/[\s|]+/).filter((word) => word !== '');
  return words.flatMap((word) => {
    const [, base = word, times = '1'] = /^(.+)\*(\d+)$/.exec(word) ?? [];
    return Array.from({ length: Number(times) }, () => base);
  });
}

/** A template from `lines` of whole weeks; other keys of the map are facts of the interchange. */
export function drawTemplate(place: Place, written: Fields, types: Types): Fields {
  const { lines, ...facts } = written;
  const used = new Map<string, Fields>();
  const drawn = listOf(inside(place, 'lines'), lines ?? []).flatMap((line) => drawnDays(String(line)));
  if (drawn.length === 0 || drawn.length % 7 !== 0)
    fault(inside(place, 'lines'), `${drawn.length} days stand here; expected whole weeks`);
  const cells = drawn.map((word) => (word === '.' ? '' : codesOf(place, word, { types, used }).join('+')));
  const weeks = Array.from({ length: Math.floor(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return {
    format: 'rotawright/1',
    kind: 'template',
    ...facts,
    shiftTypes: [...used.values()],
    cycleWeeks: weeks.length,
    lines: weeks,
  };
}

/** A roster from `people`; it ends after the longest line unless `until` says otherwise. */
export function drawRoster(
  place: Place,
  written: Fields,
  context: { readonly types: Types; readonly facts: Fields },
): Fields {
  const fields = fieldsOf(place, written, { required: ['from', 'people'], optional: ['until', 'zone', 'title'] });
  const from = parseCivilDate(fields === null ? '' : textAt(place, fields, 'from'));
  if (fields === null || from === null) {
    fault(place, 'expected "from", the first day of the roster');
    return {};
  }
  const used = new Map<string, Fields>();
  const people: Fields[] = [];
  const duties: Fields[] = [];
  const leave: Fields[] = [];
  let longest = 0;
  for (const [id, value] of entriesOf(inside(place, 'people'), fields['people'])) {
    const { days, ...facts }: Record<string, unknown> = isFields(value) ? value : { days: value };
    people.push({ id, ...context.facts, ...facts });
    const words = drawnDays(String(days));
    longest = Math.max(longest, words.length);
    for (const [i, word] of words.entries()) {
      const date = formatCivilDate(from + i);
      if (word.startsWith('~')) leave.push({ person: id, date, kind: word.slice(1) });
      else if (word !== '.') {
        const codes = codesOf(inside(place, 'people', id), word, { types: context.types, used });
        duties.push(...codes.map((code) => dutyOf({ person: id, date, code }, used)));
      }
    }
  }
  const { people: _people, ...outside } = fields;
  const until = formatCivilDate(from + longest);
  return {
    format: 'rotawright/1',
    kind: 'roster',
    until,
    ...outside,
    shiftTypes: [...used.values()],
    people,
    duties,
    ...(leave.length > 0 ? { leave } : {}),
  };
}

/** A duty by its code; with times of its own when it lasts more than a day. */
function dutyOf(
  duty: { readonly person: string; readonly date: string; readonly code: string },
  used: Map<string, Fields>,
): Fields {
  const { code: _code, start, end, ...more } = used.get(duty.code) ?? {};
  const [, hours = '0', minutes = '00'] = /^(\d\d):(\d\d)$/.exec(String(end)) ?? [];
  if (Number(hours) < 24 || end === '24:00') return { ...duty };
  used.delete(duty.code);
  const nextDay = formatCivilDate((parseCivilDate(duty.date) ?? 0) + 1);
  const ending = `${String(Number(hours) - 24).padStart(2, '0')}:${minutes}`;
  return { person: duty.person, ...more, start: `${duty.date}T${start}`, end: `${nextDay}T${ending}` };
}

function codesOf(
  place: Place,
  word: string,
  known: { readonly types: Types; readonly used: Map<string, Fields> },
): string[] {
  const codes = word.split('+');
  for (const code of codes) {
    const clock = clockTimes(code);
    const type = known.types.get(code) ?? (clock === null ? undefined : { code, ...clock, kind: 'shift' });
    if (type === undefined)
      fault(place, `${shown(code)} stands here; expected one of ${[...known.types.keys()].join(', ')}, or clock times`);
    else known.used.set(code, type);
  }
  return codes;
}
