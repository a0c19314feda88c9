import type { Role } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { SelectField, TextField } from '../../parts/field.tsx';
import { useForm } from '../../parts/use-form.ts';
import { departmentWords } from '../../words/department.ts';
import { roleDoes, roleName } from '../../words/roles.ts';
import { type Link, MadeLink } from './made-link.tsx';

const words = departmentWords.people;
/** A coordinator invites doctors; an owner anybody. */
const ROLES: readonly Role[] = ['doctor', 'coordinator', 'guardian', 'director', 'negotiator'];

/** Who is invited: a person of the rotas, or somebody else. */
export interface Invited {
  readonly personId: string | null;
  readonly name: string;
}

/** Makes a link that opens once. */
export function Invite(props: {
  readonly departmentId: string;
  readonly whom: Invited;
  readonly isOwner: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const { departmentId, whom, isOwner, onClose } = props;
  const [link, setLink] = useState<Link | null>(null);
  const form = useForm(
    { role: whom.personId === null && isOwner ? 'coordinator' : 'doctor', email: '' },
    { prefix: 'invite-' },
  );
  const send = form.submit(async ({ role, email }, write) => {
    const body = { role, email: email.trim() === '' ? null : email.trim(), personId: whom.personId };
    setLink(await write<Link>('POST', `/api/departments/${departmentId}/invitations`, body));
  });
  return (
    <Dialog title={whom.personId === null ? words.inviteOther : words.inviteWhom(whom.name)} onClose={onClose}>
      <p>{words.inviteLead}</p>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      {link === null ? (
        <form onSubmit={send} noValidate>
          <SelectField
            {...form.field('role')}
            label={words.roleOf}
            choices={(isOwner ? ROLES : ROLES.slice(0, 1)).map((role) => ({
              value: role,
              text: `${roleName(role)}: ${roleDoes(role)}`,
            }))}
          />
          <TextField
            {...form.field('email')}
            label={words.inviteEmail}
            hint={words.inviteEmailHint}
            type="email"
            width={30}
          />
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
