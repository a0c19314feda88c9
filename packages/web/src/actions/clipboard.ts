import type { CellChange } from '../document/index.ts';
import { boardWords } from '../words/board.ts';
import type { Board } from './board.ts';
import { textOfValue, valueOfText } from './cell-text.ts';
import { editAndSay, setSelected } from './edit-cells.ts';
import { isOneCell, type Span } from './selection.ts';
import { readSheetText, writeSheetText } from './sheet-text.ts';

/** A paste of more cells than these is shown first. */
const SHOWN_FIRST = 6;

/** The selection as a spreadsheet takes it. */
export function copyText(board: Board): string {
  const { top, bottom, left, right } = board.span;
  const rows: string[][] = [];
  for (let place = top; place <= bottom; place += 1) {
    const row: string[] = [];
    for (let day = left; day <= right; day += 1)
      row.push(textOfValue(board.document.valueAt(board.cellAt({ place, day }))));
    rows.push(row);
  }
  board.say(boardWords.copied(rows.length * (right - left + 1)));
  return writeSheetText(rows);
}

/** Copies, and clears what was copied in the same step. */
export function cutText(board: Board): string {
  const text = copyText(board);
  if (board.isEditable) setSelected(board, 'cut', { codes: '', leave: null, isPinned: false });
  return text;
}

/**
 * Pastes a block of text. Small blocks are done at once, larger ones are shown with what they would break and mend. A text that
 * means nothing here stops the paste and asks; `meanings` are the answers, a code or `null` for leaving cells as they are.
 */
export function pasteText(board: Board, text: string, meanings: ReadonlyMap<string, string | null> = new Map()): void {
  if (!board.isEditable) return;
  const rows = readSheetText(text);
  const { shiftTypes } = board.document.wire;
  const isKnown = (cell: string) => meanings.has(cell.trim()) || valueOfText(cell, shiftTypes) !== null;
  const unknown = [
    ...new Set(
      rows
        .flat()
        .filter((cell) => !isKnown(cell))
        .map((cell) => cell.trim()),
    ),
  ];
  if (unknown.length > 0) {
    board.open({ kind: 'paste', rows, unknown });
    return;
  }
  const changes = pasteChanges(board, rows, meanings);
  if (changes.length > SHOWN_FIRST) board.preview('paste', changes);
  else editAndSay(board, 'paste', changes);
}

/** Does what the preview shows. */
export function confirmPreview(board: Board): void {
  const { ghost } = board;
  if (ghost === null) return;
  board.dropPreview();
  editAndSay(board, ghost.action, ghost.changes);
}

function pasteChanges(
  board: Board,
  rows: readonly (readonly string[])[],
  meanings: ReadonlyMap<string, string | null>,
): readonly CellChange[] {
  const { extent, document } = board;
  const height = rows.length;
  const width = Math.max(...rows.map((row) => row.length));
  const { top, left, bottom, right } = pastedSpan(board, height, width);
  const changes: CellChange[] = [];
  for (let place = top; place <= Math.min(bottom, extent.places - 1); place += 1) {
    for (let day = left; day <= Math.min(right, extent.days - 1); day += 1) {
      const text = rows[(place - top) % height]?.[(day - left) % width];
      const meant = text === undefined ? null : meanings.has(text.trim()) ? meanings.get(text.trim()) : text;
      const value = meant === null || meant === undefined ? null : valueOfText(meant, document.wire.shiftTypes);
      if (value !== null) changes.push({ cell: board.cellAt({ place, day }), value: document.values.numberOf(value) });
    }
  }
  return changes;
}

/** From the top left of the selection; a selection that holds the block a whole number of times is filled with it. */
function pastedSpan(board: Board, height: number, width: number): Span {
  const { top, bottom, left, right } = board.span;
  const tall = bottom - top + 1;
  const wide = right - left + 1;
  const isTiled = !isOneCell(board.selection) && tall % height === 0 && wide % width === 0;
  return isTiled ? board.span : { top, left, bottom: top + height - 1, right: left + width - 1 };
}
