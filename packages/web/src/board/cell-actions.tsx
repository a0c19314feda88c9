import type { ReactElement } from 'react';
import { actionOf, type Board, copyText, isOneCell, pasteText } from '../actions/index.ts';
import { isTouch } from '../grid/index.ts';
import { openedWords } from '../words/board-opened.ts';
import { Tool } from './tool.tsx';

/** What keys and drags do with the selected cells, by single presses: behind one button, or open where a finger has selected several. */
export function CellActions({ board, onClose }: { readonly board: Board; readonly onClose: () => void }): ReactElement {
  const words = openedWords.cell;
  const first = (run: () => void) => (): void => {
    onClose();
    run();
  };
  const act = (key: string) => first(() => actionOf(key)?.run(board, key));
  const isPinned = board.cellsOf(board.span).every((cell) => board.document.valueAt(cell).isPinned);
  return (
    <details className="cell-more" open={isTouch() && !isOneCell(board.selection)}>
      <summary>{words.more}</summary>
      <div className="cell-actions">
        <Tool onClick={first(() => selectTo(board))}>{words.selectTo}</Tool>
        <Tool onClick={act('Ctrl+D')}>{words.fillDown}</Tool>
        <Tool onClick={act('Ctrl+R')}>{words.fillRight}</Tool>
        <Tool onClick={first(() => copy(board))}>{words.copy}</Tool>
        <Tool onClick={first(() => void paste(board))}>{words.paste}</Tool>
        <Tool onClick={act('P')}>{isPinned ? words.unpin : words.pin}</Tool>
        <Tool onClick={act('W')}>{words.swap}</Tool>
        <Tool onClick={act('G')}>{openedWords.whoCould}</Tool>
        <Tool onClick={act('Space')}>{words.why}</Tool>
      </div>
    </details>
  );
}

function selectTo(board: Board): void {
  board.set({ isSelectingTo: true });
  board.say(openedWords.cell.selectingTo);
}

/** For a paste here it is kept beside the browser's clipboard, to which a page may be refused the way. */
function copy(board: Board): void {
  const text = copyText(board);
  board.set({ clip: text });
  void navigator.clipboard?.writeText(text).catch(() => undefined);
}

async function paste(board: Board): Promise<void> {
  const text = (await navigator.clipboard?.readText().catch(() => '')) || board.clip;
  if (text === '') board.say(openedWords.cell.nothingCopied);
  else pasteText(board, text);
}
