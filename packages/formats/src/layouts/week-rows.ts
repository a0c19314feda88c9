import { cellAt, type Sheet, textOf } from '../sheet/index.ts';
import { isDateCell } from './date-line.ts';
import { codesOf } from './grid-cells.ts';
import { some, type Task } from './task.ts';
import type { WeekHeader } from './week-header.ts';
import { fold, isTotal } from './words.ts';

interface Context {
  readonly task: Task;
  readonly endRow: number;
}

/** The number in a week's label, `Week 3` or `3`; `null` when it is no such label. */
export function weekNumber(text: string): number | null {
  const match = /^(?:w(?:ee)?k|line|row)?\s*(\d{1,3})$/i.exec(text);
  return match === null ? null : Number(match[1]);
}

/**
 * Rows of weeks: down to the first empty row or sum, and from there on those that go on with the cycle. What stands there and
 * may be a week is a problem, and what is none is noted, so that no week is lost without a word.
 */
export function weekRows(sheet: Sheet, header: WeekHeader, context: Context): readonly number[] {
  const end = Math.min(sheet.rows.length, context.endRow);
  const rows: number[] = [];
  let row = header.firstRow;
  for (; row < end; row += 1) {
    const one = rowAt(sheet, row, header);
    if (one.labels.some(isTotal) || (isEmpty(one) && rows.length > 0)) break;
    if (isEmpty(one)) continue;
    if (one.firstDay > 0 && one.labels.length === 0) context.task.out.problems.push(unlabelled(sheet, row));
    rows.push(row);
  }
  return [...rows, ...laterRows({ sheet, header, task: context.task }, { rows, from: row, end })];
}

interface Row {
  readonly row: number;
  /** Column of the first day; labels stand before it. */
  readonly firstDay: number;
  readonly labels: readonly string[];
  /** Texts under the weekdays. */
  readonly days: readonly string[];
}

function rowAt(sheet: Sheet, row: number, header: WeekHeader): Row {
  const firstDay = header.columns[0]?.[0] ?? 0;
  const texts = (columns: readonly number[]): readonly string[] =>
    columns.map((column) => textOf(cellAt(sheet, row, column))).filter((text) => text !== '');
  const before = Array.from({ length: firstDay }, (_, column) => column);
  return { row, firstDay, labels: texts(before), days: texts(header.columns.flat()) };
}

const isEmpty = ({ labels, days }: Row): boolean => labels.length === 0 && days.length === 0;

interface Grid {
  readonly sheet: Sheet;
  readonly header: WeekHeader;
  readonly task: Task;
}

function laterRows(
  grid: Grid,
  { rows, from, end }: { readonly rows: readonly number[]; readonly from: number; readonly end: number },
): readonly number[] {
  const { sheet, header, task } = grid;
  const above = rows.map((row) => rowAt(sheet, row, header));
  const heading = fold(rowAt(sheet, header.row, header).days.join(' '));
  const later: number[] = [];
  const unread: string[] = [];
  let isHeaded = false;
  for (let row = from; row < end; row += 1) {
    const one = rowAt(sheet, row, header);
    if (isEmpty(one) || one.labels.some(isTotal)) continue;
    const startsAnew = isHeaded && one.labels.some((label) => weekNumber(label) === 1);
    if (startsAnew) {
      task.out.notes.push(
        `Sheet "${sheet.name}" has another table of weeks from row ${row + 1} on, which is not read.`,
      );
      break;
    }
    if (fold(one.days.join(' ')) === heading) isHeaded = true;
    else {
      const kind = laterKind(one, { above, next: rows.length + later.length + 1, grid });
      if (kind === 'week') later.push(row);
      else if (kind === 'doubt') task.out.problems.push(afterGap(sheet, one));
      else unread.push(String(row + 1));
    }
  }
  if (unread.length > 0)
    task.out.notes.push(
      `Rows of sheet "${sheet.name}" under its weeks that are no weeks are not read: ${some(unread)}.`,
    );
  return later;
}

/** Is a row under a gap a week that goes on with the cycle, may it be one, or is it something else, such as a key of codes? */
function laterKind(
  { row, firstDay, labels, days }: Row,
  from: { readonly above: readonly Row[]; readonly next: number; readonly grid: Grid },
): 'week' | 'doubt' | 'other' {
  const { above, next, grid } = from;
  const { sheet, task } = grid;
  const isDuty = (text: string): boolean => {
    const entry = task.codes.peek(text);
    return entry !== null && entry.meaning.kind !== 'off';
  };
  const isTimes = (text: string): boolean => task.codes.peek(text)?.source === 'times';
  const works = days.some((text) => codesOf(text, task).some(isDuty));
  const number = labels.map(weekNumber).find((one) => one !== null);
  if (number !== undefined && (number === next || works)) return 'week';
  const isKey =
    labels.some((label) => task.codes.peek(label) !== null) ||
    (days.some(isTimes) && !above.some((week) => week.days.some(isTimes)));
  const isNumbered = above.some((week) => week.labels.some((label) => weekNumber(label) !== null));
  // Under numbered weeks whoever or whatever has a name is no week: what each day is covered by, or another table.
  if (!works || isKey || (isNumbered && labels.length > 0)) return 'other';
  const isDated = labels.length > 0 && isDateCell(cellAt(sheet, row, firstDay - 1));
  const isKnown = days.every((text) => codesOf(text, task).every((code) => task.codes.peek(code) !== null));
  const isLabelled = firstDay === 0 || labels.length > 0;
  return isDated || (isKnown && isLabelled && !isNumbered) ? 'week' : 'doubt';
}

function unlabelled(sheet: Sheet, row: number) {
  return {
    code: 'formats.nameless-row',
    where: `Sheet "${sheet.name}", row ${row + 1}`,
    found: 'codes in a row without a week number',
    expected: 'the number of the week',
    tryThis: 'number the week, or clear the row',
  };
}

function afterGap(sheet: Sheet, { row, labels }: Row) {
  const label = labels.length === 0 ? 'no label' : `the label "${labels.join(' ')}"`;
  return {
    code: 'formats.nameless-row',
    where: `Sheet "${sheet.name}", row ${row + 1}`,
    found: `codes under the weekdays after the end of the weeks, with ${label}`,
    expected: 'the number of the week, where it is one of the cycle',
    tryThis: 'number the week, or clear the row',
  };
}
