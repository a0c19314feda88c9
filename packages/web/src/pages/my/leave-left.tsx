import type { LeaveBalance, MyRota } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useMyLeaveBalances } from '../../api/my.ts';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { leaveWords } from '../../words/leave.ts';

const words = leaveWords.balance;

/** How much leave a doctor has on one rota, in sentences. Nothing where the rota is over. */
export function LeaveLeft({ rota }: { readonly rota: MyRota }): ReactElement {
  const balances = useMyLeaveBalances();
  return (
    <WhenLoaded from={balances} what={words.loading}>
      {(all) => {
        const here = all.find(({ rotaId }) => rotaId === rota.rotaId);
        const own = here?.people[0];
        if (here === undefined || own === undefined) return null;
        return (
          <section className="panel" aria-labelledby="leave-left">
            <h2 id="leave-left">{words.title}</h2>
            <Sums own={own} from={here.from} until={here.until} />
          </section>
        );
      }}
    </WhenLoaded>
  );
}

function Sums(props: { readonly own: LeaveBalance; readonly from: string; readonly until: string }): ReactElement {
  const { entitled, taken, booked, waiting, left, study, bankHolidaysWorked } = props.own;
  return (
    <>
      {left === null ? null : <p className="big-figure">{words.left(left)}</p>}
      <p>
        {entitled === null ? words.unknown : words.falls(entitled, props.from, props.until)}{' '}
        {words.sums(taken, booked, waiting)}
      </p>
      {study + bankHolidaysWorked === 0 ? null : (
        <p>
          {study === 0 ? '' : `${words.study(study)} `}
          {bankHolidaysWorked === 0 ? '' : words.bankHolidays(bankHolidaysWorked)}
        </p>
      )}
      <p className="small mute">{words.note}</p>
    </>
  );
}
