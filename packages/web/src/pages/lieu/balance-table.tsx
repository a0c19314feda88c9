import type { LieuAmount, LieuPerson } from '@rotawright/server/wire';
import { type ReactElement, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { CheckField } from '../../parts/choice.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { SelectField } from '../../parts/field.tsx';
import { lieuWords } from '../../words/lieu.ts';
import { type BalanceOrder, sortedBalances } from './balance-order.ts';

const words = lieuWords.list;

/** Balances of everybody, in the order chosen, or of those alone whose claim waits. */
export function BalanceTable(props: {
  readonly departmentId: string;
  readonly people: readonly LieuPerson[];
}): ReactElement {
  const { departmentId, people } = props;
  const [order, setOrder] = useState<BalanceOrder>('lowest');
  const [onlyClaims, setOnlyClaims] = useState(false);
  const shown = sortedBalances(people, order).filter(({ openClaims }) => !onlyClaims || openClaims > 0);
  return (
    <>
      <h2>{words.balances}</h2>
      <p className="small mute">{lieuWords.sums.apart}</p>
      {people.length === 0 ? (
        <Empty text={words.noPeople} />
      ) : (
        <>
          <div className="field-row">
            <SelectField
              id="order"
              name="order"
              label={words.order}
              value={order}
              onValue={(value) => setOrder(value as BalanceOrder)}
              choices={words.orders}
            />
            <CheckField id="only-claims" label={words.onlyClaims} isOn={onlyClaims} onChange={setOnlyClaims} />
          </div>
          {shown.length === 0 ? (
            <Empty text={words.noneWithClaims} />
          ) : (
            <DataTable
              caption={words.balances}
              isCaptionHidden
              rows={shown}
              keyOf={({ personId }) => personId}
              columns={columnsOf(departmentId)}
            />
          )}
        </>
      )}
    </>
  );
}

function columnsOf(departmentId: string): readonly Column<LieuPerson>[] {
  const column = (key: string, head: string, cell: (one: LieuPerson) => ReactNode): Column<LieuPerson> => ({
    ...{ key, head, cell, isNumber: true },
  });
  return [
    {
      key: 'who',
      head: words.who,
      cell: ({ personId, name }) => <Link href={`/departments/${departmentId}/lieu/${personId}`}>{name}</Link>,
    },
    column('left', words.left, ({ sums: { left } }) =>
      left.days < 0 || left.minutes < 0 ? <span className="tag late">{shortText(left)}</span> : shortText(left),
    ),
    column('earned', words.earned, ({ sums }) => shortText(sums.earned)),
    column('taken', words.taken, ({ sums }) => shortText(sums.taken)),
    column('booked', words.booked, ({ sums }) => daysText(sums.booked)),
    column('waiting', words.waiting, ({ sums }) => daysText(sums.waiting)),
    column('ahead', words.ahead, ({ sums }) => shortText(sums.ahead)),
    column('claims', words.openClaims, ({ openClaims }) =>
      openClaims === 0 ? 0 : <span className="tag asks">{openClaims}</span>,
    ),
  ];
}

/** `0` of nothing: a column of words would hide the numbers. */
const shortText = (amount: LieuAmount): string =>
  amount.days === 0 && amount.minutes === 0 ? '0' : lieuWords.amount(amount);
const daysText = (days: number): string => shortText({ days, minutes: 0 });
