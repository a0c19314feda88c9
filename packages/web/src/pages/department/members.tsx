import type { Member, Role } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useMembers } from '../../api/departments.ts';
import { useMe } from '../../api/me.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Sure } from '../../parts/sure.tsx';
import { departmentWords } from '../../words/department.ts';
import { roleName } from '../../words/roles.ts';
import { fullDay } from '../../words/text.ts';
import { OwnPasswordLink } from './own-password-link.tsx';

const words = departmentWords.people;
/** Accounts of other roles are an owner's to let in. */
const LET_IN: readonly Role[] = ['doctor', 'coordinator'];

/** Who has which role in a department; roles are taken away by owners, and whoever is locked out is let in again. */
export function Members(props: {
  readonly departmentId: string;
  readonly mayEnd: boolean;
  readonly mayLetIn: boolean;
}): ReactElement {
  const { departmentId, mayEnd, mayLetIn } = props;
  const me = useMe().data;
  const [locked, setLocked] = useState<Member | null>(null);
  const members = useMembers(departmentId);
  const [ending, setEnding] = useState<Member | null>(null);
  const { send, error, isBusy, forget } = useSend();
  const end = async (one: Member): Promise<void> => {
    const answer = await send('DELETE', `/api/departments/${departmentId}/members/${one.membershipId}`);
    await members.reload();
    if (answer !== undefined) setEnding(null);
  };
  return (
    <>
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
                ...(mayLetIn
                  ? [
                      {
                        key: 'password',
                        head: words.newPassword,
                        cell: (one: Member) =>
                          one.userId === me?.userId || !(mayEnd || LET_IN.includes(one.role)) ? null : (
                            <Button onClick={() => setLocked(one)}>
                              {words.newPassword}
                              <span className="hidden-text">: {`${one.name}, ${roleName(one.role)}`}</span>
                            </Button>
                          ),
                      },
                    ]
                  : []),
                ...(mayEnd
                  ? [
                      {
                        key: 'end',
                        head: words.end,
                        cell: (one: Member) => (
                          <Button
                            kind="danger"
                            onClick={() => {
                              forget();
                              setEnding(one);
                            }}
                          >
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
      {ending === null ? null : (
        <Sure
          title={words.endTitle(roleName(ending.role), ending.name)}
          go={words.endSure}
          isBusy={isBusy}
          error={error}
          onGo={() => void end(ending)}
          onClose={() => setEnding(null)}
        >
          <p>{words.endLead(ending.name)}</p>
        </Sure>
      )}
      {locked === null ? null : (
        <OwnPasswordLink
          title={words.newPasswordFor(locked.name)}
          lead={words.newPasswordLead}
          path={`/api/departments/${departmentId}/members/${locked.membershipId}/password-link`}
          asksEmail={false}
          onClose={() => setLocked(null)}
        />
      )}
    </>
  );
}
