import { type RetimedCode, retimedCodes } from '@rotawright/core/roster';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { CellValue, Change, RosterDocument } from '../wire/index.ts';
import { codesIn, holdsTheSame, OFF } from './cell-book.ts';

/** What notice of a change is measured by. */
export interface NoticeGround {
  /** `YYYY-MM-DD` in the rota's zone. */
  readonly today: string;
  /** Days of notice that a change needs; `null` where nothing says. */
  readonly needed: number | null;
}

/**
 * Cells whose duties or leave differ from one version to another, in the order of people and days: other codes, or the same codes for other
 * times. A pin is no change. A post that is vacant in one version only is nobody's there: who held it loses its duties, who takes it gets them.
 */
export function versionChanges(before: RosterDocument, after: RosterDocument, notice: NoticeGround): Change[] {
  const was = cellsByPlace(before, holdersOf(after));
  const is = cellsByPlace(after, holdersOf(before));
  const retimed = retimedCodes(before.shiftTypes, after.shiftTypes);
  const names = new Map([...before.people, ...after.people].map(({ id, name }) => [id, name]));
  const order = new Map([...after.people, ...before.people].map(({ id }, at) => [id, at]));
  const today = parseCivilDate(notice.today) ?? 0;
  const places = new Map([...was, ...is].map(([key, { person, day }]) => [key, { person, day }]));
  return [...places]
    .flatMap(([key, { person, day }]): (Change & { readonly day: number })[] => {
      const [old, now] = [was.get(key)?.value ?? OFF, is.get(key)?.value ?? OFF];
      const isSame = holdsTheSame(old, now);
      const moved = isSame ? codesIn(now).flatMap((code) => retimed.get(code) ?? []) : [];
      if (isSame && moved.length === 0) return [];
      const days = day - today;
      const isLate = notice.needed !== null && days >= 0 && days < notice.needed;
      const date = formatCivilDate(day);
      const change = { person, name: names.get(person) ?? '', date, before: old, after: now, noticeDays: days, isLate };
      return [{ ...change, retimed: moved.map(timesOf), day }];
    })
    .sort((a, b) => (order.get(a.person) ?? 0) - (order.get(b.person) ?? 0) || a.day - b.day)
    .map(({ day: _, ...change }) => change);
}

interface Placed {
  readonly person: string;
  readonly day: number;
  readonly value: CellValue;
}

/** Whoever holds a post. */
const holdersOf = ({ people }: RosterDocument): ReadonlySet<string> =>
  new Set(people.flatMap(({ id, isVacant }) => (isVacant ? [] : [id])));

/** Cells by person and day, without those of vacant posts that somebody holds in the other version. */
function cellsByPlace({ people, cells, from }: RosterDocument, heldInOther: ReadonlySet<string>): Map<string, Placed> {
  const first = parseCivilDate(from) ?? 0;
  return new Map(
    cells.flatMap(([row, offset, codes, leave, isPinned]): [string, Placed][] => {
      const { id: person = '', isVacant = false } = people[row] ?? {};
      if (isVacant && heldInOther.has(person)) return [];
      const day = first + offset;
      return [[`${person} ${day}`, { person, day, value: { codes, leave, isPinned } }]];
    }),
  );
}

const timesOf = ({ before, after }: RetimedCode): Change['retimed'][number] => ({
  code: after.code,
  before: { start: before.start, end: before.end, kind: before.kind },
  after: { start: after.start, end: after.end, kind: after.kind },
});
