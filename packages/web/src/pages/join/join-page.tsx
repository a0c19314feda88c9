import type { LinkPreview } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useSWRConfig } from 'swr';
import { useLocation } from 'wouter';
import { useMe } from '../../api/me.ts';
import { ApiProblem } from '../../api/problems.ts';
import { acceptLink, useLink, useSignInOptions } from '../../api/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { TextField } from '../../parts/field.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useForm } from '../../parts/use-form.ts';
import { accountWords, joinWords as words } from '../../words/account.ts';
import { roleName } from '../../words/roles.ts';
import { SHORTEST } from '../account/password-change.tsx';
import { NewPasswordForm } from './new-password.tsx';

/** What a one-time link opens: the first account of an installation, an invitation, or a new password. */
export function JoinPage(): ReactElement {
  // Behind `#`, so that no log between here and there holds it.
  const token = location.hash.slice(1);
  const link = useLink(token);
  const found = link.data;
  // While nobody owns the installation, a dead link can only be the one that the server printed.
  const isUnowned = useSignInOptions().data?.needsOwner === true;
  const isGone = link.error instanceof ApiProblem && link.error.status < 500;
  return (
    <Page title={titleOf(found)} width="narrow" {...(found && { lead: leadOf(found) })}>
      {isGone ? (
        <p className="note warn">
          {words.bad} {isUnowned ? words.badOwner : words.badAsk}
        </p>
      ) : (
        <WhenLoaded from={link} what={words.loading}>
          {(preview) =>
            preview.kind === 'password' ? (
              <NewPasswordForm token={token} link={preview} />
            ) : (
              <JoinForm token={token} link={preview} />
            )
          }
        </WhenLoaded>
      )}
    </Page>
  );
}

function titleOf(link: LinkPreview | undefined): string {
  if (link?.kind === 'password') return words.passwordTitle;
  return link?.kind === 'owner' ? words.ownerTitle : words.joinTitle;
}

function leadOf({ kind, role, department, organisation }: LinkPreview): string {
  if (kind === 'password' || role === null) return words.passwordLead;
  return kind === 'owner' ? words.ownerLead : words.joinLead(roleName(role), department ?? organisation ?? '');
}

function JoinForm({ token, link }: { readonly token: string; readonly link: LinkPreview }): ReactElement {
  const me = useMe().data;
  const { mutate } = useSWRConfig();
  const [, go] = useLocation();
  const isOwner = link.kind === 'owner';
  const form = useForm<Values>(
    { name: me?.name ?? '', email: link.email ?? me?.email ?? '', password: '', organisation: '', department: '' },
    { check: (values) => check(values, isOwner) },
  );
  const send = form.submit(async ({ name, email, password, organisation, department }) => {
    const own = { token, name: name.trim(), email: email.trim(), password };
    await acceptLink({
      ...own,
      ...(isOwner ? { organisation: organisation.trim(), department: department.trim() } : {}),
    });
    await mutate('/api/me');
    go('/', { replace: true });
  });
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary faults={form.faults} reference={form.reference} />
      <TextField {...form.field('name')} label={words.name} hint={words.nameHint} autoComplete="name" width={30} />
      <TextField
        {...form.field('email')}
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="username"
        readOnly={link.email !== null}
        width={30}
      />
      <TextField
        {...form.field('password')}
        label={words.password}
        hint={accountWords.freshHint}
        type="password"
        autoComplete="new-password"
        width={30}
      />
      {isOwner ? (
        <>
          <TextField {...form.field('organisation')} label={words.organisation} width={30} maxLength={120} />
          <TextField
            {...form.field('department')}
            label={words.department}
            hint={words.departmentHint}
            width={30}
            maxLength={120}
          />
        </>
      ) : null}
      <Button type="submit" kind="primary" isOff={form.isBusy}>
        {words.make}
      </Button>
    </form>
  );
}

type Values = { name: string; email: string; password: string; organisation: string; department: string };

function check(values: Values, isOwner: boolean): Partial<Record<keyof Values, string>> {
  return {
    ...(values.name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(/.@./.test(values.email) ? {} : { email: words.emailMissing }),
    ...(values.password.length < SHORTEST ? { password: words.tooShort } : {}),
    ...(isOwner && values.organisation.trim() === '' ? { organisation: words.organisationMissing } : {}),
    ...(isOwner && values.department.trim() === '' ? { department: words.departmentMissing } : {}),
  };
}
