import type { CellValue, RosterDocument } from '@rotawright/server/wire';
import { expect, test } from 'vitest';
import { BoardDocument } from './board-document.ts';
import { smallRoster } from './small-roster.ts';

const D: CellValue = { codes: 'D', leave: null, isPinned: false };
const N: CellValue = { codes: 'N', leave: null, isPinned: false };
const LD: CellValue = { codes: 'LD', leave: null, isPinned: false };
const OFF: CellValue = { codes: '', leave: null, isPinned: false };
const AT = '2026-08-01T10:00:00.000Z';
const MAYA = { userId: 'u', name: 'Maya T' };

function open(wire: RosterDocument = smallRoster(), client = 'c'): BoardDocument {
  let keys = 0;
  return new BoardDocument(wire, { newKey: () => `key-${++keys}`, client });
}

function set(document: BoardDocument, cell: number, value: CellValue): void {
  document.change('type', [{ cell, value: document.values.numberOf(value) }]);
}

const theirs = (document: BoardDocument, cell: number, value: CellValue, rev: number) =>
  document.happened({ cells: [{ ...document.frame.nameOf(cell), value, rev }], by: MAYA, at: AT });

const refusal = (document: BoardDocument, cell: number, value: CellValue, rev: number) =>
  document.refused([{ ...document.frame.nameOf(cell), mine: OFF, theirs: value, rev, by: MAYA, at: AT }]);

const accept = (document: BoardDocument) => {
  const request = document.nextRequest()?.request;
  if (request === undefined) throw new Error('nothing to accept');
  document.accepted({
    seq: 1,
    cells: request.edits.map(({ person, date, rev }) => ({ person, date, rev: rev + 1 })),
  });
  return request;
};

test('a request names the rev that was seen, and the next edit of the cell the rev of the answer', () => {
  const document = open();
  set(document, 0, N);
  set(document, 0, LD);
  expect(accept(document).edits[0]).toMatchObject({ rev: 1, value: N });
  expect(document.valueAt(0)).toEqual(LD);
  expect(accept(document).edits[0]).toMatchObject({ rev: 2, value: LD });
  expect(document.nextRequest()).toBeNull();
  expect(document.unsavedCells).toBe(0);
});

test('an edit after theirs came in between does not pass theirs off as seen', () => {
  const document = open();
  set(document, 0, N);
  set(document, 0, LD);
  theirs(document, 0, D, 3);
  accept(document);
  expect(document.valueAt(0)).toEqual(LD);
  // Own first edit became rev 2; theirs is rev 3. The second edit must be refused.
  expect(document.nextRequest()?.request.edits[0]).toMatchObject({ rev: 2 });
});

test('theirs over an own edit that was taken shows theirs, whichever news comes first', () => {
  const document = open();
  set(document, 0, N);
  theirs(document, 0, LD, 3);
  expect(document.valueAt(0)).toEqual(N);
  accept(document);
  expect(document.valueAt(0)).toEqual(LD);
});

test('a refusal keeps both values, sends what is left of the action, and one choice ends it', () => {
  const document = open();
  document.change(
    'paste',
    [0, 1].map((cell) => ({ cell, value: document.values.numberOf(N) })),
  );
  const first = document.nextRequest();
  refusal(document, 0, LD, 2);
  expect(document.conflictAt(0)).toMatchObject({ kind: 'edit', by: 'Maya T', at: AT });
  expect(document.valueAt(0)).toEqual(N);
  const second = document.nextRequest();
  expect(second?.request.edits.map(({ date }) => date)).toEqual([document.frame.dates[1]]);
  expect(second?.key).not.toBe(first?.key);
  accept(document);
  document.settle(0, 'mine');
  expect(document.nextRequest()?.request).toMatchObject({ action: 'mine', edits: [{ rev: 2, value: N }] });
  accept(document);
  expect(document.conflicts).toEqual([]);
  expect(document.valueAt(0)).toEqual(N);
});

test('choosing theirs sends nothing', () => {
  const document = open();
  set(document, 0, N);
  refusal(document, 0, LD, 2);
  document.settle(0, 'theirs');
  expect(document.valueAt(0)).toEqual(LD);
  expect(document.nextRequest()).toBeNull();
});

test('undoing what another has changed since offers theirs or mine, and leaves the rest of the step undone', () => {
  const document = open();
  document.change(
    'fill',
    [0, 1].map((cell) => ({ cell, value: document.values.numberOf(N) })),
  );
  accept(document);
  theirs(document, 0, LD, 3);
  document.undo();
  expect(document.valueAt(0)).toEqual(LD);
  expect(document.valueAt(1)).toEqual(D);
  expect(document.conflictAt(0)).toMatchObject({ kind: 'undo' });
  document.settle(0, 'mine');
  expect(document.valueAt(0)).toEqual(D);
});

test('what is kept on the device comes back under the same key, and a changed cell becomes a conflict only by refusal', () => {
  const document = open();
  set(document, 0, N);
  set(document, 0, LD);
  const again = open();
  again.adopt(document.waiting());
  expect(again.valueAt(0)).toEqual(LD);
  expect(again.nextRequest()).toEqual(document.nextRequest());
  accept(again);
  expect(accept(again).edits[0]).toMatchObject({ rev: 2 });
});

test('what was sent from a window that is gone goes out again word for word', () => {
  const document = open(smallRoster(), 'first');
  set(document, 0, N);
  const sent = document.nextRequest();
  set(document, 0, LD);
  const later = open(smallRoster(), 'second');
  later.adopt(document.waiting());
  expect(JSON.stringify(later.nextRequest())).toBe(JSON.stringify(sent));
  accept(later);
  expect(accept(later)).toMatchObject({ client: 'first', edits: [{ rev: 2, value: LD }] });
  set(later, 1, N);
  expect(later.nextRequest()?.request.client).toBe('second');
});

test('on a board with other rows, waiting edits and steps go with their people', () => {
  const wire = smallRoster();
  const document = open(wire);
  const ben = document.frame.days;
  set(document, ben, N);
  const swapped = new BoardDocument(
    { ...wire, people: [...wire.people].reverse(), cells: [] },
    { newKey: () => 'new', client: 'c' },
    document,
  );
  const at = swapped.frame.cellOf(wire.people[1]?.id ?? '', swapped.frame.dates[0] ?? '');
  expect(at).not.toBe(ben);
  expect(swapped.valueAt(at)).toEqual(N);
  swapped.undo();
  expect(swapped.valueAt(at)).toEqual(document.values.at(document.values.numberOf(D)));
});

test('a change is marked against the live version, but a pin is not', () => {
  const wire = smallRoster();
  const document = open(wire);
  expect(document.changedCells).toBeNull();
  document.compareWith(wire);
  expect(document.changedCells).toBe(0);
  set(document, 0, { ...D, isPinned: true });
  expect(document.isChanged(0)).toBe(false);
  set(document, 0, N);
  expect(document.changedCells).toBe(1);
});

test('a shift that begins at another time is marked wherever it stands, also when the board is taken anew', () => {
  const live = smallRoster();
  const later = { shiftTypes: live.shiftTypes.map((type) => (type.code === 'D' ? { ...type, start: '09:00' } : type)) };
  const document = open({ ...live, ...later });
  document.compareWith(live);
  const days = document.wire.cells.filter(([, , codes]) => codes === 'D').length;
  expect(days).toBeGreaterThan(10);
  expect(document.changedCells).toBe(days);
  const again = new BoardDocument(live, { newKey: () => 'new', client: 'c' }, document);
  expect(again.changedCells).toBe(0);
  set(again, 0, N);
  const last = new BoardDocument({ ...live, ...later }, { newKey: () => 'new', client: 'c' }, again);
  expect([last.changedCells, last.isChanged(0)]).toEqual([days, true]);
});

test('a post that was vacated or filled has other duties for whoever holds it', () => {
  const live = smallRoster();
  const held = (...isVacant: boolean[]) => ({
    ...live,
    people: live.people.map((one, row) => ({ ...one, isVacant: isVacant[row] ?? false })),
  });
  const marked = (was: typeof live, is: typeof live) => {
    const document = open(is);
    document.compareWith(was);
    return document.changedCells;
  };
  const anns = live.cells.filter(([row]) => row === 0).length;
  expect(marked(live, held(true, false))).toBe(anns);
  expect(marked(held(true, false), live)).toBe(anns);
  expect(marked(held(true, false), held(true, false))).toBe(0);
});

test('an action that the server will never take is given up with all that stands on it', () => {
  const document = open();
  set(document, 0, N);
  set(document, 0, LD);
  set(document, 1, N);
  document.discarded();
  expect(document.valueAt(0)).toEqual(D);
  expect(document.valueAt(1)).toEqual(N);
  expect(document.nextRequest()?.request.edits).toHaveLength(1);
});
