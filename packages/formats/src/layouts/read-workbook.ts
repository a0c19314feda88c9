import { nearestWord } from '@rotawright/core/problems';
import type { Sheet, Workbook } from '../sheet/index.ts';
import { type CodeEntry, codeBook } from './code-book.ts';
import { askAboutCodes } from './code-questions.ts';
import { sayCodes } from './code-sentences.ts';
import { readCyclic } from './cyclic.ts';
import { dayRows, dayRowsLayout } from './day-rows.ts';
import { planSheet, type SheetPlan, sheetsInOrder } from './find-layout.ts';
import { joinedSheets } from './join-sheets.ts';
import { isLineForm, lineFormTypes, readLineForm } from './line-form.ts';
import { type PeopleTable, peopleTable } from './people-table.ts';
import { readPersonGrid } from './person-grid.ts';
import { readPersonColumns, readRoleColumns } from './read-day-rows.ts';
import type { FoundRota, LayoutId, ReadOptions } from './reading.ts';
import type { SheetRoster } from './roster-sheet.ts';
import { type ShiftTable, shiftTables, tableSentence } from './shift-table.ts';
import { fileTitle, type Gathered, type Task } from './task.ts';

/** What a workbook came to. Without rotas, problems or questions say why. */
export interface ReadBook {
  readonly layout: LayoutId | null;
  readonly rotas: readonly FoundRota[];
}

interface Around {
  readonly task: Task;
  readonly listed: PeopleTable;
  readonly tables: readonly ShiftTable[];
}

/** Recognises the layout of a workbook's sheets, and reads every sheet of the first layout that is recognised. */
export function readWorkbook(
  book: Workbook,
  from: { readonly file: string; readonly options: ReadOptions; readonly out: Gathered },
): ReadBook {
  const { file, options, out } = from;
  const sheets = sheetsInOrder(book, options.sheet);
  if (sheets.length === 0) {
    out.problems.push(noSheet(book, from));
    return { layout: null, rotas: [] };
  }
  const tables = shiftTables(book, out);
  for (const table of tables) out.understood.push(tableSentence(table));
  const entries = [...tables.flatMap((table) => table.entries), ...lineEntries(sheets, out)];
  const listed = peopleTable(book, out);
  const plans = sheets.flatMap((sheet) => planSheet(sheet, options.layout) ?? []);
  if (plans.length === 0) {
    out.problems.push(noRota(file, sheets, options));
    return { layout: null, rotas: [] };
  }
  const task: Task = { file, options, out, codes: codeBook(options, uniqueEntries(entries)) };
  const read = readPlans(plans, { task, listed, tables });
  askAboutCodes(task.codes, out);
  sayCodes(task.codes, out);
  return read;
}

function lineEntries(sheets: readonly Sheet[], out: Gathered): readonly CodeEntry[] {
  return sheets.flatMap((sheet) => (isLineForm(sheet) ? lineFormTypes(sheet, out) : []));
}

function uniqueEntries(entries: readonly CodeEntry[]): readonly CodeEntry[] {
  return [...new Map(entries.map((entry) => [entry.code, entry])).values()];
}

/** Reads the sheets of the first plan's kind; sheets of another kind show the same rota another way, or none. */
function readPlans(plans: readonly SheetPlan[], around: Around): ReadBook {
  const [first] = plans;
  const rotas: (FoundRota | SheetRoster)[] = [];
  let layout: LayoutId | null = null;
  for (const plan of plans) {
    if (plan.kind !== first?.kind || (plan.sheet.hidden && !first.sheet.hidden)) {
      around.task.out.notes.push(`Sheet "${plan.sheet.name}" looks like a rota too and is not read; --sheet reads it.`);
      continue;
    }
    const read = readPlan(plan, { ...around, single: plans.length === 1 });
    layout ??= read.layout;
    if (read.rota !== null)
      rotas.push(isWholeFile(plan.sheet, around.task) ? { ...read.rota, sheet: around.task.file } : read.rota);
  }
  return { layout, rotas: joinedSheets(rotas, around.task) };
}

/** A CSV file is its own only sheet; callers know it by the file's full name. */
function isWholeFile(sheet: Sheet, task: Task): boolean {
  return sheet.name === task.file.replace(/^.*[\\/]/, '');
}

function readPlan(
  plan: SheetPlan,
  around: Around & { readonly single: boolean },
): { readonly layout: LayoutId; readonly rota: FoundRota | SheetRoster | null } {
  const { task, listed } = around;
  const { sheet } = plan;
  const title = around.single ? fileTitle(task) : `${fileTitle(task)}, ${sheet.name}`;
  const tables = around.tables.filter((table) => table.sheet === sheet);
  const top = plan.kind === 'weeks' ? plan.header.row : plan.kind === 'lines' ? 0 : (plan.line.cells[0]?.row ?? 0);
  const under = tables.filter(({ headerRow }) => headerRow > top).map(({ headerRow }) => headerRow);
  const endRow = Math.min(sheet.rows.length, ...under);
  const aside = new Set(tables.filter(({ headerRow }) => headerRow <= top).flatMap(({ columns }) => [...columns]));
  const context = { task, listed, endRow, aside, title };
  if (plan.kind === 'lines') return { layout: 'line-form', rota: readLineForm(sheet, context) };
  if (plan.kind === 'weeks') return { layout: 'cyclic', rota: readCyclic(sheet, plan.header, context) };
  if (plan.kind === 'person-rows') {
    return {
      layout: plan.line.numbered ? 'ward-month' : 'person-grid',
      rota: readPersonGrid(sheet, plan.line, context),
    };
  }
  const rows = dayRows(sheet, plan.line, task);
  if (rows === null) return { layout: task.options.layout ?? 'role-grid', rota: null };
  const layout = task.options.layout ?? dayRowsLayout(rows, task);
  return { layout, rota: layout === 'person-grid' ? readPersonColumns(rows, context) : readRoleColumns(rows, context) };
}

function noSheet(book: Workbook, from: { readonly file: string; readonly options: ReadOptions }) {
  const names = book.sheets.map((sheet) => sheet.name);
  const near = nearestWord(from.options.sheet ?? '', names) ?? names[0] ?? '';
  return {
    code: 'formats.no-such-sheet',
    where: from.file,
    found: from.options.sheet === undefined ? 'a workbook without sheets' : `no sheet "${from.options.sheet}"`,
    expected:
      names.length === 0
        ? 'a sheet with a rota'
        : `one of ${names
            .slice(0, 12)
            .map((name) => `"${name}"`)
            .join(', ')}`,
    tryThis: near === '' ? '' : `--sheet "${near}"`,
  };
}

function noRota(file: string, sheets: readonly Sheet[], options: ReadOptions) {
  const filled = sheets.some((sheet) => sheet.rows.some((row) => row.some((cell) => cell !== null)));
  return {
    code: 'formats.no-layout',
    where: file,
    found: filled ? 'a table that is no rota known here' : 'no entries at all',
    expected:
      options.layout === undefined
        ? 'dates along a row or down a column, or weekdays over the weeks of a cycle'
        : `a rota in the layout ${options.layout}`,
    tryThis: filled
      ? 'write dates as YYYY-MM-DD, or put Monday to Sunday over the columns'
      : 'look whether the right file was saved',
  };
}
