import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { departmentWords } from '../../words/department.ts';
import { type Link, MadeLink } from './made-link.tsx';
import { OwnPasswordField } from './own-password-field.tsx';

const words = departmentWords.people;

/** Makes a link that opens a whole account, for which whoever makes it gives their own password. */
export function OwnPasswordLink(props: {
  readonly title: string;
  readonly lead: string;
  /** Where the link is asked for. */
  readonly path: string;
  /** Is it for an address that is typed here? */
  readonly asksEmail: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const { title, lead, path, asksEmail, onClose } = props;
  const [link, setLink] = useState<Link | null>(null);
  const form = useForm(
    { email: '', password: '' },
    {
      prefix: 'own-',
      check: ({ email }) => (asksEmail && !/.@./.test(email) ? { email: words.ownerEmailMissing } : {}),
    },
  );
  const send = form.submit(async ({ email, password }, write) => {
    const body = { password, ...(asksEmail ? { email: email.trim() } : {}) };
    setLink(await write<Link>('POST', path, body));
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{lead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      {link === null ? (
        <form onSubmit={send} noValidate>
          {asksEmail ? (
            <TextField {...form.field('email')} label={words.ownerEmail} type="email" autoComplete="off" width={30} />
          ) : null}
          <OwnPasswordField {...form.field('password')} />
          <Button type="submit" kind="primary" isOff={form.isBusy}>
            {words.makeLink}
          </Button>
        </form>
      ) : (
        <MadeLink link={link} />
      )}
    </Dialog>
  );
}
