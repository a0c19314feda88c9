import type { LeaveRequest, MyRota } from '@rotawright/server/wire';
import { type ReactElement, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { leaveStep, useMyLeave } from '../../api/my.ts';
import { useSend } from '../../api/use-send.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Failure } from '../../parts/failure.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { leaveWords as words } from '../../words/leave.ts';
import { myWords } from '../../words/my.ts';
import { daysUntil, momentText, todayHere } from '../../words/text.ts';
import { AskForLeave } from './ask-for-leave.tsx';
import { LeaveLeft } from './leave-left.tsx';
import { LieuLeft } from './lieu-left.tsx';
import { MyFrame } from './my-frame.tsx';
import { OneOfMine } from './one-of-mine.tsx';

export function MyLeavePage(): ReactElement {
  return (
    <MyFrame title={words.title} without={<LeaveWithoutRota />}>
      {(rota) => <LeaveView key={rota.rotaId} departmentId={rota.document.departmentId} rota={rota} />}
    </MyFrame>
  );
}

/** For who is on no published rota yet: leave is asked for in a department, and nothing can be told of its effect. */
function LeaveWithoutRota(): ReactElement {
  return (
    <WhenLoaded from={useMe()} what={words.loading}>
      {({ memberships }) => {
        const places = memberships.filter(
          ({ personId, departmentId }, at) =>
            personId !== null &&
            memberships.findIndex((one) => one.departmentId === departmentId && one.personId) === at,
        );
        return (
          <OneOfMine
            all={places}
            first={places[0]}
            param="department"
            idOf={({ departmentId }) => departmentId}
            textOf={({ department }) => department}
            label={words.department}
            none={words.noPerson}
          >
            {({ departmentId }) => (
              <>
                <p>
                  {myWords.none} {words.withoutRota}
                </p>
                <LeaveView key={departmentId} departmentId={departmentId} rota={null} />
              </>
            )}
          </OneOfMine>
        );
      }}
    </WhenLoaded>
  );
}

function LeaveView(props: { readonly departmentId: string; readonly rota: MyRota | null }): ReactElement {
  const { departmentId, rota } = props;
  const leave = useMyLeave();
  const [isAsked, setAsked] = useState(false);
  return (
    <>
      {isAsked ? (
        <p className="note good" role="status">
          {words.asked}
        </p>
      ) : null}
      <AskForLeave
        departmentId={departmentId}
        rota={rota}
        onAsked={() => {
          setAsked(true);
          void leave.reload();
        }}
      />
      {rota === null ? null : <LeaveLeft rota={rota} />}
      <LieuLeft departmentId={departmentId} />
      <section aria-labelledby="asked-leave">
        <h2 id="asked-leave">{words.mine}</h2>
        <WhenLoaded from={leave} what={words.loading}>
          {(all) =>
            all.length === 0 ? (
              <Empty text={words.none} />
            ) : (
              <ul className="plain-list">
                {all.map((request) => (
                  <RequestRow key={request.id} request={request} onChange={() => void leave.reload()} />
                ))}
              </ul>
            )
          }
        </WhenLoaded>
      </section>
    </>
  );
}

const TAGS: Readonly<Record<LeaveRequest['state'], string>> = {
  asked: 'tag asks',
  approved: 'tag live',
  refused: 'tag late',
  withdrawn: 'tag',
};

function RequestRow(props: { readonly request: LeaveRequest; readonly onChange: () => void }): ReactElement {
  const { id, kind, from, until, state, reason, askedAt, decidedAt } = props.request;
  const { send, error, isBusy } = useSend();
  const withdraw = async (): Promise<void> => {
    await send('POST', leaveStep(id, 'withdraw'), {});
    props.onChange();
  };
  return (
    <li className="request">
      <div>
        <strong>
          {words.kindName[kind]}, {daysUntil(from, until, todayHere())}
        </strong>
        <span className="small mute line">
          {words.askedOn(momentText(askedAt))}
          {decidedAt === null ? '' : `, ${words.decidedOn(momentText(decidedAt))}`}
        </span>
        {reason === '' ? null : <span className="line">{words.reason(reason)}</span>}
        <Failure error={error} />
      </div>
      <span className={TAGS[state]}>{words.state[state]}</span>
      {state === 'asked' ? (
        <Button onClick={() => void withdraw()} isOff={isBusy}>
          {words.withdraw}
          <span className="hidden-text">: {daysUntil(from, until, todayHere())}</span>
        </Button>
      ) : null}
    </li>
  );
}
