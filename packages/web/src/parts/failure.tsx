import type { ReactElement } from 'react';
import { ApiProblem, NoConnection } from '../api/problems.ts';
import { partWords } from '../words/parts.ts';
import { Button } from './button.tsx';

/** What happened, what was kept, what to do, and the reference under which it can be found. */
export function Failure(props: {
  readonly error: unknown;
  /** What is safe. Where it is not said: that nothing was changed, or, as nobody knows that after a lost answer, that nothing is done twice. */
  readonly kept?: string;
  readonly onRetry?: () => void;
}): ReactElement | null {
  const { error, onRetry } = props;
  if (error === null || error === undefined) return null;
  const isOffline = error instanceof NoConnection;
  const { kept = isOffline ? partWords.nothingTwice : partWords.nothingChanged } = props;
  const problem = error instanceof ApiProblem ? error.document : null;
  const faults = problem?.problems ?? [];
  return (
    <div className="note bad" role="alert">
      <p>
        <strong>{isOffline ? partWords.noConnectionTitle : (problem?.title ?? partWords.ourFault)}</strong>
      </p>
      <p>{isOffline ? partWords.noConnection : (problem?.detail ?? '')}</p>
      {faults.length > 0 ? (
        <ul>
          {faults.map(({ where, found, expected, tryThis }) => (
            <li key={`${where}${found}`}>{partWords.fault(where, found, expected, tryThis)}</li>
          ))}
        </ul>
      ) : null}
      <p>{kept}</p>
      {onRetry ? (
        <div className="actions">
          <Button onClick={onRetry}>{partWords.tryAgain}</Button>
        </div>
      ) : null}
      {problem?.requestId ? <p className="small mute">{partWords.reference(problem.requestId)}</p> : null}
    </div>
  );
}
