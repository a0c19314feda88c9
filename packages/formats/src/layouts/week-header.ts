import { cellAt, type Sheet, textOf } from '../sheet/index.ts';
import { weekdayWord } from './words.ts';

/** The heading of a grid of weeks. */
export interface WeekHeader {
  readonly row: number;
  /** Columns of the seven days, in the sheet's order; two columns a day where the days are split. */
  readonly columns: readonly (readonly number[])[];
  /** Weekday of the first column, 0 for Monday. */
  readonly startsOn: number;
  /** First row under the heading, an AM/PM row included. */
  readonly firstRow: number;
  /** Further columns under weekdays, which a grid of weeks doesn't have. */
  readonly others: readonly number[];
}

interface DayHeading {
  readonly column: number;
  readonly weekday: number;
  readonly half: 'am' | 'pm' | null;
}

const SEARCHED = 60;

/** Finds seven weekdays one after the other in a row; `null` when no row has them. */
export function weekHeader(sheet: Sheet): WeekHeader | null {
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED); row += 1) {
    const days = (sheet.rows[row] ?? []).flatMap((cell, column) => dayHeading(textOf(cell), column) ?? []);
    const found = splitWeek(row, days) ?? plainWeek(sheet, row, days);
    if (found !== null) return found;
  }
  return initialsWeek(sheet);
}

/** `Mon`, `Mon AM` or `Monday (pm)`. */
function dayHeading(text: string, column: number): DayHeading | null {
  const match = /^(.*?)[\s(-]*\b([ap]\.?m\.?)\)?$/i.exec(text);
  const half = match?.[2]?.toLowerCase().startsWith('a') === true ? 'am' : 'pm';
  const split = match === null ? null : weekdayWord(match[1] ?? '');
  if (split !== null) return { column, weekday: split, half };
  const weekday = weekdayWord(text);
  return weekday === null ? null : { column, weekday, half: null };
}

function follows(days: readonly DayHeading[]): boolean {
  const first = days[0]?.weekday ?? 0;
  return days.every(({ weekday }, i) => weekday === (first + i) % 7);
}

function plainWeek(sheet: Sheet, row: number, days: readonly DayHeading[]): WeekHeader | null {
  for (let first = 0; first + 6 < days.length; first += 1) {
    const week = days.slice(first, first + 7);
    if (!follows(week)) continue;
    const others = days.filter((day) => !week.includes(day)).map(({ column }) => column);
    return headerOf(sheet, row, { week, others });
  }
  return null;
}

/** Fourteen headings in pairs of AM and PM. */
function splitWeek(row: number, days: readonly DayHeading[]): WeekHeader | null {
  const pairs = Array.from({ length: Math.floor(days.length / 2) }, (_, i) => days.slice(i * 2, i * 2 + 2));
  const isPair = ([am, pm]: readonly DayHeading[]): boolean =>
    am?.half === 'am' && pm?.half === 'pm' && am.weekday === pm.weekday;
  if (days.length !== 14 || !pairs.every(isPair) || !follows(pairs.flatMap(([am]) => am ?? []))) return null;
  const columns = pairs.map((pair) => pair.map(({ column }) => column));
  return { row, columns, startsOn: days[0]?.weekday ?? 0, firstRow: row + 1, others: [] };
}

/** `M T W T F S S`, and nothing else that could be meant. */
function initialsWeek(sheet: Sheet): WeekHeader | null {
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED); row += 1) {
    const cells = sheet.rows[row] ?? [];
    const initials = cells.map((cell) => (/^[mtwfs]$/i.test(textOf(cell)) ? textOf(cell).toUpperCase() : ' ')).join('');
    const first = initials.indexOf('MTWTFSS');
    if (first < 0) continue;
    const week = Array.from({ length: 7 }, (_, i) => ({ column: first + i, weekday: i, half: null }));
    const others = cells.flatMap((_, column) =>
      initials[column] === ' ' || (column >= first && column < first + 7) ? [] : [column],
    );
    return headerOf(sheet, row, { week, others });
  }
  return null;
}

function headerOf(
  sheet: Sheet,
  row: number,
  found: { readonly week: readonly DayHeading[]; readonly others: readonly number[] },
): WeekHeader {
  const startsOn = found.week[0]?.weekday ?? 0;
  const columns = found.week.map(({ column }) => column);
  const areHalved = columns.every(
    (column) => halfOf(sheet, row + 1, column) === 'am' && halfOf(sheet, row + 1, column + 1) === 'pm',
  );
  const days = columns.map((column) => (areHalved ? [column, column + 1] : [column]));
  return { row, columns: days, startsOn, firstRow: areHalved ? row + 2 : row + 1, others: found.others };
}

function halfOf(sheet: Sheet, row: number, column: number): string {
  return textOf(cellAt(sheet, row, column))
    .toLowerCase()
    .replaceAll('.', '');
}
