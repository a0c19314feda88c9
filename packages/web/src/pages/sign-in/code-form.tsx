import type { ReactElement } from 'react';
import { verifyCode } from '../../api/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { useForm } from '../../parts/use-form.ts';
import { signInWords } from '../../words/sign-in.ts';

/** The second factor. */
export function CodeForm(props: { readonly onDone: () => Promise<void>; readonly onBack: () => void }): ReactElement {
  const form = useForm(
    { code: '' },
    { check: ({ code }): { code?: string } => (code.trim() === '' ? { code: signInWords.codeMissing } : {}) },
  );
  const send = form.submit(async ({ code }) => {
    await verifyCode(code);
    await props.onDone();
  });
  return (
    <Page title={signInWords.codeTitle} lead={signInWords.codeLead} width="narrow">
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form className="panel" onSubmit={send} noValidate>
        <TextField
          {...form.field('code')}
          label={signInWords.code}
          hint={signInWords.codeHint}
          autoComplete="one-time-code"
          inputMode="text"
          width={20}
        />
        <div className="actions">
          <Button type="submit" kind="primary" isOff={form.isBusy}>
            {signInWords.codeSend}
          </Button>
          <Button onClick={props.onBack}>{signInWords.startAgain}</Button>
        </div>
      </form>
    </Page>
  );
}
