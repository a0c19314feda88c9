import type { CellValue } from '@rotawright/server/wire';
import type { CellChange } from '../document/index.ts';
import { boardWords } from '../words/board.ts';
import type { Action } from './action.ts';
import type { Board } from './board.ts';
import { valueOfText } from './cell-text.ts';
import { isOneCell, type Place } from './selection.ts';

const REST: CellValue = { codes: '', leave: null, isPinned: false };

/** Sets every selected cell to one value: typed, chosen from the list, or rest. Marks and counts show what it does; ears are told. */
export function setSelected(board: Board, action: string, value: CellValue): void {
  const number = board.document.values.numberOf(value);
  const cells = board.cellsOf(board.span).map((cell) => ({ cell, value: number }));
  const done = board.edit(action, cells);
  if (done !== null) board.speak(boardWords.did(action, cells.length, done.effect));
}

/** Does an edit of several cells at once, and says what it did. */
export function editAndSay(board: Board, action: string, changes: readonly CellChange[]): void {
  const done = board.edit(action, changes);
  board.say(done === null ? boardWords.didNothing : boardWords.did(action, changes.length, done.effect));
}

/** Sets the selected cells to what a text means; says so where it means nothing. */
export function setSelectedText(board: Board, text: string): void {
  const value = valueOfText(text, board.document.wire.shiftTypes);
  if (value === null) board.say(boardWords.noSuchDuty(text));
  else setSelected(board, 'type', value);
}

export const clear: Action = {
  id: 'clear',
  keys: ['Delete', '0', 'Backspace'],
  isEdit: true,
  run: (board) => setSelected(board, 'clear', REST),
};

/** The solver and repairs leave pinned cells alone. All selected cells become pinned, or free where all are. */
export const pin: Action = {
  id: 'pin',
  keys: ['P', 'Alt+P'],
  isEdit: true,
  run: (board) => {
    const { document } = board;
    const cells = board.cellsOf(board.span);
    const isPinned = !cells.every((cell) => document.valueAt(cell).isPinned);
    const changes = cells.map((cell) => ({
      cell,
      value: document.values.numberOf({ ...document.valueAt(cell), isPinned }),
    }));
    if (board.edit('pin', changes)) board.say(boardWords.pinned(cells.length, isPinned));
  },
};

/** The first row of the selection downwards, or its first day to the right; a single cell is filled from its neighbour. */
export const fill: Action = {
  id: 'fill',
  keys: ['Ctrl+D', 'Ctrl+R'],
  isEdit: true,
  run: (board, key) => {
    const isDown = key === 'Ctrl+D';
    const { top, left } = board.span;
    const isSingle = isOneCell(board.selection);
    const cells = board.cellsOf(board.span).map((cell) => {
      const { place, day } = board.placeOf(cell);
      const from = isDown
        ? { place: isSingle ? Math.max(0, place - 1) : top, day }
        : { place, day: isSingle ? Math.max(0, day - 1) : left };
      return { cell, value: unpinned(board, board.cellAt(from)) };
    });
    editAndSay(board, 'fill', cells);
  },
};

/** Two people exchange what they hold on the selected days; pins stay where they are. A selection of other height says what is wanted. */
export const swapRows: Action = {
  id: 'swap',
  keys: ['W', 'Alt+W'],
  isEdit: true,
  run: (board) => {
    const { top, bottom } = board.span;
    if (bottom - top !== 1) {
      board.say(boardWords.swapTwo);
      return;
    }
    const { values } = board.document;
    const cells = board.cellsOf(board.span).map((cell) => {
      const { place, day } = board.placeOf(cell);
      const other = board.cellAt({ place: place === top ? bottom : top, day });
      const { isPinned } = board.document.valueAt(cell);
      return { cell, value: values.numberOf({ ...board.document.valueAt(other), isPinned }) };
    });
    editAndSay(board, 'swap', cells);
  },
};

/** What a cell holds without its pin: pins are not copied. */
export function unpinned(board: Board, cell: number): number {
  return board.document.values.numberOf({ ...board.document.valueAt(cell), isPinned: false });
}

export const undo: Action = {
  id: 'undo',
  keys: ['Ctrl+Z'],
  isEdit: true,
  run: (board) => afterStep(board, board.document.undo(), boardWords.undone),
};

export const redo: Action = {
  id: 'redo',
  keys: ['Ctrl+Shift+Z', 'Ctrl+Y'],
  isEdit: true,
  run: (board) => afterStep(board, board.document.redo(), boardWords.redone),
};

/** Goes where the step was, and says what another has changed since. */
function afterStep(board: Board, cells: readonly number[], said: (cells: number) => string): void {
  const [first] = cells;
  if (first === undefined) {
    board.say(boardWords.nothingLeft);
    return;
  }
  board.select(board.placeOf(first));
  const overtaken = cells.filter((cell) => board.document.conflictAt(cell)?.kind === 'undo').length;
  board.say(overtaken > 0 ? boardWords.overtaken(overtaken) : said(cells.length));
}

/** Ends the conflict of the focused cell. */
export const settle: Action = {
  id: 'settle',
  keys: ['1', '2'],
  isEdit: true,
  run: (board, key) => {
    const cell = board.cellAt(board.selection.focus);
    if (board.document.conflictAt(cell) === null) return;
    board.document.settle(cell, key === '1' ? 'mine' : 'theirs');
    board.say(key === '1' ? boardWords.keptMine : boardWords.tookTheirs);
  },
};

/** Repeats the selection over a longer span, as a drag of its handle does, and selects that. */
export function fillTo(board: Board, { from, to }: { readonly from: Place; readonly to: Place }): void {
  const { top, bottom, left, right } = board.span;
  const tall = bottom - top + 1;
  const wide = right - left + 1;
  const cells = board.cellsOf({ top: from.place, bottom: to.place, left: from.day, right: to.day }).map((cell) => {
    const { place, day } = board.placeOf(cell);
    const source = {
      place: top + ((((place - top) % tall) + tall) % tall),
      day: left + ((((day - left) % wide) + wide) % wide),
    };
    return { cell, value: unpinned(board, board.cellAt(source)) };
  });
  editAndSay(board, 'fill', cells);
  board.selectSpan(from, to);
}
