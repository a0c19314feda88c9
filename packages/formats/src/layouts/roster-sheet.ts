import type { Problem } from '@rotawright/core/problems';
import type { DutyInput, LeaveInput, PersonInput, RosterInput, ShiftType } from '@rotawright/core/roster';
import { type CodeEntry, shiftTypeOf } from './code-book.ts';
import type { PeopleTable } from './people-table.ts';
import type { FoundRota } from './reading.ts';
import { isoDay } from './real-date.ts';
import type { Task } from './task.ts';

/** A roster as it grows while a sheet is read. */
export interface RosterDraft {
  readonly people: Map<string, PersonInput>;
  readonly duties: DutyInput[];
  readonly origins: string[];
  readonly leave: LeaveInput[];
  readonly types: Map<string, ShiftType>;
}

/** A roster of one sheet with the sheet's own days, both included, whatever days were asked for. */
export interface SheetRoster extends FoundRota {
  readonly document: RosterInput;
  readonly first: number;
  readonly last: number;
}

/** An empty draft; the file's own shift types are all in it, used or not, but for those whose kind is open. */
export function rosterDraft(table: readonly CodeEntry[]): RosterDraft {
  const types = new Map<string, ShiftType>();
  for (const entry of table) {
    const type = shiftTypeOf(entry);
    if (type !== null && entry.isOpen !== true) types.set(type.code, type);
  }
  return { people: new Map(), duties: [], origins: [], leave: [], types };
}

/** The id of a person, made from the name; a person met before keeps theirs. */
export function personId(draft: RosterDraft, name: string, listed: PeopleTable): string {
  const met = draft.people.get(name);
  if (met !== undefined) return met.id;
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const taken = new Set(Array.from(draft.people.values(), (person) => person.id));
  let id = slug === '' ? 'person' : slug;
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  const facts = listed.get(name);
  const grade = facts?.grade === undefined ? {} : { grade: facts.grade };
  const wte = facts?.wte === undefined ? {} : { wte: facts.wte };
  draft.people.set(name, { id, name, ...grade, ...wte });
  return id;
}

/** One cell's meaning put into the draft. A span of times written in the cell becomes a duty with its own times. */
export function addEntry(
  draft: RosterDraft,
  entry: CodeEntry,
  at: { readonly person: string; readonly day: number; readonly origin: string },
): void {
  const { person } = at;
  const date = isoDay(at.day);
  if (entry.meaning.kind === 'off') return;
  if (entry.meaning.kind === 'leave') {
    draft.leave.push({ person, date, kind: entry.meaning.leave });
    return;
  }
  const type = shiftTypeOf(entry);
  if (type === null) return;
  draft.origins.push(at.origin);
  if (entry.source === 'times') {
    const endDay = type.end > type.start ? at.day : at.day + 1;
    draft.duties.push({
      person,
      kind: type.kind,
      start: `${date}T${type.start}`,
      end: `${isoDay(endDay)}T${type.end}`,
    });
    return;
  }
  draft.types.set(type.code, type);
  draft.duties.push({ person, date, code: type.code });
}

/** The finished roster, cut to the days asked for. `first` and `last` are the sheet's own days, both included. */
export function finishRoster(
  draft: RosterDraft,
  facts: {
    readonly task: Task;
    readonly title: string;
    readonly sheet: string;
    readonly first: number;
    readonly last: number;
  },
): SheetRoster {
  const { options, codes, out } = facts.task;
  if (draft.duties.length + draft.leave.length + codes.table.length + codes.unknown.size === 0)
    out.problems.push(noDuties(facts));
  if (options.zone === undefined) out.assumed.push(LONDON_TIME);
  const from = options.from ?? isoDay(facts.first);
  const until = options.until ?? isoDay(facts.last + 1);
  const isInside = (date: string): boolean => date >= from && date < until;
  const kept = draft.duties.map((duty) => isInside('date' in duty ? duty.date : duty.start.slice(0, 10)));
  const document: RosterInput = {
    format: 'rotawright/1',
    kind: 'roster',
    title: facts.title,
    zone: options.zone ?? 'Europe/London',
    shiftTypes: [...draft.types.values()],
    people: [...draft.people.values()],
    from,
    until,
    duties: draft.duties.filter((_, i) => kept[i]),
    leave: onceADay(draft.leave.filter(({ date }) => isInside(date))),
  };
  const origins = { duties: draft.origins.filter((_, i) => kept[i]) };
  return { document, origins, sheet: facts.sheet, first: facts.first, last: facts.last };
}

/** Said where neither the file nor an option names a zone. */
export const LONDON_TIME = 'Times are those of Europe/London; --zone settles another.';

/** A day of leave may be written in two places; it is one day. */
function onceADay(leave: readonly LeaveInput[]): readonly LeaveInput[] {
  const seen = new Set<string>();
  return leave.filter(({ person, date }) => {
    const key = `${person}\n${date}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** A rota in which nothing was read: where colours are the codes, it would break no rule. */
export function noDuties({ sheet, task }: { readonly sheet: string; readonly task: Task }): Problem {
  return {
    code: 'formats.no-duties',
    where: `${task.file}, sheet "${sheet}"`,
    found: 'days, but no duty and no leave on any of them',
    expected: 'codes, times or names in the cells; colours are not read',
    tryThis: 'write a code into every cell of a duty',
  };
}
