import type { Sheet, Workbook } from '../sheet/index.ts';
import { type DateLine, dateColumn, dateRows, dayNumberColumn, dayNumberRow } from './date-line.ts';
import { isLineForm } from './line-form.ts';
import type { LayoutId } from './reading.ts';
import { type WeekHeader, weekHeader } from './week-header.ts';

/** How a sheet is going to be read. Sheets with one row a day are told apart once their cells are known. */
export type SheetPlan =
  | { readonly kind: 'lines'; readonly sheet: Sheet }
  | { readonly kind: 'person-rows'; readonly sheet: Sheet; readonly line: DateLine }
  | { readonly kind: 'day-rows'; readonly sheet: Sheet; readonly line: DateLine }
  | { readonly kind: 'weeks'; readonly sheet: Sheet; readonly header: WeekHeader };

/** What kind of rota a sheet holds; `null` when it holds none. `layout` narrows the choice to what the user named. */
export function planSheet(sheet: Sheet, layout: LayoutId | undefined): SheetPlan | null {
  const plans: readonly (() => SheetPlan | null)[] = [
    () => (wants(layout, 'line-form') && isLineForm(sheet) ? { kind: 'lines', sheet } : null),
    () => datedPlan(sheet, layout),
    () => numberedPlan(sheet, layout),
    () => weeksPlan(sheet, layout),
    () => numberedRowsPlan(sheet, layout),
  ];
  for (const plan of plans) {
    const found = plan();
    if (found !== null) return found;
  }
  return null;
}

function wants(layout: LayoutId | undefined, ...ids: readonly LayoutId[]): boolean {
  return layout === undefined || ids.includes(layout);
}

/** Dates along a row, or down a column, whichever has more of them. */
function datedPlan(sheet: Sheet, layout: LayoutId | undefined): SheetPlan | null {
  const row = wants(layout, 'person-grid') ? dateRows(sheet) : null;
  const column = wants(layout, 'person-grid', 'role-grid', 'on-call-list') ? dateColumn(sheet) : null;
  // Weekdays over a column of dates: weeks that are named by the day they begin.
  if (row === null && column !== null && isBesideWeek(sheet, column)) return null;
  if (row !== null && row.cells.length >= (column?.cells.length ?? 0)) return { kind: 'person-rows', sheet, line: row };
  return column === null ? null : { kind: 'day-rows', sheet, line: column };
}

function isBesideWeek(sheet: Sheet, line: DateLine): boolean {
  const header = weekHeader(sheet);
  return header !== null && line.at < (header.columns[0]?.[0] ?? 0);
}

function numberedPlan(sheet: Sheet, layout: LayoutId | undefined): SheetPlan | null {
  const line = wants(layout, 'ward-month', 'person-grid') ? dayNumberRow(sheet) : null;
  return line === null ? null : { kind: 'person-rows', sheet, line };
}

function numberedRowsPlan(sheet: Sheet, layout: LayoutId | undefined): SheetPlan | null {
  const line = wants(layout, 'person-grid', 'role-grid', 'on-call-list') ? dayNumberColumn(sheet) : null;
  return line === null ? null : { kind: 'day-rows', sheet, line };
}

function weeksPlan(sheet: Sheet, layout: LayoutId | undefined): SheetPlan | null {
  const header = wants(layout, 'cyclic') ? weekHeader(sheet) : null;
  return header === null ? null : { kind: 'weeks', sheet, header };
}

/** Sheets in the order in which they are tried: those that are shown first. */
export function sheetsInOrder(book: Workbook, asked: string | undefined): readonly Sheet[] {
  if (asked !== undefined) {
    const wanted = asked.trim().toLowerCase();
    const named = (name: string) => book.sheets.findIndex((sheet) => sheet.name.trim().toLowerCase() === name);
    const one = named(wanted);
    if (one >= 0) return book.sheets.slice(one, one + 1);
    // Sheets that were read as one rota are told by the first and the last of them.
    const [first = '', last = ''] = wanted.split(' to ');
    return named(first) < 0 || named(last) < 0 ? [] : book.sheets.slice(named(first), named(last) + 1);
  }
  return [...book.sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden));
}
