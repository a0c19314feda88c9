import { EDITS } from '@rotawright/server/roles';
import type { RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { confirmPreview } from '../actions/index.ts';
import { useHolds } from '../api/me.ts';
import { boardWords } from '../words/board.ts';
import { rotaSettingsWords } from '../words/rota-settings.ts';
import { Tool } from './tool.tsx';
import { useBoard, useSession } from './use-board.ts';

/** Strips between bar and grid: what is not saved, what conflicts, what is only shown, what is empty. Each says what to do. */
export function BoardNotices(): ReactElement {
  const board = useBoard();
  const { sender } = useSession();
  const { sending, document: version, ghost } = board;
  const mayEdit = useHolds(version.wire.departmentId, EDITS);
  const conflicts = version.conflicts.length;
  const isEmpty = version.local.every((value) => value === 0);
  return (
    <section className="board-notices" aria-label={boardWords.notices}>
      {board.discardedBy === null ? null : (
        <p className="bad">
          {rotaSettingsWords.gone(board.discardedBy)}
          <Link href="/">{rotaSettingsWords.toHome}</Link>
        </p>
      )}
      {sending.kind === 'offline' ? <p className="slate">{boardWords.offlineBar(version.unsavedCells)}</p> : null}
      {sending.kind !== 'offline' && !board.isLive && board.discardedBy === null ? (
        <p className="slate">{boardWords.noLive}</p>
      ) : null}
      {board.hasOthersWaiting ? <p className="slate">{boardWords.othersWait}</p> : null}
      {sending.kind === 'refused' ? (
        <p className="bad">
          {boardWords.refusedBar(sending.title)}
          <Tool onClick={() => void sender.flush()}>{boardWords.refusedAgain}</Tool>
          <Tool onClick={() => sender.discard()}>{boardWords.refusedDrop}</Tool>
        </p>
      ) : null}
      {conflicts > 0 ? (
        <p className="warn">
          {boardWords.conflictBar(conflicts)}
          <Tool onClick={() => board.open({ kind: 'conflicts' })}>{boardWords.conflictShow}</Tool>
        </p>
      ) : null}
      {ghost === null ? null : (
        <p className="info">
          <b>{boardWords.ghost(ghost.changes.length, ghost.effect)}</b>
          <Tool onClick={() => confirmPreview(board)} keys="Enter">
            {boardWords.ghostDo(ghost.action)}
          </Tool>
          <Tool onClick={() => board.dropPreview()} keys="Esc">
            {boardWords.ghostDrop}
          </Tool>
        </p>
      )}
      {board.isContractMissing ? <p className="warn">{boardWords.noContract}</p> : null}
      {board.isEditable || board.discardedBy !== null ? null : <ReadOnly mayEdit={mayEdit} wire={version.wire} />}
      {isEmpty ? (
        <p className="info">
          {version.frame.people.length === 0 ? boardWords.emptyPeople : boardWords.empty}
          {board.isEditable && version.frame.people.length === 0 ? (
            <Link href={`/versions/${version.wire.versionId}/people`}>{boardWords.emptyAdd}</Link>
          ) : null}
          {mayEdit ? (
            <Link href={`/departments/${version.wire.departmentId}/import`}>{boardWords.emptyImport}</Link>
          ) : null}
          {board.isEditable ? (
            <Link href={`/versions/${version.wire.versionId}/template`}>{boardWords.emptyTemplate}</Link>
          ) : null}
          {board.isEditable && version.frame.people.length > 0 ? (
            <Tool onClick={() => board.open({ kind: 'solve' })}>{boardWords.emptyBuild}</Tool>
          ) : null}
        </p>
      ) : null}
    </section>
  );
}

/** Why nothing can be typed, who could, and the way to where one can or to what is live instead. */
function ReadOnly(props: { readonly mayEdit: boolean; readonly wire: RosterDocument }): ReactElement {
  const { mayEdit, wire } = props;
  const words = boardWords.readOnly;
  const isArchived = wire.state === 'archived';
  return (
    <p className="info">
      {wire.state === 'draft' ? words.draft : isArchived ? words.wasLive : mayEdit ? words.editor : words.live}
      {mayEdit ? <Link href={`/rotas/${wire.rotaId}`}>{words.toDrafts}</Link> : null}
      {isArchived && wire.publishedVersionId !== null ? (
        <Link href={`/versions/${wire.publishedVersionId}`}>{words.toLive}</Link>
      ) : null}
    </p>
  );
}
