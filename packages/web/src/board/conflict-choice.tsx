import type { ReactElement } from 'react';
import type { Board } from '../actions/index.ts';
import { textOfValue } from '../actions/index.ts';
import type { CellConflict } from '../document/index.ts';
import { cellFace, DutyCell } from '../parts/duty-cell.tsx';
import { boardWords } from '../words/board.ts';
import { openedWords } from '../words/board-opened.ts';
import { momentText, shortDay } from '../words/text.ts';
import { Tool } from './tool.tsx';

/** Both values of a cell side by side, with names and times, and one press for either. */
export function ConflictChoice(props: {
  readonly board: Board;
  readonly conflict: CellConflict;
  readonly onDone: () => void;
}): ReactElement {
  const { board, conflict, onDone } = props;
  const { frame, wire, values } = board.document;
  const face = (value: number) => cellFace(values.at(value), wire.shiftTypes);
  const settle = (choice: 'mine' | 'theirs'): void => {
    board.document.settle(conflict.cell, choice);
    board.say(choice === 'mine' ? boardWords.keptMine : boardWords.tookTheirs);
    onDone();
  };
  const by = conflict.by ?? boardWords.somebody;
  const cellText = `${frame.people[frame.personAt(conflict.cell)]?.name ?? ''}, ${shortDay(frame.dates[frame.dayAt(conflict.cell)] ?? '')}`;
  const side = (value: number) => textOfValue(values.at(value)) || boardWords.rest;
  return (
    <div className="conflict-choice">
      <div>
        <p>{conflict.kind === 'edit' ? openedWords.conflictMine : openedWords.conflictUndo}</p>
        <DutyCell face={face(conflict.mine)} isLarge />
        <Tool onClick={() => settle('mine')} keys="1">
          {openedWords.keepMine}
          <span className="hidden-text">{`, ${side(conflict.mine)}, ${cellText}`}</span>
        </Tool>
      </div>
      <div>
        <p>{openedWords.conflictTheirs(by, conflict.at === null ? '' : momentText(conflict.at))}</p>
        <DutyCell face={face(conflict.theirs)} isLarge />
        <Tool onClick={() => settle('theirs')} keys="2">
          {openedWords.takeTheirs}
          <span className="hidden-text">{`, ${side(conflict.theirs)}, ${cellText}`}</span>
        </Tool>
      </div>
    </div>
  );
}
