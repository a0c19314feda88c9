import type { Change, RosterDocument } from '@rotawright/server/wire';
import type { ReactElement } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { cellFace, DutyCell } from '../../parts/duty-cell.tsx';
import { publishWords as words } from '../../words/publish.ts';
import { shortDay } from '../../words/text.ts';

/** Cells that differ, by person and day, before beside after. */
export function ChangeTable(props: {
  readonly changes: readonly Change[];
  readonly shiftTypes: RosterDocument['shiftTypes'];
}): ReactElement {
  const face = (value: Change['before']) => <DutyCell face={cellFace(value, props.shiftTypes)} isLarge />;
  return (
    <DataTable
      caption={words.changesTitle}
      isCaptionHidden
      rows={props.changes}
      keyOf={({ person, date }) => `${person}${date}`}
      columns={[
        { key: 'who', head: words.who, cell: ({ name }) => name },
        { key: 'day', head: words.day, cell: ({ date }) => shortDay(date) },
        { key: 'before', head: words.before, cell: ({ before }) => face(before) },
        { key: 'after', head: words.after, cell: ({ after }) => face(after) },
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
