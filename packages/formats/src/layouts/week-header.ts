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
}

const SEARCHED = 60;

/** Finds seven weekdays one after the other in a row; `null` when no row has them. */
export function weekHeader(sheet: Sheet): WeekHeader | null {
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED); row += 1) {
    const days = (sheet.rows[row] ?? []).flatMap((cell, column) => {
      const weekday = weekdayWord(textOf(cell));
      return weekday === null ? [] : [{ column, weekday }];
    });
    for (let first = 0; first + 6 < days.length; first += 1) {
      const week = days.slice(first, first + 7);
      const startsOn = week[0]?.weekday ?? 0;
      if (week.every(({ weekday }, i) => weekday === (startsOn + i) % 7))
        return headerOf(sheet, row, { week, startsOn });
    }
  }
  return initialsHeader(sheet);
}

/** `M T W T F S S`, and nothing else that could be meant. */
function initialsHeader(sheet: Sheet): WeekHeader | null {
  for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED); row += 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column + 6 < cells.length; column += 1) {
      const initials = cells
        .slice(column, column + 7)
        .map((cell) => textOf(cell).toUpperCase())
        .join('');
      if (initials !== 'MTWTFSS') continue;
      const week = Array.from({ length: 7 }, (_, i) => ({ column: column + i, weekday: i }));
      return headerOf(sheet, row, { week, startsOn: 0 });
    }
  }
  return null;
}

function headerOf(
  sheet: Sheet,
  row: number,
  found: { readonly week: readonly { readonly column: number }[]; readonly startsOn: number },
): WeekHeader {
  const columns = found.week.map(({ column }) => column);
  const halves = columns.every(
    (column) => halfOf(sheet, row + 1, column) === 'am' && halfOf(sheet, row + 1, column + 1) === 'pm',
  );
  if (!halves) return { row, columns: columns.map((column) => [column]), startsOn: found.startsOn, firstRow: row + 1 };
  return { row, columns: columns.map((column) => [column, column + 1]), startsOn: found.startsOn, firstRow: row + 2 };
}

function halfOf(sheet: Sheet, row: number, column: number): string {
  return textOf(cellAt(sheet, row, column))
    .toLowerCase()
    .replaceAll('.', '');
}
