import { EDITS } from '@rotawright/server/roles';
import type { DepartmentPerson } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { usePeople } from '../../api/departments.ts';
import { useHolds } from '../../api/me.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { departmentWords } from '../../words/department.ts';
import { AddPerson } from './add-person.tsx';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { Invite, type Invited } from './invite.tsx';
import { Members } from './members.tsx';
import { Owners } from './owners.tsx';
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
      <Members departmentId={id} mayEnd={isOwner} mayLetIn={mayEdit} />
      {isOwner && department !== undefined ? (
        <Owners organisationId={department.organisationId} organisation={department.organisation} />
      ) : null}
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
