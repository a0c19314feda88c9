import type { Job } from '@rotawright/server/wire';
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import { stopJob } from '../../api/board.ts';
import { useWrite } from '../../api/use-write.ts';
import { isJobOpen, useOpenJob } from '../../api/watch-job.ts';
import { Failure } from '../../parts/failure.tsx';
import { solveWords } from '../../words/solve.ts';
import { Tool } from '../tool.tsx';
import { useBoard } from '../use-board.ts';
import { CostCurve } from './cost-curve.tsx';
import { costText, gapText } from './job-numbers.ts';
import { putAway } from './put-away.ts';

/** Live events may be missed while the line is down: a run is asked about besides. */
const ASK_EVERY = 2000;

/** A run while it goes: time, curve, cost, proved bound and gap, and the way to stop; then the way to its answer. */
export function SolveProgress({ job }: { readonly job: Job }): ReactElement {
  const board = useBoard();
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  const isOpen = isJobOpen(job);
  const onJob = useCallback((next: Job) => board.set({ job: next }), [board]);
  useOpenJob(job, ASK_EVERY, onJob);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) board.speak(solveWords.ended(solveWords.states[job.state], job.hasAnswer));
    wasOpen.current = isOpen;
  }, [board, isOpen, job]);
  const stop = (): void => {
    stopJob(write, job.id).then(onJob, setError);
  };
  return (
    <section className="solve-live" aria-label={solveWords.states[job.state]}>
      <b>{job.kind === 'why-not' ? solveWords.whyNot : solveWords.states[job.state]}</b>
      <span className="mute num">{clockOf(job)}</span>
      {job.progress.length > 0 ? <CostCurve job={job} /> : null}
      <Numbers job={job} />
      {isOpen ? <Tool onClick={stop}>{solveWords.stop}</Tool> : null}
      {!isOpen && job.hasAnswer ? <Tool onClick={() => board.open({ kind: 'answer' })}>{solveWords.look}</Tool> : null}
      {isOpen ? null : (
        <>
          {job.outcome.length === 0 ? null : (
            <Tool onClick={() => board.open({ kind: 'outcome' })}>{solveWords.outcome}</Tool>
          )}
          <Tool onClick={() => putAway(board, job)}>{solveWords.dismiss}</Tool>
        </>
      )}
      <Failure error={error} />
    </section>
  );
}

function Numbers({ job }: { readonly job: Job }): ReactElement | null {
  const last = job.progress.at(-1);
  if (last === undefined) return null;
  return (
    <dl>
      <div>
        <dt>{solveWords.cost}</dt>
        <dd>{costText(last.cost)}</dd>
      </div>
      <div>
        <dt>{solveWords.bound}</dt>
        <dd>{costText(last.bound)}</dd>
      </div>
      <div>
        <dt>{solveWords.gap}</dt>
        <dd>{gapText(last)}</dd>
      </div>
    </dl>
  );
}

/** `0:41` of the last point. */
function clockOf({ progress }: Job): string {
  const seconds = Math.floor(progress.at(-1)?.seconds ?? 0);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
