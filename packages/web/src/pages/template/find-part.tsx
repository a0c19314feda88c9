import type { FoundTemplate, Job, RosterDocument, TemplateContent } from '@rotawright/server/wire';
import { type ReactElement, useEffect, useState } from 'react';
import { loadJobs, stopJob } from '../../api/board.ts';
import { startTemplateSearch, useFoundTemplates } from '../../api/templates.ts';
import { useWrite } from '../../api/use-write.ts';
import { isJobOpen, useOpenJob } from '../../api/watch-job.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { SelectField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Sentences } from '../../parts/sentences.tsx';
import { templateWords as words } from '../../words/template.ts';
import { FoundTable } from './found-table.tsx';

/** Milliseconds between looks at a search. */
const ASK_EVERY = 1000;
const LONGER = [0, 1, 2, 3, 4] as const;
const EXACT_WEEKS = Array.from({ length: 30 }, (_, i) => i + 1);

/** Searching for templates on the server, and what was found: choices, or the proof that there is none. */
export function FindPart(props: {
  readonly document: RosterDocument;
  readonly content: TemplateContent;
  readonly onUse: (found: FoundTemplate, number: number) => void;
}): ReactElement {
  const { document, content, onUse } = props;
  const [weeks, setWeeks] = useState('');
  const [longer, setLonger] = useState('2');
  const [error, setError] = useState<unknown>(null);
  const write = useWrite();
  const [job, setJob] = useTemplateJob(document.versionId);
  const isOpen = job !== null && isJobOpen(job);
  const needs = content.needs.filter(({ people }) => people.some((count) => count > 0));
  const start = (): void => {
    setError(null);
    const asked = { needs, facts: content.facts, longer: Number(longer), seed: 1, seconds: 20 };
    const body = { ...asked, weeks: weeks === '' ? null : Number(weeks) };
    startTemplateSearch(write, document.versionId, body).then(setJob, setError);
  };
  return (
    <section className="panel" aria-labelledby="find-title">
      <h2 id="find-title">{words.find}</h2>
      <p>{words.findLead}</p>
      <Failure error={error} />
      <div className="field-row">
        <SelectField
          id="find-weeks"
          name="weeks"
          label={words.findWeeks}
          value={weeks}
          onValue={setWeeks}
          choices={[
            { value: '', text: words.fewest },
            ...EXACT_WEEKS.map((count) => ({ value: String(count), text: words.exactly(count) })),
          ]}
        />
        {weeks === '' ? (
          <SelectField
            id="find-longer"
            name="longer"
            label={words.longer}
            value={longer}
            onValue={setLonger}
            choices={LONGER.map((count) => ({ value: String(count), text: words.longerChoice(count) }))}
          />
        ) : null}
      </div>
      {needs.length === 0 ? <p className="note">{words.askFirst}</p> : null}
      <div className="actions">
        <Button isOff={isOpen || needs.length === 0} onClick={start}>
          {words.start}
        </Button>
        {isOpen ? (
          <Button onClick={() => void stopJob(write, job.id).then(setJob, setError)}>{words.stop}</Button>
        ) : null}
      </div>
      <p role="status">{isOpen ? words.searching(job.progress.at(-1)?.phase ?? '') : ''}</p>
      {job === null || isOpen ? null : <Outcome job={job} onUse={onUse} />}
    </section>
  );
}

/** The newest search for templates of this draft, asked about while it goes. */
function useTemplateJob(versionId: string): readonly [Job | null, (job: Job) => void] {
  const [job, setJob] = useState<Job | null>(null);
  useEffect(() => {
    loadJobs(versionId).then(
      (jobs) => setJob((now) => now ?? jobs.find(({ kind }) => kind === 'template') ?? null),
      () => undefined,
    );
  }, [versionId]);
  useOpenJob(job, ASK_EVERY, setJob);
  return [job, setJob];
}

function Outcome(props: {
  readonly job: Job;
  readonly onUse: (found: FoundTemplate, number: number) => void;
}): ReactElement {
  const { job, onUse } = props;
  const found = useFoundTemplates(job.hasAnswer ? job.id : null);
  return (
    <div>
      <h3>{words.found}</h3>
      <Sentences texts={job.outcome} />
      {job.hasAnswer ? (
        <WhenLoaded from={found} what={words.found}>
          {(answer) => <FoundTable answer={answer} onUse={onUse} />}
        </WhenLoaded>
      ) : null}
    </div>
  );
}
