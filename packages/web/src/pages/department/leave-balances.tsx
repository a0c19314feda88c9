import type { LeaveBalance } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { useLeaveBalances } from '../../api/departments.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { WhenLoaded } from '../../parts/loaded.tsx';
import { leaveWords } from '../../words/leave.ts';

const words = leaveWords.balance;
const { head } = words;

/** How much leave everybody has left, a table for each live rota. */
export function LeaveBalances({ departmentId }: { readonly departmentId: string }): ReactElement {
  return (
    <>
      <h2>{words.title}</h2>
      <p className="small mute">{words.note}</p>
      <WhenLoaded from={useLeaveBalances(departmentId)} what={words.loading}>
        {(rotas) =>
          rotas.length === 0 ? (
            <Empty text={words.none} />
          ) : (
            rotas.map(({ rotaId, title, from, until, people }) => (
              <DataTable
                key={rotaId}
                caption={words.onRota(title, from, until)}
                rows={people}
                keyOf={({ personId }) => personId}
                columns={COLUMNS}
              />
            ))
          )
        }
      </WhenLoaded>
    </>
  );
}

const count = (key: 'taken' | 'booked' | 'waiting' | 'study'): Column<LeaveBalance> => ({
  key,
  head: head[key],
  isNumber: true,
  cell: (one) => one[key],
});

const COLUMNS: readonly Column<LeaveBalance>[] = [
  { key: 'who', head: head.who, cell: ({ name }) => name },
  { key: 'falls', head: head.falls, isNumber: true, cell: ({ entitled }) => entitled ?? words.notKnown },
  count('taken'),
  count('booked'),
  count('waiting'),
  {
    key: 'left',
    head: head.left,
    isNumber: true,
    cell: ({ left }) => {
      if (left === null) return words.notKnown;
      return left < 0 ? <span className="tag late">{words.left(left)}</span> : left;
    },
  },
  count('study'),
  {
    key: 'bankHolidays',
    head: head.bankHolidays,
    isNumber: true,
    cell: ({ bankHolidaysWorked }) => bankHolidaysWorked,
  },
];
