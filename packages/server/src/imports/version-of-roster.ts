import type { DutyInput, ShiftType as InputType, RosterInput } from '@rotawright/core/roster';
import { parseClockTime } from '@rotawright/core/time';
import type { CellValue, PersonOnRota, ShiftType } from '../wire/index.ts';

/** A roster as the parts of a new version. */
export interface VersionParts {
  readonly people: readonly PersonOnRota[];
  readonly shiftTypes: readonly ShiftType[];
  readonly cells: readonly { readonly person: string; readonly date: string; readonly value: CellValue }[];
}

/** Turns a roster into parts of a version. `idOf` gives the person of the department that a name is. */
export function versionOfRoster(roster: RosterInput, idOf: (name: string) => string): VersionParts {
  const book = new CodeBook(roster.shiftTypes ?? []);
  const ids = new Map(roster.people.map(({ id, name }) => [id, idOf(name ?? id)]));
  const cells = new Map<string, { person: string; date: string; codes: string[]; leave: CellValue['leave'] }>();
  const cellAt = (person: string, date: string) => {
    const key = `${person} ${date}`;
    const cell = cells.get(key) ?? { person: ids.get(person) ?? '', date, codes: [], leave: null };
    cells.set(key, cell);
    return cell;
  };
  for (const duty of roster.duties ?? []) {
    cellAt(duty.person, 'code' in duty ? duty.date : duty.start.slice(0, 10)).codes.push(book.codeOf(duty));
  }
  for (const { person, date, kind } of roster.leave ?? []) cellAt(person, date).leave = kind;
  return {
    people: roster.people.map(({ id, name, ...facts }) => ({
      id: ids.get(id) ?? '',
      name: name ?? id,
      groupId: null,
      grade: facts.grade ?? null,
      wte: facts.wte ?? 1,
      isVacant: false,
      waivers: [...(facts.waivers ?? [])],
      annualLeaveDays: facts.annualLeaveDays ?? null,
      normalDayMinutes: facts.normalDayMinutes ?? null,
      skills: [],
      works: null,
      fixedDaysOff: [],
    })),
    shiftTypes: book.types(),
    cells: [...cells.values()].map(({ person, date, codes, leave }) => ({
      person,
      date,
      value: { codes: codes.join('+'), leave, isPinned: false },
    })),
  };
}

const MOST_LETTERS = 12;

/** Codes as a board may have them: short, without blanks or plus signs, each once. A duty with its own times gets a code of them. */
class CodeBook {
  readonly #codes = new Map<string, string>();
  readonly #types = new Map<string, ShiftType>();

  constructor(types: readonly InputType[]) {
    for (const type of types) this.#codes.set(type.code, this.#add(type.code, type));
  }

  codeOf(duty: DutyInput): string {
    if ('code' in duty) return this.#codes.get(duty.code) ?? duty.code;
    const [start, end] = [duty.start.slice(11), duty.end.slice(11)];
    const key = `${duty.kind} ${start} ${end}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const { kind, breaks, work } = duty;
    const type = { start, end, kind, ...(breaks && { breaks }), ...(work && { work }) };
    const code = this.#add(`${start.replace(':', '')}-${end.replace(':', '')}`, { ...type, code: '' });
    this.#codes.set(key, code);
    return code;
  }

  types(): readonly ShiftType[] {
    return [...this.#types.values()];
  }

  #add(wanted: string, type: InputType): string {
    const plain = wanted.replace(/[\s+]+/g, '-').slice(0, MOST_LETTERS) || 'X';
    let code = plain;
    for (let n = 2; this.#types.has(code); n += 1) code = `${plain.slice(0, MOST_LETTERS - 2)}${n}`;
    const { start, end, kind, breaks, work } = type;
    this.#types.set(code, {
      code,
      name: wanted.slice(0, 60),
      start,
      end,
      kind,
      ...(breaks === undefined ? {} : { breaks: [...breaks] }),
      ...(work === undefined ? {} : { work }),
      look: lookOf(type),
    });
    return code;
  }
}

/** How a shift is drawn; it says nothing about how it is judged. */
function lookOf({ kind, start, end }: InputType): ShiftType['look'] {
  if (kind !== 'shift') return 'on-call';
  const from = parseClockTime(start) ?? 0;
  const until = parseClockTime(end) ?? 0;
  if (until <= from) return 'night';
  if (until - from > LONG_LOOK) return 'long';
  return from >= NOON ? 'late' : 'day';
}

const LONG_LOOK = 600;
const NOON = 720;
