import type { SheetCell } from '../sheet/index.ts';

/** Spreadsheets count days from the end of 1899; a value before 1900 is a clock time that has no day. */
const FIRST_YEAR = 1900;

/** A spreadsheet's date, which libraries give as UTC, as text of the civil time that the cell shows. */
export function dateCell(date: Date, formula: boolean): SheetCell {
  if (Number.isNaN(date.getTime())) return { kind: 'error', value: '#VALUE!', formula };
  // Times are stored as fractions of a day, so they come out some milliseconds off the minute.
  const minute = new Date(Math.round(date.getTime() / 60_000) * 60_000);
  const stamp = minute.toISOString();
  const day = stamp.slice(0, 10);
  const clock = stamp.slice(11, 16);
  if (minute.getUTCFullYear() < FIRST_YEAR) return { kind: 'time', value: clock, formula };
  if (clock === '00:00') return { kind: 'date', value: day, formula };
  return { kind: 'date-time', value: `${day}T${clock}`, formula };
}
