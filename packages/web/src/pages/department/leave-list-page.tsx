import { EDITS } from '@rotawright/server/roles';
import type { LeaveDecision, LeaveRequest, LeaveTakenBack } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useLeaveRequests } from '../../api/departments.ts';
import { useHolds } from '../../api/me.ts';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Said, useSaid } from '../../parts/said.tsx';
import { leaveWords } from '../../words/leave.ts';
import { daysUntil, momentText, todayHere } from '../../words/text.ts';
import { DecideLeave, WhereItStands } from './decide-leave.tsx';
import { DepartmentCrumbs } from './department-crumbs.tsx';
import { LeaveBalances } from './leave-balances.tsx';
import { LeaveFlags } from './leave-flags.tsx';
import { TakeBackLeave, WhereItStays } from './take-back-leave.tsx';
import { useDepartmentHere } from './use-department.ts';

const words = leaveWords.list;

export function LeaveListPage(): ReactElement {
  const { id, department } = useDepartmentHere();
  const requests = useLeaveRequests(id);
  const mayDecide = useHolds(id, EDITS);
  const [chosen, setChosen] = useState<LeaveRequest | null>(null);
  const { heading, text, say } = useSaid();
  const [counted, setCounted] = useState('');
  const name = department?.name ?? '';
  const dialog = {
    onDone: (made: LeaveDecision | LeaveTakenBack): void => {
      setChosen(null);
      setCounted(`${made.id} ${made.state}`);
      say('stands' in made ? <WhereItStays taken={made} /> : <WhereItStands decision={made} />);
      void requests.reload();
    },
    onClose: () => setChosen(null),
  };
  return (
    <Page title={words.title} heading={words.of(name)} crumbs={<DepartmentCrumbs id={id} name={name} />}>
      <WhenLoaded from={requests} what={leaveWords.loading}>
        {(all) => (
          <>
            <h2 ref={heading} tabIndex={-1}>
              {words.waiting}
            </h2>
            <Said text={text} />
            <Waiting requests={all.filter(({ state }) => state === 'asked')} onChoose={mayDecide ? setChosen : null} />
            <h2>{words.decided}</h2>
            <Decided requests={all.filter(({ state }) => state !== 'asked')} onChoose={mayDecide ? setChosen : null} />
            <LeaveFlags departmentId={id} onChange={() => void requests.reload()} />
            {/* Counted anew with each answer. */}
            <LeaveBalances key={counted} departmentId={id} />
          </>
        )}
      </WhenLoaded>
      {chosen === null ? null : chosen.state === 'approved' ? (
        <TakeBackLeave request={chosen} {...dialog} />
      ) : (
        <DecideLeave request={chosen} {...dialog} />
      )}
    </Page>
  );
}

const who = { key: 'who', head: words.who, cell: (one: LeaveRequest) => one.name };
const days = {
  key: 'days',
  head: words.days,
  cell: (one: LeaveRequest) => daysUntil(one.from, one.until, todayHere()),
};
const kind = {
  key: 'kind',
  head: words.kind,
  cell: ({ kind: name, flag }: LeaveRequest) => (
    <>
      {leaveWords.kindName[name]} {flag === null ? null : <span className="tag asks">{leaveWords.flags.tag}</span>}
    </>
  ),
};

interface Listed {
  readonly requests: readonly LeaveRequest[];
  /** `null` for who reads and does not decide. */
  readonly onChoose: ((request: LeaveRequest) => void) | null;
}

function Waiting(props: Listed): ReactElement {
  const { requests, onChoose } = props;
  if (requests.length === 0) return <Empty text={words.noneWaiting} />;
  return (
    <DataTable
      caption={words.waiting}
      isCaptionHidden
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        who,
        days,
        kind,
        { key: 'asked', head: words.asked, cell: ({ askedAt }) => momentText(askedAt) },
        ...(onChoose === null
          ? []
          : [
              {
                key: 'open',
                head: words.state,
                cell: (one: LeaveRequest) => (
                  <Button onClick={() => onChoose(one)}>
                    {words.open}
                    <span className="hidden-text">: {one.name}</span>
                  </Button>
                ),
              },
            ]),
      ]}
    />
  );
}

function Decided({ requests, onChoose }: Listed): ReactElement {
  if (requests.length === 0) return <Empty text={words.noneDecided} />;
  return (
    <DataTable
      caption={words.decided}
      isCaptionHidden
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        who,
        days,
        kind,
        {
          key: 'state',
          head: words.state,
          cell: ({ state, reason }) => (
            <>
              {leaveWords.state[state]}
              {reason === '' ? null : <small>{reason}</small>}
            </>
          ),
        },
        ...(onChoose === null || !requests.some(({ state }) => state === 'approved')
          ? []
          : [
              {
                key: 'change',
                head: words.change,
                cell: (one: LeaveRequest) =>
                  one.state === 'approved' ? (
                    <Button onClick={() => onChoose(one)}>
                      {words.takeBack}
                      <span className="hidden-text">: {`${one.name}, ${days.cell(one)}`}</span>
                    </Button>
                  ) : null,
              },
            ]),
      ]}
    />
  );
}
