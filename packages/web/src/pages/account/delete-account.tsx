import { type ReactElement, useState } from 'react';
import { deleteMe } from '../../api/account.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { accountWords as words } from '../../words/account.ts';
import { useLeave } from './use-leave.ts';

export function DeleteAccount(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="delete">
      <h2 id="delete">{words.deleteTitle}</h2>
      <p>{words.deleteLead}</p>
      <Button kind="danger" onClick={() => setOpen(true)}>
        {words.deleteStart}
      </Button>
      {isOpen ? <Sure onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function Sure({ onClose }: { readonly onClose: () => void }): ReactElement {
  const leave = useLeave();
  const form = useForm({ password: '' }, { prefix: 'delete-' });
  const send = form.submit(async ({ password }, write) => {
    await deleteMe(write, password);
    await leave();
  });
  return (
    <Dialog title={words.deleteTitle} onClose={onClose}>
      <p>{words.deleteLead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <TextField
          {...form.field('password')}
          label={words.factorPassword}
          type="password"
          autoComplete="current-password"
          width={20}
        />
        <div className="actions">
          <Button type="submit" kind="danger" isOff={form.isBusy}>
            {words.deleteSure}
          </Button>
          <Button onClick={onClose}>{words.keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}
