import type { RosterInput } from '@rotawright/core/roster';
import type { CellValue, PersonOnRota, ShiftType } from '../wire/index.ts';
import { boardCodes, type CodesBefore } from './board-codes.ts';

/** A roster as the parts of a new version. */
export interface VersionParts {
  readonly people: readonly PersonOnRota[];
  readonly shiftTypes: readonly ShiftType[];
  readonly cells: readonly { readonly person: string; readonly date: string; readonly value: CellValue }[];
}

/** Turns a roster into parts of a version. `idOf` gives the person of the department that a name is. */
export function versionOfRoster(
  roster: RosterInput,
  idOf: (name: string) => string,
  before: CodesBefore,
): VersionParts {
  const book = boardCodes(roster, before);
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
    shiftTypes: book.types,
    cells: [...cells.values()].map(({ person, date, codes, leave }) => ({
      person,
      date,
      value: { codes: codes.join('+'), leave, isPinned: false },
    })),
  };
}
