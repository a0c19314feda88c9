import type { ReactElement } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { openedWords } from '../words/board-opened.ts';
import { shortDay } from '../words/text.ts';
import { ConflictChoice } from './conflict-choice.tsx';
import { Tool } from './tool.tsx';
import { useBoard } from './use-board.ts';

/** Every cell that two people set, to be settled one by one or all at once. */
export function ConflictsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const { conflicts, frame } = board.document;
  const settleAll = (choice: 'mine' | 'theirs'): void => {
    for (const { cell } of conflicts) board.document.settle(cell, choice);
    onClose();
  };
  return (
    <Dialog title={openedWords.conflictTitle} onClose={onClose}>
      {conflicts.map((conflict) => (
        <section key={conflict.cell} className="conflict-one">
          <h3>
            {frame.people[frame.personAt(conflict.cell)]?.name},{' '}
            {shortDay(frame.dates[frame.dayAt(conflict.cell)] ?? '')}
          </h3>
          <ConflictChoice
            board={board}
            conflict={conflict}
            onDone={() => {
              if (board.document.conflicts.length === 0) onClose();
            }}
          />
        </section>
      ))}
      <div className="actions">
        <Tool onClick={() => settleAll('mine')}>{openedWords.allMine}</Tool>
        <Tool onClick={() => settleAll('theirs')}>{openedWords.allTheirs}</Tool>
      </div>
    </Dialog>
  );
}
