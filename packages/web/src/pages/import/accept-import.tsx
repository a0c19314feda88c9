import type { ReactElement } from 'react';
import { useSWRConfig } from 'swr';
import { useLocation } from 'wouter';
import { acceptImportPath, type ImportReading } from '../../api/imports.ts';
import { request } from '../../api/request.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { importWords as words } from '../../words/import.ts';

interface Accepting {
  readonly departmentId: string;
  readonly file: File;
  readonly reading: ImportReading;
}

/** The last step, once no question is open: a title, and the draft is made. */
export function AcceptImport(props: Accepting): ReactElement {
  const { summary } = props.reading;
  if (summary === null) return <p className="note warn">{words.settleFirst}</p>;
  return <AcceptForm {...props} title={summary.title} />;
}

function AcceptForm({ departmentId, file, reading, title }: Accepting & { readonly title: string }): ReactElement {
  const [, go] = useLocation();
  const { mutate } = useSWRConfig();
  const form = useForm(
    { title },
    { check: (values): { title?: string } => (values.title.trim() === '' ? { title: words.titleMissing } : {}) },
  );
  const send = form.submit(async (values) => {
    const body = new FormData();
    body.set('file', file);
    body.set('answers', JSON.stringify(reading.answers));
    body.set('title', values.title.trim());
    const { versionId } = await request<{ versionId: string }>('POST', acceptImportPath(departmentId), { body });
    await mutate('/api/rotas');
    go(`/versions/${versionId}`);
  });
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <TextField {...form.field('title')} label={words.rotaTitle} maxLength={200} width={30} />
      <p className="mute">{words.acceptHint}</p>
      <Button type="submit" kind="primary" isBig isOff={form.isBusy}>
        {words.accept}
      </Button>
    </form>
  );
}
