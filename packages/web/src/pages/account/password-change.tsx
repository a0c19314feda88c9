import { type ReactElement, useState } from 'react';
import { changePassword } from '../../api/account.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { accountWords as words } from '../../words/account.ts';

export const SHORTEST = 12;

export function PasswordChange(): ReactElement {
  const [isDone, setDone] = useState(false);
  const form = useForm(
    { current: '', fresh: '' },
    {
      prefix: 'password-',
      check: ({ current, fresh }) => ({
        ...(current === '' ? { current: words.currentMissing } : {}),
        ...(fresh.length < SHORTEST ? { fresh: words.tooShort } : {}),
      }),
    },
  );
  const send = form.submit(async ({ current, fresh }) => {
    await changePassword(current, fresh);
    form.set({ current: '', fresh: '' });
    setDone(true);
  });
  return (
    <section aria-labelledby="password">
      <h2 id="password">{words.passwordTitle}</h2>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <p role="status">{isDone ? words.changed : ''}</p>
      <form onSubmit={send} noValidate>
        <TextField
          {...form.field('current')}
          label={words.current}
          type="password"
          autoComplete="current-password"
          width={20}
        />
        <TextField
          {...form.field('fresh')}
          label={words.fresh}
          hint={words.freshHint}
          type="password"
          autoComplete="new-password"
          width={20}
        />
        <Button type="submit" isOff={form.isBusy}>
          {words.change}
        </Button>
      </form>
    </section>
  );
}
