import { contractById, contractInForce } from '@rotawright/core/contracts';
import { missingIn } from '@rotawright/core/roster';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallRoster } from '../document/small-roster.ts';
import { boardKeys } from '../words/board-keys.ts';
import { ACTIONS, actionOf } from './all-actions.ts';
import { Board } from './board.ts';
import { confirmPreview, copyText, cutText, pasteText } from './clipboard.ts';
import { fillTo } from './edit-cells.ts';
import { gapSums, gapsToFill } from './gaps.ts';
import { DutyTyping } from './type-duty.ts';

let board: Board;
const run = (key: string) => actionOf(key)?.run(board, key);
const codes = (place: number) =>
  Array.from({ length: board.extent.days }, (_, day) => board.document.valueAt(board.cellAt({ place, day })).codes);

beforeEach(() => {
  let keys = 0;
  board = new Board(smallRoster(), { newKey: () => `key-${++keys}`, client: 'c', isEditable: true });
  const contract = contractById('england-2016');
  if (!contract.ok) throw new Error('no contract');
  const inForce = contractInForce(contract.value, { edition: '2019-08' });
  if (!inForce.ok) throw new Error('not in force');
  board.judgeBy(inForce.value);
});

test('every action has a line in the help, and every line an action', () => {
  const browserOwn = new Set(['type', 'clipboard', 'regions', 'close']);
  const listed = boardKeys.map(({ action }) => action).filter((action) => !browserOwn.has(action));
  expect([...listed].sort()).toEqual(ACTIONS.map(({ id }) => id).sort());
  const keys = ACTIONS.flatMap((action) => action.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

describe('verdicts follow the cells', () => {
  test('fourteen days on end break a rule, and a day off in the middle mends it', () => {
    const before = board.checker?.counts.breaches ?? 0;
    expect(before).toBeGreaterThan(0);
    expect(
      board.checker?.effectOf([
        { cell: 6, value: 0 },
        { cell: 7, value: 0 },
      ]),
    ).toMatchObject({ cells: 2 });
    board.select({ place: 0, day: 6 });
    run('Shift+ArrowRight');
    run('Delete');
    expect(board.checker?.counts.breaches).toBeLessThan(before);
    run('Ctrl+Z');
    expect(board.checker?.counts.breaches).toBe(before);
  });

  test('two duties at once are a breach of their own, and nothing else is judged', () => {
    board.edit('type', [
      { cell: 0, value: board.document.values.numberOf({ codes: 'N', leave: null, isPinned: false }) },
    ]);
    const verdict = board.checker?.verdictOf(0);
    expect(verdict?.rota).toBeNull();
    expect(verdict?.clashes).toMatchObject([{ day: 1, pair: { later: { day: 1 }, earlier: { code: 'N', day: 0 } } }]);
    expect(board.checker?.breaches()[0]).toEqual({ person: 0, day: 1 });
  });
});

describe('one action is one step', () => {
  test('fill down, fill right, and a drag of the handle that repeats a pattern', () => {
    board.edit('type', [
      { cell: 0, value: board.document.values.numberOf({ codes: 'LD', leave: null, isPinned: true }) },
    ]);
    board.selectSpan({ place: 0, day: 0 }, { place: 1, day: 0 });
    run('Ctrl+D');
    expect(board.document.valueAt(board.cellAt({ place: 1, day: 0 }))).toMatchObject({ codes: 'LD', isPinned: false });
    board.selectSpan({ place: 0, day: 0 }, { place: 0, day: 1 });
    fillTo(board, { from: { place: 0, day: 0 }, to: { place: 0, day: 5 } });
    expect(codes(0).slice(0, 6)).toEqual(['LD', 'D', 'LD', 'D', 'LD', 'D']);
    run('Ctrl+Z');
    expect(codes(0).slice(0, 6)).toEqual(['LD', 'D', 'D', 'D', 'D', 'D']);
  });

  test('cut and paste through text; a large paste is shown first', () => {
    board.selectSpan({ place: 0, day: 0 }, { place: 0, day: 1 });
    const text = cutText(board);
    expect(text).toBe('D\tD');
    expect(codes(0).slice(0, 3)).toEqual(['', '', 'D']);
    board.selectSpan({ place: 0, day: 0 }, { place: 1, day: 3 });
    pasteText(board, 'LD\tN');
    expect(board.ghost?.changes).toHaveLength(8);
    expect(codes(0).slice(0, 2)).toEqual(['', '']);
    confirmPreview(board);
    expect(codes(1).slice(0, 5)).toEqual(['LD', 'N', 'LD', 'N', 'D']);
    run('Ctrl+Z');
    expect(codes(1).slice(0, 4)).toEqual(['D', 'D', 'D', 'D']);
  });

  test('a text that means nothing stops the paste until it is settled', () => {
    pasteText(board, 'L\tN');
    expect(board.opened).toMatchObject({ kind: 'paste', unknown: ['L'] });
    expect(codes(0).slice(0, 2)).toEqual(['D', 'D']);
    pasteText(board, 'L\tN', new Map([['L', null]]));
    expect(codes(0).slice(0, 2)).toEqual(['D', 'N']);
  });

  test('copying leaves the board as it is', () => {
    board.selectSpan({ place: 0, day: 0 }, { place: 1, day: 0 });
    expect(copyText(board)).toBe('D\nD');
    expect(board.document.canUndo).toBe(false);
  });
});

test('W lets two people exchange the selected days, pins staying, as one step', () => {
  board.selectSpan({ place: 0, day: 1 }, { place: 0, day: 1 });
  run('P');
  const [ann, ben] = [codes(0), codes(1)];
  board.selectSpan({ place: 0, day: 0 }, { place: 1, day: 2 });
  run('W');
  expect(codes(0)).toEqual([...ben.slice(0, 3), ...ann.slice(3)]);
  expect(codes(1)).toEqual([...ann.slice(0, 3), ...ben.slice(3)]);
  const pinned = (place: number) => board.document.valueAt(board.cellAt({ place, day: 1 })).isPinned;
  expect([pinned(0), pinned(1)]).toEqual([true, false]);
  run('Ctrl+Z');
  expect([codes(0), codes(1)]).toEqual([ann, ben]);
  board.selectSpan({ place: 0, day: 0 }, { place: 0, day: 2 });
  run('W');
  expect(codes(0)).toEqual(ann);
});

describe('typing', () => {
  test('a letter that begins two waits, and Enter or half a second ends it', () => {
    vi.useFakeTimers();
    const wire = smallRoster();
    const [day] = wire.shiftTypes;
    if (day === undefined) throw new Error('no type');
    board = new Board(
      { ...wire, shiftTypes: [...wire.shiftTypes, { ...day, code: 'L' }] },
      { newKey: () => 'k', client: 'c', isEditable: true },
    );
    const typing = new DutyTyping(board);
    typing.type('l');
    expect([board.typed, codes(0)[0]]).toEqual(['l', 'D']);
    typing.type('d');
    expect([board.typed, codes(0)[0]]).toEqual(['', 'LD']);
    typing.type('l');
    vi.advanceTimersByTime(500);
    expect(codes(0)[0]).toBe('L');
    vi.useRealTimers();
  });

  test('P pins where it begins only leave, and is typed where a duty begins with it', () => {
    expect(new DutyTyping(board).takes('p')).toBe(false);
    const wire = smallRoster();
    const types = wire.shiftTypes.map((type) => (type.code === 'N' ? { ...type, code: 'P' } : type));
    board = new Board({ ...wire, shiftTypes: types }, { newKey: () => 'k', client: 'c', isEditable: true });
    expect(new DutyTyping(board).takes('p')).toBe(true);
  });

  test('nothing is typed into a version that may not be edited', () => {
    board = new Board({ ...smallRoster(), state: 'published' }, { newKey: () => 'k', client: 'c', isEditable: true });
    expect(new DutyTyping(board).takes('n')).toBe(false);
    expect(board.edit('type', [{ cell: 0, value: 0 }])).toBeNull();
  });
});

test('with other days the board stays where it was, and so do the others on it', () => {
  board.select({ place: 1, day: 5 });
  const peer = { name: 'Jo', seen: 0 };
  board.setPeer('stays', { ...peer, cell: board.cellAt({ place: 0, day: 3 }) });
  board.setPeer('leaves', { ...peer, cell: board.cellAt({ place: 0, day: 1 }) });
  const wire = smallRoster();
  const cells = wire.cells
    .filter(([, day]) => day >= 2)
    .map(([p, day, ...rest]): (typeof wire.cells)[number] => [p, day - 2, ...rest]);
  board.reload({ ...wire, from: '2026-08-05', cells });
  expect(board.extent.days).toBe(12);
  expect(board.selection.focus).toEqual({ place: 1, day: 3 });
  expect([...board.peers].map(([client, { cell }]) => [client, board.placeOf(cell)])).toEqual([
    ['stays', { place: 0, day: 1 }],
  ]);
});

test('a contract that cannot be read judges nobody, until another comes', () => {
  const contract = contractById('england-2002');
  const inForce = contract.ok ? contractInForce(contract.value) : contract;
  if (!inForce.ok) throw new Error('no contract');
  board.judgeBy(null);
  expect([board.isContractMissing, board.checker]).toEqual([true, null]);
  board.judgeBy(inForce.value);
  expect([board.isContractMissing, board.checker === null]).toEqual([false, false]);
});

test('a draft that was discarded says so, and takes nothing more', () => {
  board.open({ kind: 'find' });
  board.discarded('Jo Marsden');
  expect(board.message).toBe('Jo Marsden has discarded this draft. What you see here is no longer kept anywhere.');
  expect(board.opened).toBeNull();
  expect(board.edit('type', [{ cell: 0, value: 0 }])).toBeNull();
});

test('a vacant post’s duty that cover misses too is one gap', () => {
  const wire = smallRoster();
  const people = wire.people.map((person, p) => ({ ...person, isVacant: p === 1 }));
  const cover = [
    {
      id: wire.rotaId,
      title: 'Day',
      groupId: null,
      skill: null,
      codes: ['D'],
      minimum: Array(7).fill(3),
      target: null,
    },
  ];
  board = new Board({ ...wire, people, cover }, { newKey: () => 'k', client: 'c', isEditable: true });
  // Three are needed on each of 14 days, one is there: one gap is the vacant post's, one is cover's alone.
  expect(board.gaps).toHaveLength(28);
  expect(missingIn(board.gaps)).toBe(28);
});

describe('gaps before today', () => {
  const vacant = (): Board => {
    const wire = smallRoster();
    const people = wire.people.map((person, p) => ({ ...person, isVacant: p === 1 }));
    return new Board({ ...wire, people }, { newKey: () => 'k', client: 'c', isEditable: true });
  };
  afterEach(() => {
    vi.useRealTimers();
  });

  test.each([
    ['before the rota', '2026-08-01T12:00:00Z', 14, 0],
    ['on its first day', '2026-08-03T12:00:00Z', 14, 0],
    // London is an hour ahead of UTC in August.
    ['in the last hour of the day before, by its own clock', '2026-08-09T22:59:00Z', 8, 6],
    ['when its own clock has passed midnight', '2026-08-09T23:00:00Z', 7, 7],
    ['on its last day', '2026-08-16T12:00:00Z', 1, 13],
    ['after it', '2026-08-17T12:00:00Z', 0, 14],
  ])('%s', (_, now, ahead, past) => {
    vi.useFakeTimers({ now: new Date(now) });
    const { document, gaps } = vacant();
    expect(gapSums(document, gaps)).toEqual({ ahead, ofPosts: ahead, ofCover: 0, past });
    // Of a rota that is over all are gone round.
    expect(gapsToFill(document, gaps)).toHaveLength(ahead === 0 ? 14 : ahead);
  });

  test('are passed over by the key that goes from gap to gap', () => {
    vi.useFakeTimers({ now: new Date('2026-08-16T12:00:00Z') });
    board = vacant();
    run('F9');
    expect(board.selection.focus.day).toBe(13);
    run('F9');
    expect(board.selection.focus.day).toBe(13);
  });
});

test('the mark of a comment stays with its person when the people of the version change', () => {
  const wire = smallRoster();
  const [ann, ben] = wire.people;
  const comment = { text: 'x', by: { userId: '', name: '' }, at: '', settledAt: null, date: wire.from };
  board.setComments([
    { ...comment, id: '1', person: ben?.id ?? '' },
    { ...comment, id: '2', person: null },
  ]);
  const markedFor = () =>
    [...board.commented].map((cell) => board.document.frame.people[cell / board.extent.days]?.name);
  expect(markedFor()).toEqual(['Ben']);
  board.reload({ ...wire, seq: 2, people: [ben, ann].flatMap((one) => one ?? []), cells: [] });
  expect(markedFor()).toEqual(['Ben']);
});
