import { durationText, poundsText, weeklyHoursText } from '@rotawright/formats/words';
import type { VersionFigures } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { effectWords as words } from '../../words/effect.ts';
import { differenceText } from './difference.ts';

interface Row {
  readonly what: string;
  readonly note?: string;
  readonly before: number;
  readonly after: number;
  readonly text: (value: number) => string;
}

/** Both versions in sums, and what lies between them. */
export function EffectSums(props: {
  readonly before: VersionFigures;
  readonly after: VersionFigures;
  readonly sleepLabel: string;
}): ReactElement {
  const { before, after, sleepLabel } = props;
  const plain = (value: number): string => String(value);
  const row = (what: string, of: keyof VersionFigures, text = plain, note = ''): Row => ({
    what,
    before: Number(before[of]),
    after: Number(after[of]),
    text,
    ...(note === '' ? {} : { note }),
  });
  const unknown = Math.max(before.payUnknown, after.payUnknown);
  const rows: readonly Row[] = [
    row(words.people, 'people'),
    row(words.emptyPlaces, 'emptyPlaces'),
    row(words.breaches, 'breaches'),
    row(words.cannotTell, 'cannotTell'),
    row(words.hours, 'weekMinutes', weeklyHoursText),
    row(words.nights, 'nights'),
    row(words.weekends, 'weekends'),
    row(words.sleepy, 'sleepyMinutes', (value) => durationText(Math.round(value)), sleepLabel),
    row(words.pay, 'payPence', poundsText, unknown === 0 ? '' : words.payUnknown(unknown)),
  ];
  const sayOf =
    (of: 'before' | 'after') =>
    (one: Row): ReactNode =>
      one.text(one[of]);
  return (
    <DataTable
      caption={words.sumsCaption}
      rows={rows}
      keyOf={({ what }) => what}
      columns={[
        {
          key: 'what',
          head: words.what,
          cell: ({ what, note }) => (
            <>
              {what} {note === undefined ? null : <small className="mute">{note}</small>}
            </>
          ),
        },
        { key: 'before', head: words.version(before.number), isNumber: true, cell: sayOf('before') },
        { key: 'after', head: words.version(after.number), isNumber: true, cell: sayOf('after') },
        {
          key: 'difference',
          head: words.difference,
          isNumber: true,
          cell: (one) => differenceText(one.before, one.after, one.text),
        },
      ]}
    />
  );
}
