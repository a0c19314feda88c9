import { parseCivilDate, weekdayOf } from '@rotawright/core/time';
import type { CellValue, Edit, RosterDocument } from '@rotawright/server/wire';
import { barOf } from '@rotawright/solve/repair';
import { addDays, daysBetween } from '../../words/text.ts';
import { WEEK } from './design.ts';

/** What laying a template on a draft would do. */
export interface Laid {
  readonly edits: readonly Edit[];
  readonly people: number;
  /** Duties of the template that leave, a pin or a day off for good keeps out. */
  readonly kept: number;
}

/** Mondays on which a whole week of the rota begins. */
export function mondaysOf({ from, until }: Pick<RosterDocument, 'from' | 'until'>): readonly string[] {
  const days = daysBetween(from, until);
  return Array.from({ length: days }, (_, day) => addDays(from, day)).filter(
    (date) => weekdayOf(parseCivilDate(date) ?? 0) === 0 && daysBetween(date, until) >= WEEK,
  );
}

/**
 * Edits that write a template into the cells of a group (`null` is everybody) from a Monday to the rota's end, each person a week after
 * the one above. What stands on days off goes. Leave and pinned cells stay, and nobody is put on a day that they never work.
 */
export function layChanges(
  document: RosterDocument,
  template: { readonly weeks: readonly (readonly string[])[]; readonly groupId: string | null; readonly from: string },
): Laid {
  const { weeks, groupId, from } = template;
  const standing = new Map(document.cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell]));
  const [first, days] = [daysBetween(document.from, from), daysBetween(document.from, document.until)];
  const edits: Edit[] = [];
  let kept = 0;
  let line = 0;
  const touched = new Set<string>();
  for (const [row, person] of document.people.entries()) {
    if (groupId !== null && person.groupId !== groupId) continue;
    for (let day = first; day < days; day += 1) {
      const at = day - first;
      const codes = weeks[(Math.floor(at / WEEK) + line) % weeks.length]?.[at % WEEK] ?? '';
      const [, , held = '', leave = null, isPinned = false, rev = 0] = standing.get(`${row} ${day}`) ?? [];
      const date = addDays(document.from, day);
      if (leave !== null || isPinned) {
        if (codes !== '' && codes !== held) kept += 1;
        continue;
      }
      const isOff =
        codes !== '' && codes.split('+').some((code) => barOf(person, { date, code }, document.shiftTypes) !== null);
      if (isOff) kept += 1;
      const wanted = isOff ? '' : codes;
      if (wanted === held) continue;
      const value: CellValue = { codes: wanted, leave: null, isPinned: false };
      edits.push({ person: person.id, date, rev, value });
      touched.add(person.id);
    }
    line += 1;
  }
  return { edits, people: touched.size, kept };
}

/** Edits that put back what stood in the cells of some edits before the server took them; a cell that was changed since refuses its own. */
export function takeBackEdits(before: RosterDocument, edits: readonly Edit[]): readonly Edit[] {
  const standing = new Map(
    before.cells.map(([row, day, codes, leave, isPinned]) => [
      `${before.people[row]?.id} ${addDays(before.from, day)}`,
      { codes, leave, isPinned },
    ]),
  );
  return edits.map(({ person, date, rev }) => ({
    ...{ person, date, rev: rev + 1 },
    value: standing.get(`${person} ${date}`) ?? { codes: '', leave: null, isPinned: false },
  }));
}
