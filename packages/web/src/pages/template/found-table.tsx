import { durationText, poundsText, weeklyHoursText } from '@rotawright/formats/words';
import type { FoundTemplate, FoundTemplates } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { templateWords as words } from '../../words/template.ts';

interface Row extends FoundTemplate {
  readonly number: number;
}

/** Templates side by side. The least of a column is marked; pay is not, because it is good for one side and bad for the other. */
export function FoundTable(props: {
  readonly answer: FoundTemplates;
  readonly onUse: (found: FoundTemplate, number: number) => void;
}): ReactElement {
  const { answer, onUse } = props;
  const rows = answer.templates.map((found, i): Row => ({ ...found, number: i + 1 }));
  const least = (of: (row: Row) => number | null) => {
    const values = rows.map((row) => of(row) ?? Number.POSITIVE_INFINITY);
    const best = Math.min(...values);
    const isTelling = values.some((value) => value !== best);
    return (row: Row, text: ReactNode): ReactNode =>
      isTelling && of(row) === best ? (
        <>
          <b>{text}</b> <small>{words.least}</small>
        </>
      ) : (
        text
      );
  };
  const weeks = least((row) => row.weeks.length);
  const weekends = least((row) => row.weekendsWorked / row.weeks.length);
  const lone = least((row) => row.loneDays / row.weeks.length);
  const sleepy = least((row) => row.sleepyMinutes);
  const average = least((row) => row.averageMinutes);
  return (
    <>
      <DataTable
        caption={words.foundCaption}
        rows={rows}
        keyOf={({ number }) => String(number)}
        columns={[
          { key: 'number', head: words.choice, cell: ({ number }) => words.choiceName(number) },
          { key: 'weeks', head: words.weeksHead, isNumber: true, cell: (row) => weeks(row, row.weeks.length) },
          {
            key: 'average',
            head: words.averageHead,
            isNumber: true,
            cell: (row) => average(row, weeklyHoursText(row.averageMinutes)),
          },
          {
            key: 'weekends',
            head: words.weekendsHead,
            isNumber: true,
            cell: (row) => weekends(row, words.oneIn(row.weeks.length, row.weekendsWorked)),
          },
          { key: 'nights', head: words.nightsHead, isNumber: true, cell: ({ nights }) => nights },
          { key: 'lone', head: words.loneHead, isNumber: true, cell: (row) => lone(row, row.loneDays) },
          {
            key: 'sleepy',
            head: words.sleepyHead,
            isNumber: true,
            cell: (row) =>
              row.sleepyMinutes === null ? words.cannotTell : sleepy(row, durationText(Math.round(row.sleepyMinutes))),
          },
          {
            key: 'pay',
            head: words.payHead,
            isNumber: true,
            cell: ({ payPence }) => (payPence === null ? words.cannotTell : poundsText(payPence)),
          },
          {
            key: 'use',
            head: words.use,
            cell: (row) => (
              <Button onClick={() => onUse(row, row.number)}>
                {words.use}
                <span className="hidden-text">: {words.choiceName(row.number)}</span>
              </Button>
            ),
          },
        ]}
      />
      <p className="mute">
        {words.loneHead}: {words.loneNote}. {words.sleepyHead}: {answer.sleepLabel}.
      </p>
    </>
  );
}
