import type { ComparisonAnswer, Job } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useWrite } from '../../api/use-write.ts';
import { startComparison, useEffectOf } from '../../api/versions.ts';
import { isJobOpen, useOpenJob } from '../../api/watch-job.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { effectWords as words } from '../../words/effect.ts';
import { EffectPeople } from './effect-people.tsx';
import { EffectSums } from './effect-sums.tsx';

/** Milliseconds between looks at the comparison. */
const ASK_EVERY = 700;

/** What changes for whom from one version to the other, worked out on the server when it is asked for. */
export function EffectPart(props: { readonly before: string; readonly after: string }): ReactElement {
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  useOpenJob(job, ASK_EVERY, setJob);
  const answer = useEffectOf(job?.hasAnswer ? job.id : null);
  const start = (): void => {
    setError(null);
    startComparison(write, props.before, props.after).then(setJob, setError);
  };
  const isOpen = job !== null && isJobOpen(job);
  const isLost = job !== null && !isOpen && !job.hasAnswer;
  return (
    <section className="panel" aria-labelledby="effect-title">
      <h2 id="effect-title">{words.title}</h2>
      <p className="mute">{words.lead}</p>
      <Failure error={error} />
      <p role="status">{isOpen ? stateText(job) : isLost ? words.failed : ''}</p>
      {job?.hasAnswer ? (
        <WhenLoaded from={answer} what={words.loading}>
          {(found) => <Answer answer={found} onAgain={start} />}
        </WhenLoaded>
      ) : (
        <div className="actions">
          <Button isOff={isOpen} onClick={start}>
            {words.start}
          </Button>
        </div>
      )}
    </section>
  );
}

function stateText({ state, progress }: Job): string {
  return state === 'waiting' ? words.waiting : words.running(progress.at(-1)?.phase ?? '');
}

function Answer(props: { readonly answer: ComparisonAnswer; readonly onAgain: () => void }): ReactElement {
  const { answer, onAgain } = props;
  const { before, after, problems, people, isNow } = answer;
  return (
    <>
      {isNow ? null : (
        <div className="note">
          <p>{words.moved}</p>
          <div className="actions">
            <Button onClick={onAgain}>{words.again}</Button>
          </div>
        </div>
      )}
      {before === null || after === null ? (
        <>
          <p>{words.unreadable}</p>
          <ul>
            {problems.map(({ where, found, tryThis }) => (
              <li key={`${where}${found}`}>
                <strong>{where}</strong>: {found}. {tryThis}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <EffectSums before={before} after={after} sleepLabel={answer.sleepLabel} />
          <EffectPeople people={people} numbers={{ before: before.number, after: after.number }} />
        </>
      )}
    </>
  );
}
