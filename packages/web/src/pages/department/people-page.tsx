import { EDITS } from '@rotawright/server/roles';
import type { DepartmentPerson, Member } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useMembers, usePeople } from '../../api/departments.ts';
import { useHolds } from '../../api/me.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { departmentWords } from '../../words/department.ts';
import { roleName } from '../../words/roles.ts';
import { fullDay } from '../../words/text.ts';
import { AddPerson } from './add-person.tsx';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { Invite, type Invited } from './invite.tsx';
import { useDepartmentHere } from './use-department.ts';

const words = departmentWords.people;

/** By name as people read it: number 2 before number 10. */
const byName = new Intl.Collator('en-GB', { numeric: true });

export function PeoplePage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const people = usePeople(id);
  const [invited, setInvited] = useState<Invited | null>(null);
  const name = department?.name ?? '';
  const mayEdit = useHolds(id, EDITS);
  const isOwner = useHolds(id, ['owner']);
  return (
    <Page
      title={words.title}
      heading={words.of(name)}
      crumbs={<DepartmentCrumbs id={id} name={name} />}
      actions={
        mayEdit ? <Button onClick={() => setInvited({ personId: null, name: '' })}>{words.inviteOther}</Button> : null
      }
    >
      <h2>{words.onRota}</h2>
      <p>{words.onRotaLead}</p>
      <WhenLoaded from={people} what={words.loading}>
        {(all) => (
          <PeopleTable
            people={all}
            {...(mayEdit && { onInvite: (one: DepartmentPerson) => setInvited({ personId: one.id, name: one.name }) })}
          />
        )}
      </WhenLoaded>
      {mayEdit ? <AddPerson departmentId={id} onAdded={() => void people.reload()} /> : null}
      <h2>{words.roles}</h2>
      <p>{words.rolesLead}</p>
      <Members departmentId={id} mayEnd={isOwner} />
      {invited === null ? null : (
        <Invite
          departmentId={id}
          whom={invited}
          isOwner={isOwner}
          onClose={() => {
            setInvited(null);
            void people.reload();
          }}
        />
      )}
    </Page>
  );
}

function PeopleTable(props: {
  readonly people: readonly DepartmentPerson[];
  readonly onInvite?: (person: DepartmentPerson) => void;
}): ReactElement {
  const { people, onInvite } = props;
  if (people.length === 0) return <Empty text={words.none} />;
  const account = (one: DepartmentPerson) => {
    if (one.isRemoved) return words.removed;
    if (one.hasAccount) return words.has;
    if (one.isVacant) return words.vacant;
    if (onInvite === undefined) return words.hasNot;
    return (
      <Button onClick={() => onInvite(one)}>
        {words.invite}
        <span className="hidden-text"> {one.name}</span>
      </Button>
    );
  };
  return (
    <DataTable
      caption={words.onRota}
      isCaptionHidden
      rows={[...people].sort((a, b) => byName.compare(a.name, b.name))}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', head: words.name, cell: ({ name }) => name },
        { key: 'account', head: words.account, cell: account },
      ]}
    />
  );
}

function Members({ departmentId, mayEnd }: { readonly departmentId: string; readonly mayEnd: boolean }): ReactElement {
  const members = useMembers(departmentId);
  const { send, error, isBusy } = useSend();
  const end = async (one: Member): Promise<void> => {
    await send('DELETE', `/api/departments/${departmentId}/members/${one.membershipId}`);
    await members.reload();
  };
  return (
    <>
      <Failure error={error} />
      <WhenLoaded from={members} what={words.loading}>
        {(all) =>
          all.length === 0 ? (
            <Empty text={words.noRoles} />
          ) : (
            <DataTable
              caption={words.roles}
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
                { key: 'role', head: words.role, cell: ({ role }) => roleName(role) },
                { key: 'since', head: words.since, cell: ({ since }) => fullDay(since.slice(0, 10)) },
                ...(mayEnd
                  ? [
                      {
                        key: 'end',
                        head: words.end,
                        cell: (one: Member) => (
                          <Button kind="danger" onClick={() => void end(one)} isOff={isBusy}>
                            {words.end}
                            <span className="hidden-text">: {`${one.name}, ${roleName(one.role)}`}</span>
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </WhenLoaded>
    </>
  );
}
