import { durationText, poundsText, weeklyHoursText } from '@rotawright/formats/words';
import type { VersionFigures } from '@rotawright/server/wire';
import type { ReactElement, ReactNode } from 'react';
import { DataTable } from '../../parts/data-table.tsx';
import { effectWords as words } from '../../words/effect.ts';
import { differenceText } from './difference.ts';

/** What both versions are compared in. */
type Figure = Exclude<keyof VersionFigures, 'versionId' | 'number' | 'seq' | 'payUnknown' | 'unknownWork'>;

interface Row {
  readonly what: string;
  readonly note?: string;
  /** `null` where it can't be told. */
  readonly before: number | null;
  readonly after: number | null;
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
  const row = (what: string, of: Figure, text = plain, note = ''): Row => ({
    what,
    before: before[of],
    after: after[of],
    text,
    ...(note === '' ? {} : { note }),
  });
  const unknown = Math.max(before.payUnknown, after.payUnknown);
  const unknownWork = Math.max(before.unknownWork, after.unknownWork);
  const rows: readonly Row[] = [
    row(words.people, 'people'),
    row(words.emptyPlaces, 'emptyPlaces'),
    row(words.breaches, 'breaches'),
    row(words.cannotTell, 'cannotTell'),
    row(words.hours, 'weekMinutes', weeklyHoursText, unknownWork === 0 ? '' : words.hoursUnknown(unknownWork)),
    row(words.nights, 'nights'),
    row(words.weekends, 'weekends'),
    row(words.sleepy, 'sleepyMinutes', (value) => durationText(Math.round(value)), sleepLabel),
    row(words.pay, 'payPence', poundsText, unknown === 0 ? '' : words.payUnknown(unknown)),
  ];
  const sayOf =
    (of: 'before' | 'after') =>
    (one: Row): ReactNode => {
      const value = one[of];
      return value === null ? words.unknown : one.text(value);
    };
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
          cell: (one) =>
            one.before === null || one.after === null ? '–' : differenceText(one.before, one.after, one.text),
        },
      ]}
    />
  );
}
