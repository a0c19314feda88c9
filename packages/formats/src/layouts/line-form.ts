import type { ShiftType } from '@rotawright/core/roster';
import { formatClockTime, parseClockTime } from '@rotawright/core/time';
import { cellAt, origin, place, type Sheet, textOf } from '../sheet/index.ts';
import { clockText } from './clock-text.ts';
import type { CodeEntry } from './code-book.ts';
import { dateText } from './date-text.ts';
import type { DateCell } from './dated.ts';
import { codesOf } from './grid-cells.ts';
import { kindByName } from './kind-by-name.ts';
import { nameBook } from './name-book.ts';
import { addEntry, finishRoster, personId, rosterDraft, type SheetRoster } from './roster-sheet.ts';
import { settleDates } from './settle-dates.ts';
import { counted, type Gathered, type Task } from './task.ts';
import { weekdayWord } from './words.ts';

/** `code;start;length`, the length in hours (`12`, `12.5`) or as `HH:MM`. */
const DUTY = /^([^;]+);\s*(\d{1,2}[:.]?\d{2})\s*;\s*(\d{1,2})(?::(\d{2})|([.,]\d{1,4}))?$/;

/** Is this the line form: names in line 1, duties as `code;start;length` in line 2, one duty a line after them? */
export function isLineForm(sheet: Sheet): boolean {
  const second = (sheet.rows[1] ?? []).map((cell) => textOf(cell)).filter((text) => text !== '');
  return second.length > 0 && second.every((text) => DUTY.test(text));
}

/** The duties that line 2 defines. */
export function lineFormTypes(sheet: Sheet, out: Gathered): readonly CodeEntry[] {
  return (sheet.rows[1] ?? []).flatMap((cell, column) => {
    const match = DUTY.exec(textOf(cell));
    if (match === null) return [];
    const type = typeOf(match);
    if (type === null) {
      out.problems.push({
        code: 'formats.shift-times',
        where: place(sheet, { row: 1, column }),
        found: `"${textOf(cell)}" is no duty`,
        expected: 'code;start;length with at most 24 hours, such as N;20:30;12:30 or N;20:30;12.5',
        tryThis: 'correct line 2',
      });
      return [];
    }
    const meaning = { kind: 'duty', duty: type.kind, start: type.start, end: type.end } as const;
    const open = kindByName(type.code) === null ? ({ isOpen: true } as const) : {};
    return [{ code: type.code, meaning, source: 'table' as const, type, ...open }];
  });
}

function typeOf(match: RegExpExecArray): ShiftType | null {
  const start = clockText(match[2] ?? '');
  const from = start === null ? null : parseClockTime(start);
  const minutes = match[5] === undefined ? Number(match[4] ?? '0') : Number(match[5].replace(',', '.')) * 60;
  const length = Math.round(Number(match[3]) * 60 + minutes);
  if (start === null || from === null || minutes > 59.99 || length <= 0 || length > 1440) return null;
  const code = (match[1] ?? '').trim();
  return { code, start, end: formatClockTime((from + length) % 1440), kind: kindByName(code) ?? 'shift' };
}

/** Reads the lines of duties: a date and a weekday in either order, a name, a code. */
export function readLineForm(
  sheet: Sheet,
  context: { readonly task: Task; readonly title: string },
): SheetRoster | null {
  const { task } = context;
  const dates = dateCells(sheet, task);
  const settled = settleDates(sheet, dates, task);
  const draft = rosterDraft(task.codes.table);
  const listed = (sheet.rows[0] ?? []).map((cell) => textOf(cell)).filter((text) => text !== '');
  const names = nameBook(task.options, listed);
  for (const name of listed) personId(draft, name, new Map());
  dates.forEach(({ row, column }, i) => {
    const day = settled[i] ?? null;
    const nameColumn = Math.max(column, weekdayColumn(sheet, row)) + 1;
    const name = textOf(cellAt(sheet, row, nameColumn));
    const code = textOf(cellAt(sheet, row, nameColumn + 1));
    if (day === null || name === '' || code === '') {
      if (day !== null) task.out.problems.push(shortLine(sheet, row));
      return;
    }
    const where = place(sheet, { row, column: nameColumn });
    const person = personId(draft, names.meet(name, where), new Map());
    for (const one of codesOf(code, task)) {
      const entry = task.codes.lookup(one, place(sheet, { row, column: nameColumn + 1 }));
      if (entry !== null) addEntry(draft, entry, { person, day, origin: origin(sheet, row, nameColumn + 1) });
    }
  });
  names.ask(task.out);
  const days = settled.flatMap((day) => day ?? []);
  if (days.length === 0) return null;
  task.out.understood.push(`${counted(days.length, 'line')} for ${draft.people.size} people.`);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return finishRoster(draft, { task, title: context.title, sheet: sheet.name, first, last });
}

function weekdayColumn(sheet: Sheet, row: number): number {
  return (sheet.rows[row] ?? []).slice(0, 2).findIndex((cell) => weekdayWord(textOf(cell)) !== null);
}

/** The first date of every filled line; a line without one is a problem. */
function dateCells(sheet: Sheet, task: Task): readonly DateCell[] {
  return sheet.rows.slice(2).flatMap((cells, i) => {
    if (cells.every((cell) => cell === null)) return [];
    const row = i + 2;
    const column = cells.slice(0, 2).findIndex((cell) => cell !== null && dateText(textOf(cell)) !== null);
    const cell = cells[column];
    const weekday = weekdayWord(textOf(cells[weekdayColumn(sheet, row)] ?? null));
    if (cell !== undefined && cell !== null) return [{ row, column, cell, ...(weekday === null ? {} : { weekday }) }];
    task.out.problems.push(shortLine(sheet, row));
    return [];
  });
}

function shortLine(sheet: Sheet, row: number) {
  return {
    code: 'formats.short-line',
    where: `Sheet "${sheet.name}", row ${row + 1}`,
    found: `"${(sheet.rows[row] ?? [])
      .map((cell) => textOf(cell))
      .join(',')
      .slice(0, 80)}"`,
    expected: 'a date, a weekday, a name and a code, parted by commas',
    tryThis: '05/11/2018,Mon,Ann,N',
  };
}
