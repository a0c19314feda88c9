import { place } from '../sheet/index.ts';
import { spanText } from './clock-text.ts';
import type { CodeEntry } from './code-book.ts';
import type { DayColumn, DayRows } from './day-rows.ts';
import { kindByName } from './kind-by-name.ts';
import type { Task } from './task.ts';

/** A heading's words before its times, and the times. */
interface TimedHeading {
  readonly words: string;
  readonly start: string;
  readonly end: string;
}

/**
 * What the columns of roles stand for: a code that the file or the user explains, or the times in the heading
 * (`Night 20:30-09:00`). `null` for a column that nothing explains; it is asked about.
 */
export function roleEntries(rows: DayRows, task: Task): ReadonlyMap<DayColumn, CodeEntry | null> {
  const headings = rows.columns.map(({ heading }) => timedHeading(heading));
  return new Map(
    rows.columns.map((column, i) => {
      const timed = headings[i] ?? null;
      const where = place(rows.sheet, { row: rows.headerRow, column: column.column });
      if (timed === null || task.codes.peek(column.heading) !== null)
        return [column, task.codes.lookup(column.heading, where, true)];
      if (isSame(task.codes.peek(timed.words), timed)) return [column, task.codes.lookup(timed.words, where, true)];
      const entry = headingEntry(column.heading, timed, isShared(timed, { headings, rows, task }));
      task.codes.take(entry, where);
      return [column, entry];
    }),
  );
}

function timedHeading(heading: string): TimedHeading | null {
  const parts = /^(.*?)[\s(,:]*(\d{1,2}[:.]?\d{2}\s*(?:-|–|to)\s*\d{1,2}[:.]?\d{2})\)?$/.exec(heading);
  const span = parts === null ? null : spanText(parts[2] ?? '');
  return span === null ? null : { words: (parts?.[1] ?? '').trim(), ...span };
}

/** The code is the heading without its times, unless that would be one code for two duties. */
function headingEntry(heading: string, { words, start, end }: TimedHeading, isSharedName: boolean): CodeEntry {
  const kind = kindByName(words);
  return {
    code: isSharedName || words === '' ? heading : words,
    meaning: { kind: 'duty', duty: kind ?? 'shift', start, end },
    source: 'heading',
    ...(kind === null ? { isOpen: true } : {}),
  };
}

/** Is there another duty that goes by the same words: another column's, or one that the words alone already mean? */
function isShared(
  { words, start, end }: TimedHeading,
  from: { readonly headings: readonly (TimedHeading | null)[]; readonly rows: DayRows; readonly task: Task },
): boolean {
  const { headings, rows, task } = from;
  const folded = words.toLowerCase();
  const isAnother = (other: TimedHeading | null): boolean =>
    other !== null && other.words.toLowerCase() === folded && (other.start !== start || other.end !== end);
  if (task.codes.peek(words) !== null || headings.some(isAnother)) return true;
  return rows.columns.some(({ heading }) => heading.trim().toLowerCase() === folded);
}

/** Is a code known as the very duty that the heading gives? */
function isSame(known: CodeEntry | null, { start, end }: TimedHeading): boolean {
  return known !== null && known.meaning.kind === 'duty' && known.meaning.start === start && known.meaning.end === end;
}
