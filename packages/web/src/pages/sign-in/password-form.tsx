import { type ReactElement, useState } from 'react';
import { useSearchParams } from 'wouter';
import { signIn, signInElsewhere } from '../../api/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { signInWords } from '../../words/sign-in.ts';
import { safeNext } from './safe-next.ts';

export function PasswordForm(props: {
  readonly oidcTitle: string | null;
  readonly onDone: () => Promise<void>;
  readonly onCode: () => void;
}): ReactElement {
  const { oidcTitle, onDone, onCode } = props;
  const [search] = useSearchParams();
  const reason = search.get('error');
  const [elsewhere, setElsewhere] = useState(reason === null ? null : signInWords.elsewhereFailed(reason));
  const form = useForm(
    { email: '', password: '' },
    {
      check: ({ email, password }) => ({
        ...(email.trim() === '' ? { email: signInWords.emailMissing } : {}),
        ...(password === '' ? { password: signInWords.passwordMissing } : {}),
      }),
    },
  );
  const send = form.submit(async ({ email, password }) => {
    const { needsCode } = await signIn(email.trim(), password);
    if (needsCode) onCode();
    else await onDone();
  });
  return (
    <>
      <ErrorSummary
        faults={form.faults.length > 0 || elsewhere === null ? form.faults : [{ field: null, text: elsewhere }]}
        reference={form.reference}
      />
      {oidcTitle === null ? null : (
        <div className="actions">
          <Button
            kind="primary"
            onClick={() =>
              signInElsewhere(safeNext(search.get('next'))).then(
                (url) => {
                  location.href = url;
                },
                () => setElsewhere(signInWords.elsewhereSilent),
              )
            }
          >
            {signInWords.orElse(oidcTitle)}
          </Button>
        </div>
      )}
      <form className="panel" onSubmit={send} noValidate>
        <TextField {...form.field('email')} label={signInWords.email} type="email" autoComplete="username" width={30} />
        <TextField
          {...form.field('password')}
          label={signInWords.password}
          type="password"
          autoComplete="current-password"
          width={30}
        />
        <Button type="submit" kind={oidcTitle === null ? 'primary' : 'plain'} isOff={form.isBusy}>
          {signInWords.send}
        </Button>
        <p className="small mute">{signInWords.forgotten}</p>
      </form>
    </>
  );
}
