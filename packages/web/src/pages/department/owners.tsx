import type { Owner } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { useLoad } from '../../api/use-load.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { departmentWords } from '../../words/department.ts';
import { fullDay } from '../../words/text.ts';
import { EndOwner } from './end-owner.tsx';
import { OwnPasswordLink } from './own-password-link.tsx';

const words = departmentWords.people;

/** Who owns the organisation, for owners: they make others, let one another in again, and take ownership away from who has gone. */
export function Owners(props: { readonly organisationId: string; readonly organisation: string }): ReactElement {
  const path = `/api/organisations/${props.organisationId}/owners`;
  const owners = useLoad<readonly Owner[]>(path);
  const me = useMe().data;
  const [locked, setLocked] = useState<Owner | null>(null);
  const [ending, setEnding] = useState<Owner | null>(null);
  const [isInviting, setInviting] = useState(false);
  const title = words.owners(props.organisation);
  return (
    <>
      <h2>{title}</h2>
      <p>{words.ownersLead}</p>
      <WhenLoaded from={owners} what={words.loading}>
        {(all) => (
          <DataTable
            caption={title}
            isCaptionHidden
            rows={all}
            keyOf={({ membershipId }) => membershipId}
            columns={[
              {
                key: 'name',
                head: words.name,
                cell: ({ name, email }) => (
                  <>
                    {name} <small>{email}</small>
                  </>
                ),
              },
              { key: 'since', head: words.since, cell: ({ since }) => fullDay(since.slice(0, 10)) },
              {
                key: 'password',
                head: words.newPassword,
                cell: (one) =>
                  one.userId === me?.userId ? null : (
                    <Button onClick={() => setLocked(one)}>
                      {words.newPassword}
                      <span className="hidden-text">: {one.name}</span>
                    </Button>
                  ),
              },
              {
                key: 'end',
                head: words.endOwner,
                cell: (one) =>
                  one.userId === me?.userId ? null : (
                    <Button kind="danger" onClick={() => setEnding(one)}>
                      {words.endOwner}
                      <span className="hidden-text">: {one.name}</span>
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </WhenLoaded>
      <Button onClick={() => setInviting(true)}>{words.inviteOwner}</Button>
      {locked === null ? null : (
        <OwnPasswordLink
          title={words.newPasswordFor(locked.name)}
          lead={words.newPasswordLead}
          path={`${path}/${locked.membershipId}/password-link`}
          asksEmail={false}
          onClose={() => setLocked(null)}
        />
      )}
      {ending === null ? null : (
        <EndOwner
          owner={ending}
          path={`${path}/${ending.membershipId}`}
          onDone={() => {
            setEnding(null);
            void owners.reload();
          }}
          onClose={() => setEnding(null)}
        />
      )}
      {isInviting ? (
        <OwnPasswordLink
          title={words.inviteOwner}
          lead={words.inviteLead}
          path={`/api/organisations/${props.organisationId}/owner-invitations`}
          asksEmail
          onClose={() => setInviting(false)}
        />
      ) : null}
    </>
  );
}
