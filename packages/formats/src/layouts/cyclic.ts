import type { ShiftType, TemplateInput } from '@rotawright/core/roster';
import { address, cellAt, origin, place, type Sheet, textOf } from '../sheet/index.ts';
import { shiftTypeOf } from './code-book.ts';
import { isDateCell } from './date-line.ts';
import { codesOf, errorCell, noteFormulas, noteHiddenRows } from './grid-cells.ts';
import { mergedDays } from './merged-days.ts';
import type { FoundRota } from './reading.ts';
import { noDuties } from './roster-sheet.ts';
import { counted, some, type Task } from './task.ts';
import type { WeekHeader } from './week-header.ts';
import { weekNumber, weekRows } from './week-rows.ts';

/** A day of the cycle: its codes joined by `+`, and the cell it came from. */
interface CycleDay {
  readonly codes: string;
  readonly origin: string;
}

interface Draft {
  readonly task: Task;
  readonly types: Map<string, ShiftType>;
  /** Cells with leave, which a template can't hold. */
  readonly leave: string[];
}

/** A cyclic template: one row a week, Monday to Sunday, codes in the cells, an empty cell or `0` for a day off. */
export function readCyclic(
  sheet: Sheet,
  header: WeekHeader,
  context: { readonly task: Task; readonly endRow: number; readonly title: string },
): FoundRota | null {
  const { task } = context;
  const rows = weekRows(sheet, header, context);
  const numbered = { rows, firstDay: header.columns[0]?.[0] ?? 0, task };
  checkNumbers(sheet, numbered);
  askAboutDates(sheet, numbered);
  const draft: Draft = { task, types: tableTypes(task), leave: [] };
  const isRow = new Set(rows);
  const dayOf = new Map(header.columns.flatMap((columns, day) => columns.map((column) => [column, day] as const)));
  const merged = mergedDays(
    sheet,
    {
      holds: 'codes',
      inside: (row, column) => isRow.has(row) && dayOf.has(column),
      isOneDay: ({ top, bottom, left, right }) => top === bottom && dayOf.get(left) === dayOf.get(right),
    },
    task,
  );
  const flat = rows.flatMap((row) =>
    header.columns.map((columns) => {
      const filled = columns.map((column) => ({
        row,
        column,
        cell: merged.get(`${row},${column}`) ?? cellAt(sheet, row, column),
      }));
      return { codes: dayCodes(sheet, filled, draft), origin: origin(sheet, row, columns[0] ?? 0) };
    }),
  );
  if (rows.length === 0) task.out.problems.push(noWeeks(sheet, header));
  if (header.others.length > 0) task.out.problems.push(undatedWeeks(sheet, header));
  const nothing = flat.every(({ codes }) => codes === '') && draft.leave.length === 0;
  if (nothing && draft.types.size + task.codes.unknown.size === 0)
    task.out.problems.push(noDuties({ sheet: sheet.name, task }));
  if (draft.leave.length > 0) {
    task.out.notes.push(`A template holds no leave; these cells are read as days without duty: ${some(draft.leave)}.`);
  }
  noteFormulas(sheet, task);
  noteHiddenRows(sheet, rows, task);
  task.out.understood.push(
    `A cycle of ${counted(rows.length, 'week')} on sheet "${sheet.name}", rows ${(rows[0] ?? 0) + 1} to ${(rows.at(-1) ?? 0) + 1}.`,
  );
  return rows.length === 0
    ? null
    : template(sheet, { flat: fromMonday(flat, header, task), draft, title: context.title });
}

function template(
  sheet: Sheet,
  made: { readonly flat: readonly CycleDay[]; readonly draft: Draft; readonly title: string },
): FoundRota {
  const weeks = Array.from({ length: made.flat.length / 7 }, (_, week) => made.flat.slice(week * 7, week * 7 + 7));
  const { zone } = made.draft.task.options;
  const document: TemplateInput = {
    format: 'rotawright/1',
    kind: 'template',
    title: made.title,
    ...(zone === undefined ? {} : { zone }),
    shiftTypes: [...made.draft.types.values()],
    cycleWeeks: weeks.length,
    lines: weeks.map((week) => week.map((day) => day.codes)),
  };
  return { document, origins: { cells: weeks.map((week) => week.map((day) => day.origin)) }, sheet: sheet.name };
}

function tableTypes(task: Task): Map<string, ShiftType> {
  return new Map(
    task.codes.table.flatMap((entry) => {
      const type = shiftTypeOf(entry);
      return type === null || entry.isOpen === true ? [] : [[type.code, type] as const];
    }),
  );
}

/** A week that starts on Sunday lends its Sunday to the week before: lines always run Monday to Sunday. */
function fromMonday(flat: readonly CycleDay[], header: WeekHeader, task: Task): readonly CycleDay[] {
  const shift = (7 - header.startsOn) % 7;
  if (shift === 0) return flat;
  task.out.notes.push(
    'The weeks of the file start on another day than Monday; the same cycle is shown from its first Monday on.',
  );
  return [...flat.slice(shift), ...flat.slice(0, shift)];
}

/** Weeks named by dates may be a template, which repeats, or the dates of one person, which have no seam. */
function askAboutDates(
  sheet: Sheet,
  from: { readonly rows: readonly number[]; readonly firstDay: number; readonly task: Task },
): void {
  const { rows, firstDay, task } = from;
  const columns = Array.from({ length: firstDay }, (_, column) => column);
  const column = columns.find((one) => rows.length > 1 && rows.every((row) => isDateCell(cellAt(sheet, row, one))));
  if (column === undefined || task.options.layout === 'cyclic') return;
  task.out.questions.push({
    code: 'formats.dated-weeks',
    where: place(sheet, { row: rows[0] ?? 0, column }),
    text: 'The weeks have dates. Are they a template, whose weeks repeat? If they are the dates of one person, write a date over each day instead, in one row.',
    answers: [{ label: 'a template; the dates do not matter', option: '--layout cyclic' }],
  });
}

/** Where weeks are numbered they count 1, 2, 3 … without a gap. */
function checkNumbers(
  sheet: Sheet,
  from: { readonly rows: readonly number[]; readonly firstDay: number; readonly task: Task },
): void {
  const columns = Array.from({ length: from.firstDay }, (_, column) => column);
  const numbers = (column: number): readonly (number | null)[] =>
    from.rows.map((row) => weekNumber(textOf(cellAt(sheet, row, column))));
  const column = columns.find((one) => from.rows.length > 0 && numbers(one).every((number) => number !== null));
  if (column === undefined) return;
  numbers(column).forEach((number, i) => {
    const row = from.rows[i] ?? 0;
    if (number === i + 1) return;
    from.task.out.problems.push({
      code: 'formats.week-number',
      where: place(sheet, { row, column }),
      found: `week ${number}`,
      expected: `week ${i + 1}, as weeks count 1, 2, 3 without a gap`,
      tryThis: 'number the weeks again, or add the week that is missing',
    });
  });
}

type Filled = { readonly row: number; readonly column: number; readonly cell: ReturnType<typeof cellAt> };

function dayCodes(sheet: Sheet, filled: readonly Filled[], draft: Draft): string {
  const texts = filled.map(({ cell }) => textOf(cell));
  if (filled.length === 2 && texts[0] !== texts[1]) return halfDays(sheet, filled, draft);
  const [first] = filled;
  return first === undefined || first.cell === null ? '' : cellCodes(sheet, first, { draft, suffix: '' });
}

/** Halves of a day with different codes have times of their own, so each half is a code of its own. */
function halfDays(sheet: Sheet, filled: readonly Filled[], draft: Draft): string {
  const halves = filled.map((half, i) => cellCodes(sheet, half, { draft, suffix: i === 0 ? ' (AM)' : ' (PM)' }));
  return halves.filter((codes) => codes !== '').join('+');
}

function cellCodes(sheet: Sheet, at: Filled, how: { readonly draft: Draft; readonly suffix: string }): string {
  const { task } = how.draft;
  if (at.cell === null) return '';
  const where = place(sheet, at);
  if (at.cell.kind === 'error') {
    task.out.problems.push(errorCell(at.cell, where));
    return '';
  }
  const codes: string[] = [];
  for (const code of codesOf(textOf(at.cell), task)) {
    const plain = task.codes.peek(code);
    // A rest day is one in either half; anything else in half a day has other times than the whole.
    const entry = plain?.meaning.kind === 'off' ? plain : task.codes.lookup(`${code}${how.suffix}`, where);
    if (entry?.meaning.kind === 'leave') how.draft.leave.push(address(at.row, at.column));
    const type = entry === null ? null : shiftTypeOf(entry);
    if (type === null) continue;
    how.draft.types.set(type.code, type);
    codes.push(type.code);
  }
  return codes.join('+');
}

function undatedWeeks(sheet: Sheet, header: WeekHeader) {
  return {
    code: 'formats.days-without-dates',
    where: place(sheet, { row: header.row, column: header.others[0] ?? 0 }),
    found: `${header.others.length} more columns under weekdays beside the seven of a week`,
    expected: 'seven columns for a cycle of weeks, or dates over the days',
    tryThis: 'write a date over each day, or put each week in a row of its own',
  };
}

function noWeeks(sheet: Sheet, header: WeekHeader) {
  return {
    code: 'formats.no-weeks',
    where: `Sheet "${sheet.name}", under row ${header.row + 1}`,
    found: 'weekdays, but no week under them',
    expected: 'one row for each week of the cycle',
    tryThis: 'name the sheet with --sheet',
  };
}
