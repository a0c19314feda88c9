import { beforeEach, expect, test } from 'vitest';
import { Board } from '../actions/index.ts';
import { smallRoster } from '../document/small-roster.ts';
import { sayNews } from './say-news.ts';

let board: Board;
const conflictOn = (date: string) => {
  const person = smallRoster().people[0]?.id ?? '';
  board.edit('type', [{ cell: board.document.frame.cellOf(person, date), value: 0 }]);
  const value = { codes: 'N', leave: null, isPinned: false };
  board.document.refused([{ person, date, mine: value, theirs: value, rev: 2, by: null, at: '2026-07-20T09:00:00Z' }]);
};

beforeEach(() => {
  let keys = 0;
  board = new Board(smallRoster(), { newKey: () => `key-${++keys}`, client: 'c', isEditable: true });
  sayNews(board);
});

test('a line that is gone is said once, and once that all is saved again', () => {
  board.set({ sending: { kind: 'offline' } });
  board.tell({ kind: 'state' });
  expect(board.spoken).toEqual({
    text: 'No connection. What you change is kept on this device and sent later.',
    times: 1,
  });
  board.set({ sending: { kind: 'saving' } });
  board.set({ sending: { kind: 'saved' } });
  expect(board.spoken).toEqual({ text: 'Connected again, and everything is saved.', times: 2 });
  board.set({ sending: { kind: 'saving' } });
  board.set({ sending: { kind: 'saved' } });
  expect(board.spoken.times).toBe(2);
});

test('a change that the server refuses is said with its reason', () => {
  board.set({ sending: { kind: 'refused', title: 'Somebody else is signed in', reference: null } });
  expect(board.spoken.text).toMatch(/^The server refused your last change: Somebody else is signed in\. /);
});

test('a cell that somebody else changed too is said, and is not talked over by the line that is back', () => {
  board.set({ sending: { kind: 'offline' } });
  conflictOn('2026-08-03');
  expect(board.spoken.text).toMatch(/^Somebody else has changed 1 cell that you changed too\. /);
  const { times } = board.spoken;
  board.set({ sending: { kind: 'saved' } });
  expect(board.spoken.times).toBe(times);
});
