import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { setSelectedText, typeableCodes, valueOfText } from '../actions/index.ts';
import type { Box } from '../grid/index.ts';
import { cellFace, DutyCell } from '../parts/duty-cell.tsx';
import { boardWords } from '../words/board.ts';
import { openedWords } from '../words/board-opened.ts';
import { Beside } from './beside.tsx';
import { CellActions } from './cell-actions.tsx';
import { useBoard } from './use-board.ts';

/** Above the list, closed. */
const MENU_HEIGHT = 40;

/** The menu of the selected cells. Every duty and leave as a list: arrows and Enter choose, letters jump, a press chooses too. */
export function ChooseDuty({ box, onClose }: { readonly box: Box | null; readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const { shiftTypes } = board.document.wire;
  const codes = [...typeableCodes(shiftTypes), ''];
  const now = board.document.valueAt(board.cellAt(board.selection.focus)).codes;
  const [at, setAt] = useState(Math.max(0, codes.indexOf(now)));
  const [letters, setLetters] = useState('');
  const { top, bottom, left, right } = board.span;
  const list = useRef<HTMLDivElement>(null);
  // The list is shorter than what a hospital has of shifts, and the focus stays on the list itself.
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const choose = (code: string): void => {
    setSelectedText(board, code);
    onClose();
  };
  const pressed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((at + step + codes.length) % codes.length);
    else if (event.key === 'Enter') choose(codes[at] ?? '');
    else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey) {
      const typed = (letters + event.key).toUpperCase();
      const found = codes.findIndex((code) => code.toUpperCase().startsWith(typed));
      setLetters(found < 0 ? event.key : typed);
      if (found >= 0) setAt(found);
    } else return;
    event.preventDefault();
  };
  return (
    <Beside box={box} label={openedWords.setDuty} onClose={onClose} height={codes.length * 36 + MENU_HEIGHT}>
      <p className="mute beside-where">
        {openedWords.setDuty} {openedWords.setFor((bottom - top + 1) * (right - left + 1))}
      </p>
      <CellActions board={board} onClose={onClose} />
      <div
        ref={list}
        role="listbox"
        aria-label={openedWords.setDuty}
        tabIndex={0}
        data-first
        className="duty-list"
        aria-activedescendant={`duty-${at}`}
        onKeyDown={pressed}
      >
        {codes.map((code, i) => {
          const face = cellFace(valueOfText(code, shiftTypes) ?? { codes: '', leave: null }, shiftTypes);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option
            <div key={code} id={`duty-${i}`} role="option" aria-selected={i === at} onClick={() => choose(code)}>
              <DutyCell face={face} isLarge />
              <span aria-hidden="true">{code === '' ? boardWords.setRest : face.spoken}</span>
            </div>
          );
        })}
      </div>
    </Beside>
  );
}
