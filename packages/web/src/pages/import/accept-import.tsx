import type { Job } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useSWRConfig } from 'swr';
import { useLocation } from 'wouter';
import {
  type AcceptAnswer,
  acceptImportPath,
  type ImportReading,
  type ImportResult,
  isRun,
} from '../../api/imports.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { contractChoices, USUAL_CONTRACT } from '../../words/contracts.ts';
import { importWords as words } from '../../words/import.ts';
import { WaitForFile } from './wait-for-file.tsx';

interface Accepting {
  readonly departmentId: string;
  readonly file: File;
  readonly reading: ImportReading;
  /** What was found in doubt after all, when a large file was read once more. */
  readonly onReading: (reading: ImportReading) => void;
}

/** The answer that says by which contract the rota is judged, as all answers the option that settles it. */
const CONTRACT = '--contract ';

/** The contract of the last import, if there was one. */
const contractOf = (answers: ImportReading['answers']): string =>
  answers['contract']?.slice(CONTRACT.length) ?? USUAL_CONTRACT;

/** The last step, once no question is open: title and contract, and the draft is made. */
export function AcceptImport(props: Accepting): ReactElement {
  const { summary } = props.reading;
  if (summary === null) return <p className="note warn">{words.settleFirst}</p>;
  return <AcceptForm {...props} title={summary.title} />;
}

function AcceptForm(props: Accepting & { readonly title: string }): ReactElement {
  const { departmentId, file, reading, title, onReading } = props;
  const [run, setRun] = useState<Job | null>(null);
  const [, go] = useLocation();
  const { mutate } = useSWRConfig();
  const form = useForm(
    { title, contract: contractOf(reading.answers) },
    { check: (values): { title?: string } => (values.title.trim() === '' ? { title: words.titleMissing } : {}) },
  );
  const send = form.submit(async (values, write) => {
    const body = new FormData();
    body.set('file', file);
    body.set('answers', JSON.stringify({ ...reading.answers, contract: `${CONTRACT}${values.contract}` }));
    body.set('title', values.title.trim());
    const answer = await write<AcceptAnswer>('POST', acceptImportPath(departmentId), body);
    if (isRun(answer)) setRun(answer);
    else await open(answer.versionId);
  });
  const open = async (versionId: string): Promise<void> => {
    await mutate('/api/rotas');
    go(`/versions/${versionId}`);
  };
  const takeResult = ({ reading: doubtful, accepted }: ImportResult): void => {
    setRun(null);
    if (accepted !== null) void open(accepted.versionId);
    else if (doubtful !== null) onReading(doubtful);
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <TextField {...form.field('title')} label={words.rotaTitle} maxLength={200} width={30} />
      <SelectField
        {...form.field('contract')}
        label={words.contract}
        hint={words.contractHint}
        choices={contractChoices}
      />
      <p className="mute">{words.acceptHint}</p>
      {run === null ? (
        <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
          {words.accept}
        </Button>
      ) : (
        <WaitForFile key={run.id} run={run} onDone={takeResult} onAgain={() => setRun(null)} />
      )}
    </form>
  );
}
