import type { Owner } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { useForm } from '../../parts/use-form.ts';
import { departmentWords } from '../../words/department.ts';
import { OwnPasswordField } from './own-password-field.tsx';

const words = departmentWords.people;

/** Takes the ownership of another owner away, for which whoever does it gives their own password. */
export function EndOwner(props: {
  readonly owner: Owner;
  /** Where this ownership stands. */
  readonly path: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}): ReactElement {
  const { owner, path, onDone, onClose } = props;
  const form = useForm({ password: '' }, { prefix: 'end-' });
  const send = form.submit(async ({ password }, write) => {
    await write('DELETE', path, { password });
    onDone();
  });
  return (
    <Dialog title={words.endOwnerOf(owner.name)} onClose={onClose}>
      <p>
        {owner.email}. {words.endOwnerLead}
      </p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <form onSubmit={send} noValidate>
        <OwnPasswordField {...form.field('password')} />
        <Button type="submit" kind="danger" isOff={form.isBusy}>
          {words.endOwnerSure}
        </Button>
      </form>
    </Dialog>
  );
}
