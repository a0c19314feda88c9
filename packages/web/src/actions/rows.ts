import type { Frame } from '../document/index.ts';

/** A row of the board: the head of a group, or a person. */
export type BoardRow =
  | { readonly kind: 'group'; readonly title: string; readonly people: number }
  | { readonly kind: 'person'; readonly person: number };

/** Rows in the order in which they are shown. */
export interface BoardRows {
  readonly rows: readonly BoardRow[];
  /** People in order of the rows. */
  readonly order: readonly number[];
  /** Position of a person in `order`, and row of a position, both by number. */
  readonly placeOf: readonly number[];
  readonly rowOf: readonly number[];
}

/** Groups in the document's order, each with its people in theirs; people without a group come last, under no head. */
export function boardRows(frame: Frame, groups: readonly { readonly id: string; readonly name: string }[]): BoardRows {
  const rows: BoardRow[] = [];
  const known = new Set(groups.map(({ id }) => id));
  const add = (title: string | null, isIn: (groupId: string | null) => boolean): void => {
    const people = frame.people.flatMap(({ groupId }, person) => (isIn(groupId) ? [person] : []));
    if (people.length === 0) return;
    if (title !== null) rows.push({ kind: 'group', title, people: people.length });
    rows.push(...people.map((person): BoardRow => ({ kind: 'person', person })));
  };
  for (const { id, name } of groups) add(name, (groupId) => groupId === id);
  add(null, (groupId) => groupId === null || !known.has(groupId));
  const order = rows.flatMap((row) => (row.kind === 'person' ? [row.person] : []));
  const placeOf: number[] = [];
  for (const [place, person] of order.entries()) placeOf[person] = place;
  const rowOf = rows.flatMap((row, i) => (row.kind === 'person' ? [i] : []));
  return { rows, order, placeOf, rowOf };
}
