import { PUBLISHES } from '@rotawright/server/roles';
import type { ReactElement } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'wouter';
import type { Board } from '../actions/index.ts';
import { useHolds } from '../api/me.ts';
import { VERSION_TAG } from '../parts/version-tag.ts';
import { boardWords } from '../words/board.ts';
import { FindTool } from './bar-tools.tsx';

/** Where the frame of the app leaves room for the board's own title, so that the board has two bars and not three. */
const TITLE_PLACE = 'board-head';

/** What this is, in the app's own bar. Where the window is narrow what can be done with it is folded with the tools. */
export function TitleLine({ board, isNarrow }: { readonly board: Board; readonly isNarrow: boolean }): ReactElement {
  const place = document.getElementById(TITLE_PLACE);
  const { wire } = board.document;
  const line = (
    <div className="board-title">
      <p className="mute">{wire.department}</p>
      <h1>{wire.title}</h1>
      <span className={VERSION_TAG[wire.state]}>
        {boardWords.versionTag(boardWords.states[wire.state], wire.number)}
      </span>
      {isNarrow ? null : <VersionTools board={board} />}
    </div>
  );
  return place === null ? line : createPortal(line, place);
}

/** What has changed, who else is here, and the ways to find something and to publish. */
export function VersionTools({ board }: { readonly board: Board }): ReactElement {
  const { wire, changedCells } = board.document;
  const mayPublish = useHolds(wire.departmentId, PUBLISHES);
  const others = [...new Set([...board.peers.values()].map(({ name }) => name))];
  return (
    <>
      {changedCells === null || changedCells === 0 ? null : <span>{boardWords.changed(changedCells)}</span>}
      {others.length === 0 ? null : <span className="others">{boardWords.othersHere(others.join(', '))}</span>}
      <span className="push" />
      <FindTool board={board} />
      {wire.state === 'draft' && mayPublish && board.discardedBy === null ? (
        <Link className="btn primary small-btn" href={`/versions/${wire.versionId}/publish`}>
          {boardWords.publish}
        </Link>
      ) : null}
    </>
  );
}
