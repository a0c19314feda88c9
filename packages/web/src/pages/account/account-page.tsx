import type { Me } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { MY_DATA } from '../../api/account.ts';
import { useMe } from '../../api/me.ts';
import { signOut } from '../../api/sign-in.ts';
import { Button } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Page } from '../../parts/page.tsx';
import { accountWords as words } from '../../words/account.ts';
import { roleName } from '../../words/roles.ts';
import { DeleteAccount } from './delete-account.tsx';
import { PasswordChange } from './password-change.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import { useLeave } from './use-leave.ts';

export function AccountPage(): ReactElement {
  const me = useMe();
  const [error, setError] = useState<unknown>(null);
  if (me.data === undefined) return <main className="main" id="main" />;
  return (
    <Page
      title={words.title}
      heading={me.data.name}
      lead={words.signedInAs(me.data.email)}
      width="narrow"
      actions={<SignOut onFail={setError} />}
    >
      <Failure error={error} />
      <Roles me={me.data} />
      <SecondFactor isOn={me.data.hasSecondFactor} onChange={() => void me.reload()} />
      <PasswordChange />
      <Sessions />
      <section aria-labelledby="data">
        <h2 id="data">{words.dataTitle}</h2>
        <p>{words.dataLead}</p>
        <a className="btn" href={MY_DATA} download="rotawright-my-data.json">
          {words.getData}
        </a>
      </section>
      <DeleteAccount />
    </Page>
  );
}

function Roles({ me }: { readonly me: Me }): ReactElement {
  return (
    <>
      <h2>{words.rolesTitle}</h2>
      <ul>
        {me.memberships.map(({ departmentId, department, role }) => (
          <li key={`${departmentId}${role}`}>{words.roleIn(roleName(role), department)}</li>
        ))}
      </ul>
    </>
  );
}

function SignOut({ onFail }: { readonly onFail: (error: unknown) => void }): ReactElement {
  const leave = useLeave();
  return <Button onClick={() => void signOut().then(leave, onFail)}>{words.signOut}</Button>;
}
