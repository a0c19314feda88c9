import type { Job } from '@rotawright/server/wire';
import { type ReactElement, useEffect, useState } from 'react';
import { stopJob } from '../../api/board.ts';
import { type ImportResult, useImportResult } from '../../api/imports.ts';
import { useWrite } from '../../api/use-write.ts';
import { isJobOpen, useOpenJob } from '../../api/watch-job.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Sentences } from '../../parts/sentences.tsx';
import { importWords as words } from '../../words/import.ts';

/** Milliseconds between looks at the run. */
const ASK_EVERY = 700;

/** A large file that a worker has in hand: how it stands, a way to stop it, and what it came to, once. */
export function WaitForFile(props: {
  readonly run: Job;
  readonly onDone: (result: ImportResult) => void;
  /** It came to nothing; the file can be sent in again. */
  readonly onAgain: () => void;
}): ReactElement {
  const { run, onDone, onAgain } = props;
  const [job, setJob] = useState(run);
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  useOpenJob(job, ASK_EVERY, setJob);
  const result = useImportResult(job.state === 'done' && job.hasAnswer ? job.id : null);
  const { data } = result;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told once, when it is there
  useEffect(() => {
    if (data !== undefined) onDone(data);
  }, [data]);
  const isOver = !isJobOpen(job) && !job.hasAnswer;
  return (
    <div className="panel">
      <Failure error={error ?? result.error} kept={words.kept} />
      <p role="status">
        {isOver ? words.cameToNothing : words.waiting[job.state === 'waiting' ? 'waiting' : 'running']}
      </p>
      {isOver ? <Sentences texts={job.outcome} /> : null}
      <div className="actions">
        {isOver ? (
          <Button onClick={onAgain}>{words.sendAgain}</Button>
        ) : (
          <Button onClick={() => void stopJob(write, job.id).then(setJob, setError)}>{words.stop}</Button>
        )}
      </div>
    </div>
  );
}
