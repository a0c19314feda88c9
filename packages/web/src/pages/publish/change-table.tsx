import type { Change, RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { cellFace, DutyCell } from '../../parts/duty-cell.tsx';
import { publishWords as words } from '../../words/publish.ts';
import { setupWords } from '../../words/setup.ts';
import { shortDay } from '../../words/text.ts';

/** `20:30 to 08:30`; with how it counts where that has changed, and the code where the cell holds more than one. */
function timesText(retimed: Change['retimed'][number], side: 'before' | 'after', isOneOfMore: boolean): string {
  const { start, end, kind } = retimed[side];
  const counts =
    retimed.before.kind === retimed.after.kind ? null : setupWords.kinds.find(({ value }) => value === kind);
  return words.times(isOneOfMore ? retimed.code : null, start, end, counts?.text ?? null);
}

/** Cells that differ, by person and day, before beside after; the times too where the same code stands for others. */
export function ChangeTable(props: {
  readonly changes: readonly Change[];
  readonly shiftTypes: RosterDocument['shiftTypes'];
}): ReactElement {
  const face = (change: Change, side: 'before' | 'after') => (
    <>
      <DutyCell face={cellFace(change[side], props.shiftTypes)} isLarge />
      {change.retimed.map((one) => (
        <span key={one.code}> {timesText(one, side, change.retimed.length > 1)}</span>
      ))}
    </>
  );
  return (
    <DataTable
      caption={words.changesTitle}
      isCaptionHidden
      rows={props.changes}
      keyOf={({ person, date }) => `${person}${date}`}
      columns={[
        { key: 'who', head: words.who, cell: ({ name }) => name },
        { key: 'day', head: words.day, cell: ({ date }) => shortDay(date) },
        { key: 'before', head: words.before, cell: (change) => face(change, 'before') },
        { key: 'after', head: words.after, cell: (change) => face(change, 'after') },
        {
          key: 'notice',
          head: words.notice,
          cell: ({ noticeDays, isLate }) => (
            <>
              {words.noticeDays(noticeDays)} {isLate ? <span className="tag late">{words.lateTag}</span> : null}
            </>
          ),
        },
      ]}
    />
  );
}
