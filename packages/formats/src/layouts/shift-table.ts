import type { DutyKind, ShiftType } from '@rotawright/core/roster';
import { cellAt, place, type Sheet, type SheetCell, textOf, type Workbook } from '../sheet/index.ts';
import { clockText } from './clock-text.ts';
import type { CodeEntry } from './code-book.ts';
import { kindByName, kindOfColumn } from './kind-by-name.ts';
import { restByName } from './known-codes.ts';
import type { CodeMeaning } from './reading.ts';
import { counted, type Gathered, gathered } from './task.ts';
import { type ColumnWord, fold, heads } from './words.ts';

/** Where a table of shift types stands, and which rows it takes. */
export interface ShiftTable {
  readonly sheet: Sheet;
  readonly headerRow: number;
  /** First row after the table. */
  readonly endRow: number;
  /** Its columns, which may stand beside a rota. */
  readonly columns: ReadonlySet<number>;
  readonly entries: readonly CodeEntry[];
}

type Columns = Readonly<Partial<Record<ColumnWord, number>>> & {
  readonly code: number;
  readonly start: number;
  readonly end: number;
};

/** Rows of a sheet that are searched for a table's heading. */
const SEARCHED_ROWS = 500;

/** Finds every block with columns for a code, a start and an end, on any sheet, beneath or beside a rota. */
export function shiftTables(book: Workbook, out: Gathered): readonly ShiftTable[] {
  const found: ShiftTable[] = [];
  for (const sheet of book.sheets) {
    for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED_ROWS); row += 1) {
      const columns = tableColumns(sheet, row);
      if (columns === null) continue;
      const own = gathered();
      const table = readTable({ sheet, headerRow: row, columns }, own);
      // People with dates of start and end have such headings too, but no times.
      if (!table.entries.some((entry) => entry.meaning.kind === 'duty')) continue;
      out.problems.push(...own.problems);
      found.push(table);
      row = table.endRow;
    }
  }
  return found;
}

const MORE_COLUMNS = ['title', 'kind', 'works', 'breaks', 'work', 'enhanced', 'restTotal', 'restNight'] as const;

function tableColumns(sheet: Sheet, row: number): Columns | null {
  const texts = (sheet.rows[row] ?? []).map((cell) => textOf(cell));
  const at = (word: ColumnWord, not = -1): number => texts.findIndex((text, i) => i !== not && heads(text, word));
  const [start, end] = [at('start'), at('end')];
  if (start < 0 || end < 0) return null;
  // A table of names and times alone has its names for codes.
  const code = at('code') < 0 ? at('title') : at('code');
  if (code < 0) return null;
  const more: Partial<Record<ColumnWord, number>> = {};
  for (const word of MORE_COLUMNS) {
    const column = at(word, code);
    if (column >= 0) more[word] = column;
  }
  return { ...more, code, start, end };
}

function readTable(
  at: { readonly sheet: Sheet; readonly headerRow: number; readonly columns: Columns },
  out: Gathered,
): ShiftTable {
  const { sheet, headerRow, columns } = at;
  const entries: CodeEntry[] = [];
  const seen = new Map<string, number>();
  let blank = 0;
  let row = headerRow + 1;
  for (; row < sheet.rows.length && blank < 2; row += 1) {
    const code = textOf(cellAt(sheet, row, columns.code));
    if (code === '') {
      blank += 1;
      continue;
    }
    blank = 0;
    const entry = tableEntry({ sheet, row, columns }, code, out);
    if (entry === null) continue;
    const before = seen.get(code);
    if (before !== undefined) out.problems.push(twice({ sheet, row, column: columns.code }, code, before));
    seen.set(code, row);
    entries.push(entry);
  }
  return { sheet, headerRow, endRow: row, columns: new Set(Object.values(columns)), entries };
}

interface Row {
  readonly sheet: Sheet;
  readonly row: number;
  readonly columns: Columns;
}

function tableEntry(at: Row, code: string, out: Gathered): CodeEntry | null {
  const { sheet, row, columns } = at;
  const cell = (column: number | undefined): SheetCell | null =>
    column === undefined ? null : cellAt(sheet, row, column);
  const title = textOf(cell(columns.title));
  const rest = { code, source: 'table' as const, ...(title === '' ? {} : { title }) };
  const start = tableTime(cell(columns.start));
  const end = tableTime(cell(columns.end));
  const works = yesNo(textOf(cell(columns.works)));
  if (works === false || (start === null && end === null)) return restEntry(at, rest);
  if (start === null || end === null || start === '24:00') {
    out.problems.push(badTime(at, code));
    return null;
  }
  const kind = dutyKind(textOf(cell(columns.kind)), rest);
  const type: ShiftType = {
    code,
    start,
    end,
    kind: kind ?? 'shift',
    ...breaksOf(cell(columns.breaks)),
    ...workOf((word) => minutesOf(cell(columns[word]))),
  };
  const open = kind === null ? ({ isOpen: true } as const) : {};
  return { ...rest, meaning: { kind: 'duty', duty: type.kind, start, end }, type, ...open };
}

/** A row without work: its name says which leave it is; one whose name says nothing is left open, and asked about if used. */
function restEntry(at: Row, rest: Omit<CodeEntry, 'meaning'>): CodeEntry | null {
  const kind = at.columns.kind === undefined ? '' : textOf(cellAt(at.sheet, at.row, at.columns.kind));
  const meaning: CodeMeaning | null = restByName(rest.title ?? '') ?? restByName(kind) ?? restByName(rest.code);
  return meaning === null ? null : { ...rest, meaning };
}

function tableTime(cell: SheetCell | null): string | null {
  if (cell === null) return null;
  if (cell.kind === 'time') return String(cell.value);
  if (cell.kind === 'number') return numberTime(Number(cell.value));
  return clockText(textOf(cell), true);
}

/** A whole number is an hour, `19`; a fraction below 1 is a part of the day, as spreadsheets store times. */
function numberTime(value: number): string | null {
  if (Number.isInteger(value)) return clockText(String(value), true);
  if (value <= 0 || value >= 1) return null;
  const minutes = Math.round(value * 1440);
  return clockText(`${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`);
}

function yesNo(text: string): boolean | null {
  const word = fold(text);
  if (['no', 'n', 'nie', 'false', '0'].includes(word)) return false;
  return ['yes', 'y', 'tak', 'true', '1'].includes(word) ? true : null;
}

/** By the column for it, else by the title and the code; `null` where they say on call and no more. */
function dutyKind(column: string, { code, title = '' }: Pick<CodeEntry, 'code' | 'title'>): DutyKind | null {
  const said = kindOfColumn(column);
  if (said !== undefined) return said;
  const byTitle = kindByName(title);
  // With a title of its own OC may be short for anything, such as an outpatient clinic.
  return byTitle !== 'shift' || (title !== '' && fold(code) === 'oc') ? byTitle : kindByName(code);
}

/** Minutes parted by `+`, `,` or blanks: `30+30`. A cell with anything else says nothing about breaks. */
function breaksOf(cell: SheetCell | null): { readonly breaks?: readonly number[] } {
  const text = textOf(cell);
  if (!/^\d{1,3}(?:[+,;\s]+\d{1,3})*$/.test(text)) return {};
  const breaks = text.split(/[+,;\s]+/).map(Number);
  return { breaks: breaks.filter((minutes) => minutes > 0) };
}

function badTime(at: Row, code: string) {
  const { sheet, row, columns } = at;
  const start = textOf(cellAt(sheet, row, columns.start));
  const end = textOf(cellAt(sheet, row, columns.end));
  return {
    code: 'formats.shift-times',
    where: place(sheet, { row, column: columns.start }, code),
    found: `"${start}" to "${end}" are no times of a shift`,
    expected: 'clock times such as 08:30 and 21:00',
    tryThis: 'correct the row',
  };
}

function twice(at: { sheet: Sheet; row: number; column: number }, code: string, before: number) {
  return {
    code: 'formats.code-twice',
    where: place(at.sheet, at),
    found: `the code "${code}" is defined here and in row ${before + 1}`,
    expected: 'one definition of each code',
    tryThis: 'delete one of the two rows',
  };
}

/** Estimated work of an on-call period; without its minutes the other figures say nothing. */
function workOf(
  minutes: (word: 'work' | 'enhanced' | 'restTotal' | 'restNight') => number | null,
): Pick<ShiftType, 'work'> {
  const [work, enhanced, total, longestNight] = (['work', 'enhanced', 'restTotal', 'restNight'] as const).map(minutes);
  if (work === null || work === undefined) return {};
  const more = typeof enhanced === 'number' ? { enhancedMinutes: enhanced } : {};
  const rest =
    typeof total === 'number' && typeof longestNight === 'number' ? { expectedRest: { total, longestNight } } : {};
  return { work: { minutes: work, ...more, ...rest } };
}

function minutesOf(cell: SheetCell | null): number | null {
  const text = textOf(cell);
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

/** A sentence that says what the table holds. */
export function tableSentence(table: ShiftTable): string {
  const working = table.entries.filter((entry) => entry.meaning.kind === 'duty').length;
  const resting = table.entries.length - working;
  const rest = resting === 0 ? '' : ` and ${counted(resting, 'code')} for leave and days off`;
  return `${counted(working, 'shift type')}${rest} from sheet "${table.sheet.name}", under row ${table.headerRow + 1}.`;
}
