import type { PersonInput, RosterInput, ShiftType } from '@rotawright/core/roster';
import { sayCivilDate } from '@rotawright/core/time';
import { nameKey } from './name-book.ts';
import type { FoundRota } from './reading.ts';
import { isoDay } from './real-date.ts';
import type { SheetRoster } from './roster-sheet.ts';
import { fileTitle, some, type Task } from './task.ts';

/** Sheets that are one rota, in the order of their days. */
type Group = [SheetRoster, ...SheetRoster[]];

/**
 * Joins sheets whose days follow one another without a gap, for the same people with the same facts and codes: a rota kept
 * as one sheet a month has runs, rests and averages across its sheets. Where sheets share people and this is not so, a note
 * says what nobody looked at. A rota stands where the first of its sheets stood.
 */
export function joinedSheets(rotas: readonly (FoundRota | SheetRoster)[], task: Task): readonly FoundRota[] {
  const dated = rotas.filter(isDated).sort((a, b) => a.first - b.first || a.last - b.last);
  const groups: Group[] = [];
  for (const next of dated) {
    const before = groups.filter((group) => obstacle(group, next) === null);
    const [only] = before;
    if (only !== undefined && before.length === 1) only.push(next);
    else {
      noteApart(groups, next, task);
      groups.push([next]);
    }
  }
  for (const group of groups) if (group.length > 1) noteJoined(group, task);
  const place = (group: Group): number => Math.min(...group.map((one) => rotas.indexOf(one)));
  const ofDated = groups.sort((a, b) => place(a) - place(b)).map((group) => joined(group, task, groups.length === 1));
  return [...rotas.filter((rota) => !isDated(rota)), ...ofDated];
}

function isDated(rota: FoundRota | SheetRoster): rota is SheetRoster {
  return 'first' in rota;
}

const peopleOf = ({ document }: SheetRoster): ReadonlyMap<string, PersonInput> =>
  new Map(document.people.map((person) => [nameKey(person.name ?? person.id), person]));

/** Why a sheet can't be the next of a group, to stand behind `as`; `null` where it is. */
function obstacle(group: Group, next: SheetRoster): string | null {
  const last = group.at(-1) ?? group[0];
  if (next.first <= last.last) return `both have ${sayCivilDate(next.first)}`;
  if (next.first > last.last + 1)
    return `the days from ${sayCivilDate(last.last + 1)} to ${sayCivilDate(next.first - 1)} are on neither`;
  return personObstacle(last, next) ?? codeObstacle(group, next);
}

function personObstacle(last: SheetRoster, next: SheetRoster): string | null {
  const [before, after] = [peopleOf(last), peopleOf(next)];
  const alone = [...new Map([...before, ...after])].filter(([key]) => !before.has(key) || !after.has(key));
  if (alone.length > 0) return `only one of them has ${some(alone.map(([, { id, name = id }]) => name))}`;
  const facts = ({ grade, wte }: PersonInput): string => JSON.stringify([grade, wte]);
  const changed = [...after].find(([key, person]) => facts(person) !== facts(before.get(key) ?? person))?.[1];
  return changed === undefined ? null : `the grade or WTE of ${changed.name ?? changed.id} is not the same on both`;
}

function codeObstacle(group: Group, next: SheetRoster): string | null {
  const before = typesOf(group);
  const changed = [...typesOf([next]).values()].find(
    (type) => JSON.stringify(type) !== JSON.stringify(before.get(type.code) ?? type),
  );
  return changed === undefined ? null : `the code ${changed.code} is not the same on both`;
}

function typesOf(group: Group): ReadonlyMap<string, ShiftType> {
  return new Map(group.flatMap(({ document }) => (document.shiftTypes ?? []).map((type) => [type.code, type])));
}

function noteApart(groups: readonly Group[], next: SheetRoster, task: Task): void {
  const own = peopleOf(next);
  const shared = groups.filter((group) => group.some((one) => [...peopleOf(one).keys()].some((key) => own.has(key))));
  const near = shared.sort((a, b) => (b.at(-1)?.last ?? 0) - (a.at(-1)?.last ?? 0))[0];
  if (near === undefined) return;
  const reason = obstacle(near, next) ?? 'more than one sheet may come before';
  task.out.notes.push(
    `Sheets "${near.at(-1)?.sheet}" and "${next.sheet}" have people in common but are judged apart, as ${reason}: no rest, run or average from one to the other is looked at.`,
  );
}

function noteJoined(group: Group, task: Task): void {
  const sheets = some(
    group.map(({ sheet }) => `"${sheet}"`),
    12,
  );
  task.out.notes.push(
    `Sheets ${sheets} follow one another with the same people and codes, and are read as one rota; --sheet reads one alone.`,
  );
}

function joined(group: Group, task: Task, isWhole: boolean): FoundRota {
  const [first] = group;
  const last = group.at(-1) ?? first;
  if (group.length === 1) return { document: first.document, origins: first.origins, sheet: first.sheet };
  const ids = new Map([...peopleOf(first)].map(([key, { id }]) => [key, id]));
  const sheet = `${first.sheet} to ${last.sheet}`;
  const document: RosterInput = {
    ...first.document,
    title: isWhole ? fileTitle(task) : `${fileTitle(task)}, ${sheet}`,
    shiftTypes: [...typesOf(group).values()],
    from: task.options.from ?? isoDay(first.first),
    until: task.options.until ?? isoDay(last.last + 1),
    duties: group.flatMap((one) => withIds(one.document.duties ?? [], one, ids)),
    leave: group.flatMap((one) => withIds(one.document.leave ?? [], one, ids)),
  };
  return { document, origins: { duties: group.flatMap(({ origins }) => origins.duties ?? []) }, sheet };
}

/** Two people of nearly one name have ids in the order in which a sheet has them. */
function withIds<T extends { readonly person: string }>(
  entries: readonly T[],
  { document }: SheetRoster,
  ids: ReadonlyMap<string, string>,
): readonly T[] {
  const own = new Map(document.people.map(({ id, name = id }) => [id, ids.get(nameKey(name)) ?? id]));
  return entries.map((entry) => ({ ...entry, person: own.get(entry.person) ?? entry.person }));
}
