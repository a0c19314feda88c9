import type { LinkPreview } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useLocation } from 'wouter';
import { setPassword } from '../../api/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { accountWords, joinWords as words } from '../../words/account.ts';
import { SHORTEST } from '../account/password-change.tsx';

/** What a link for a new password opens; afterwards the sign-in page follows. */
export function NewPasswordForm({ token, link }: { readonly token: string; readonly link: LinkPreview }): ReactElement {
  const [, go] = useLocation();
  const form = useForm(
    { email: link.email ?? '', password: '' },
    { check: ({ password }) => (password.length < SHORTEST ? { password: words.tooShort } : {}) },
  );
  const send = form.submit(async ({ password }) => {
    await setPassword({ token, password });
    go('/sign-in', { replace: true });
  });
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <TextField
        {...form.field('email')}
        label={words.email}
        type="email"
        autoComplete="username"
        readOnly
        width={30}
      />
      <TextField
        {...form.field('password')}
        label={words.freshPassword}
        hint={accountWords.freshHint}
        type="password"
        autoComplete="new-password"
        width={30}
      />
      <Button type="submit" kind="primary" isOff={form.isBusy}>
        {words.set}
      </Button>
    </form>
  );
}
