import type { NoticeClock } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { Verdict } from '../../parts/verdict.tsx';
import { publishWords as words } from '../../words/publish.ts';
import { shortDay } from '../../words/text.ts';

/** The 12, 8 and 6 week clocks: what is due, when, and whether it was there. */
export function ClockTable({ clocks }: { readonly clocks: readonly NoticeClock[] }): ReactElement {
  return (
    <DataTable
      caption={words.clocksTitle}
      isCaptionHidden
      rows={clocks}
      keyOf={({ weeks, what }) => `${weeks}${what}`}
      columns={[
        {
          key: 'what',
          head: words.clock,
          cell: ({ what, weeks }) => (
            <>
              {what}
              <small>{words.weeks(weeks)}</small>
            </>
          ),
        },
        { key: 'due', head: words.due, cell: ({ due }) => shortDay(due) },
        { key: 'state', head: words.state, cell: stateOf },
      ]}
    />
  );
}

function stateOf({ met, daysLeft, due }: NoticeClock): ReactNode {
  if (met !== null) return <Verdict kind={met <= due ? 'meets' : 'breaks'} text={words.met(shortDay(met))} />;
  return daysLeft < 0 ? <Verdict kind="breaks" text={words.left(daysLeft)} /> : words.left(daysLeft);
}
