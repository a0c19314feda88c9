import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { CellValue, Change, RosterDocument } from '../wire/index.ts';

const OFF: CellValue = { codes: '', leave: null, isPinned: false };

/** What notice of a change is measured by. */
export interface NoticeGround {
  /** `YYYY-MM-DD` in the rota's zone. */
  readonly today: string;
  /** Days of notice that a change needs; `null` where nothing says. */
  readonly needed: number | null;
}

/** Cells whose duties or leave differ from one version to another, in the order of people and days. A pin is no change. */
export function versionChanges(before: RosterDocument, after: RosterDocument, notice: NoticeGround): Change[] {
  const was = cellsByPlace(before);
  const is = cellsByPlace(after);
  const names = new Map([...before.people, ...after.people].map(({ id, name }) => [id, name]));
  const order = new Map([...after.people, ...before.people].map(({ id }, at) => [id, at]));
  const today = parseCivilDate(notice.today) ?? 0;
  const places = new Map([...was, ...is].map(([key, { person, day }]) => [key, { person, day }]));
  return [...places]
    .flatMap(([key, { person, day }]): (Change & { readonly day: number })[] => {
      const [old, now] = [was.get(key)?.value ?? OFF, is.get(key)?.value ?? OFF];
      if (old.codes === now.codes && old.leave === now.leave) return [];
      const days = day - today;
      const isLate = notice.needed !== null && days >= 0 && days < notice.needed;
      const date = formatCivilDate(day);
      return [{ person, name: names.get(person) ?? '', date, before: old, after: now, noticeDays: days, isLate, day }];
    })
    .sort((a, b) => (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0) || a.day - b.day)
    .map(({ day: _, ...change }) => change);
}

interface Placed {
  readonly person: string;
  readonly day: number;
  readonly value: CellValue;
}

function cellsByPlace({ people, cells, from }: RosterDocument): Map<string, Placed> {
  const first = parseCivilDate(from) ?? 0;
  return new Map(
    cells.map(([row, offset, codes, leave, isPinned]) => {
      const person = people[row]?.id ?? '';
      const day = first + offset;
      return [`${person} ${day}`, { person, day, value: { codes, leave, isPinned } }];
    }),
  );
}
