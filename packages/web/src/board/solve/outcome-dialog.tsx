import { type ReactElement, useState } from 'react';
import { startWhyNot } from '../../api/board.ts';
import { useWrite } from '../../api/use-write.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Sentences } from '../../parts/sentences.tsx';
import { solveWords } from '../../words/solve.ts';
import { useBoard } from '../use-board.ts';

/** Seconds that may be spent on finding out why there is no answer. */
const SECONDS = 60;

/** What came of a search, in sentences; and where nothing came, a way to find out what cannot hold together. */
export function OutcomeDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const board = useBoard();
  const { job } = board;
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  const whyNot = (): void => {
    startWhyNot(write, board.document.wire.versionId, { seconds: SECONDS, seed: 1, keep: 'pinned', weights: {} }).then(
      (next) => {
        board.set({ job: next });
        onClose();
      },
      setError,
    );
  };
  return (
    <Dialog title={job?.kind === 'why-not' ? solveWords.whyNot : solveWords.outcome} onClose={onClose}>
      <Failure error={error} />
      <Sentences texts={job?.outcome ?? []} />
      <div className="actions">
        {job?.hasAnswer ? (
          <Button kind="primary" onClick={() => board.open({ kind: 'answer' })}>
            {solveWords.look}
          </Button>
        ) : null}
        {job !== null && job.kind === 'solve' && !job.hasAnswer && board.isEditable ? (
          <Button onClick={whyNot}>{solveWords.whyNot}</Button>
        ) : null}
      </div>
    </Dialog>
  );
}
