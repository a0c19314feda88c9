import type { ReactElement } from 'react';
import type { Board } from '../actions/index.ts';
import { boardVerdict } from '../check/index.ts';
import { Verdict } from '../parts/verdict.tsx';
import { boardWords } from '../words/board.ts';

/** What the whole board comes to; each count is the way to the cells that it counts. */
export function Counts(props: {
  readonly board: Board;
  readonly onBreach: () => void;
  readonly onDoubt: () => void;
}): ReactElement {
  const { board, onBreach, onDoubt } = props;
  const counts = board.checker?.counts ?? null;
  if (counts === null) return <span className="counts mute">{board.isContractMissing ? '' : boardWords.checking}</span>;
  const verdict = boardVerdict(counts);
  return (
    <span className="counts">
      {verdict === 'breaks' ? (
        <button type="button" className="bare" onClick={onBreach}>
          <Verdict kind="breaks" text={boardWords.breaches(counts.breaches, counts.people)} />
        </button>
      ) : null}
      {verdict === 'meets' ? <Verdict kind="meets" text={boardWords.noBreaches} /> : null}
      {verdict === 'untold' ? <span className="mute">{boardWords.noKnownBreach}</span> : null}
      {verdict === 'no-duty' ? <span className="mute">{boardWords.nothingToJudge}</span> : null}
      {counts.cannotTell > 0 ? (
        <button type="button" className="bare" onClick={onDoubt}>
          <Verdict kind="cannot-tell" text={boardWords.cannotTell(counts.cannotTell)} />
        </button>
      ) : null}
    </span>
  );
}
