import { type ReactElement, useMemo, useState } from 'react';
import { Dialog } from '../parts/dialog.tsx';
import { openedWords } from '../words/board-opened.ts';
import { type Found, findOnBoard } from './find-on-board.ts';
import { useBoard } from './use-board.ts';

/** Finds people, dates and broken rules as one types; Enter goes to the first. */
export function FindDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const [query, setQuery] = useState('');
  const found = useMemo(() => findOnBoard(board, query), [board, query]);
  const go = (one: Found): void => {
    board.setMode('people');
    board.select(one.place);
    onClose();
  };
  const first = found[0];
  return (
    <Dialog title={openedWords.findTitle} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (first !== undefined) go(first);
        }}
      >
        <label className="nhsuk-label" htmlFor="board-find">
          {openedWords.findLabel}
        </label>
        <div className="nhsuk-hint" id="board-find-hint">
          {openedWords.findHint}
        </div>
        <input
          id="board-find"
          className="nhsuk-input"
          type="search"
          autoComplete="off"
          data-first
          aria-describedby="board-find-hint"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
      </form>
      <div role="status">
        {query.trim() !== '' && first === undefined ? <p>{openedWords.findNone(query)}</p> : null}
      </div>
      <ul className="found">
        {found.map((one) => (
          <li key={one.text}>
            <button type="button" className="bare" onClick={() => go(one)}>
              {one.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
