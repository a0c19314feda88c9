import type { Rota } from '@rotawright/core/roster';
import { WEEKDAY_NAMES } from '@rotawright/core/time';
import type { CellStyle, WriteSheet } from 'hucre';
import { type Grid, type GridRow, rowTotals } from '../grid-out/index.ts';
import { breachStyle, DAY_HEADING, emptyStyle, HEADING, lookStyle, NAME, NUMBER } from './cell-styles.ts';
import type { DayMark, DayMarks } from './marked-cells.ts';
import { type SheetDraft, sheetDraft } from './sheet-draft.ts';

/** Name of the sheet that holds the grid. */
export const ROTA_SHEET = 'Rota';

const MILLISECONDS_A_DAY = 86_400_000;

/** What a sheet of the grid is made of. */
export interface RotaSheetSource {
  readonly rota: Rota;
  readonly grid: Grid;
  readonly marks: DayMarks;
}

/** Where a day of a person stands on the sheet; rows and columns count from 0. */
export function cellPlace(rota: Rota, person: number, day: number): readonly [row: number, column: number] {
  if (rota.kind === 'template') return [1 + Math.floor(day / 7), 1 + (day % 7)];
  return [2 + person, 3 + day - rota.firstDay];
}

/** The grid as a sheet: people × dates with weekdays above, or a template's weeks × weekdays. */
export function rotaSheet(source: RotaSheetSource): WriteSheet {
  const draft = sheetDraft();
  const isTemplate = source.rota.kind === 'template';
  if (isTemplate) templateFrame(draft, source);
  else rosterFrame(draft, source);
  for (const row of source.grid.rows) dayCells(draft, row, source);
  const width = isTemplate ? 7 : source.grid.days.length;
  return {
    name: ROTA_SHEET,
    rows: draft.rows,
    cells: draft.cells,
    columns: isTemplate ? templateColumns() : rosterColumns(width),
    freezePane: isTemplate ? { rows: 1, columns: 1 } : { rows: 2, columns: 3 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(width / 63)),
      fitToHeight: 0,
      printTitlesRow: isTemplate ? '$1:$1' : '$1:$2',
      printTitlesColumn: isTemplate ? '$A:$A' : '$A:$C',
      margins: { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddHeader: `&L&B${headerText(source.rota.title)}`, oddFooter: '&LRotawright&RPage &P of &N' },
    view: { showGridLines: false },
  };
}

/** An ampersand starts a code in headers; twice it is itself. */
function headerText(title: string): string {
  return title
    .replace(/\p{Cc}/gu, ' ')
    .replace(/&/g, '&&')
    .slice(0, 200);
}

function rosterFrame(draft: SheetDraft, { rota, grid }: RotaSheetSource): void {
  const { days, rows } = grid;
  ['Doctor', 'Grade', 'WTE'].forEach((text, column) => {
    draft.put([0, column], null, HEADING);
    draft.put([1, column], text, HEADING);
  });
  days.forEach(({ day, weekday }, i) => {
    draft.put([0, 3 + i], WEEKDAY_NAMES[weekday] ?? '', DAY_HEADING);
    draft.put([1, 3 + i], new Date(day * MILLISECONDS_A_DAY), DAY_HEADING);
  });
  const after = 3 + days.length;
  ['Hours', 'Weekends', 'Nights'].forEach((text, i) => {
    draft.put([0, after + i], null, HEADING);
    draft.put([1, after + i], text, HEADING);
  });
  rows.forEach((row, r) => {
    draft.put([2 + r, 0], row.name, NAME);
    draft.put([2 + r, 1], row.grade === '' ? null : row.grade, NAME);
    draft.put([2 + r, 2], row.wte, NAME);
    const { minutes, weekends, nights } = rowTotals(rota, row.duties);
    [minutes / 60, weekends, nights].forEach((sum, i) => {
      draft.put([2 + r, after + i], sum, NUMBER);
    });
  });
  dayTotals(draft, grid);
}

/** Under the people: how many are on duty each day. */
function dayTotals(draft: SheetDraft, { days, rows }: Grid): void {
  const at = 2 + rows.length;
  draft.put([at, 0], 'Total on duty', NAME);
  days.forEach(({ day }, i) => {
    const count = rows.filter((row) => row.duties.some((duty) => duty.day.day === day)).length;
    draft.put([at, 3 + i], count, { ...NUMBER, alignment: { horizontal: 'center' } });
  });
}

function templateFrame(draft: SheetDraft, { rota, grid }: RotaSheetSource): void {
  ['Week', ...WEEKDAY_NAMES, 'Hours'].forEach((text, column) => {
    draft.put([0, column], text, column === 0 || column === 8 ? HEADING : DAY_HEADING);
  });
  const duties = grid.rows[0]?.duties ?? [];
  for (let week = 0; week < grid.days.length / 7; week += 1) {
    draft.put([1 + week, 0], week + 1, NAME);
    const own = duties.filter((duty) => Math.floor(duty.day.day / 7) === week);
    draft.put([1 + week, 8], rowTotals(rota, own).minutes / 60, NUMBER);
  }
}

function dayCells(draft: SheetDraft, row: GridRow, { rota, grid, marks }: RotaSheetSource): void {
  grid.days.forEach(({ day, weekday }, i) => {
    const text = row.cells[i] ?? '';
    const style = text === '' ? emptyStyle(weekday >= 5) : lookStyle(grid.codes.lookOf(firstCode(text, grid)));
    const mark = marks[row.index]?.get(day);
    draft.put(cellPlace(rota, row.index, day), text === '' ? null : text, marked(style, mark), comment(mark));
  });
}

function firstCode(text: string, { codes }: Grid): string {
  return codes.rows.some(({ code }) => code === text) ? text : (text.split('+')[0] ?? text);
}

function marked(style: CellStyle, mark: DayMark | undefined): CellStyle {
  return mark === undefined ? style : breachStyle(style, mark.isTip);
}

function comment(mark: DayMark | undefined): { comment?: { author: string; text: string } } {
  if (mark === undefined || mark.reasons.length === 0) return {};
  return { comment: { author: 'Rotawright', text: mark.reasons.join('\n') } };
}

function rosterColumns(days: number): { width: number }[] {
  const sums = [{ width: 9 }, { width: 10 }, { width: 8 }];
  return [{ width: 22 }, { width: 8 }, { width: 6 }, ...Array.from({ length: days }, () => ({ width: 6 })), ...sums];
}

function templateColumns(): { width: number }[] {
  return [{ width: 8 }, ...Array.from({ length: 7 }, () => ({ width: 11 })), { width: 9 }];
}
