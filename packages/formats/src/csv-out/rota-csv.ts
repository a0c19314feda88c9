import type { Rota, RotaInput } from '@rotawright/core/roster';
import { formatCivilDate, WEEKDAY_NAMES } from '@rotawright/core/time';
import { type Grid, gridOf, SHIFT_TYPE_HEADINGS, shiftTypeRows } from '../grid-out/index.ts';
import { csvText } from './csv-cell.ts';

/**
 * A rota as CSV: a roster as a grid of people × dates (`Doctor | Grade | WTE | 2026-02-04 …`), a template as weeks ×
 * weekdays, and under it, after two empty rows, the table of shift types that explains every code. `gridNotes` tells what a grid can't hold.
 */
export function rotaCsv(rota: Rota, document: RotaInput): string {
  const grid = gridOf(rota, document);
  const table = rota.kind === 'template' ? templateRows(grid) : rosterRows(grid);
  const rows = [...table, [''], [''], SHIFT_TYPE_HEADINGS, ...shiftTypeRows(grid.codes)];
  return csvText(rows);
}

function rosterRows({ days, rows }: Grid): readonly (readonly string[])[] {
  const header = ['Doctor', 'Grade', 'WTE', ...days.map(({ day }) => formatCivilDate(day))];
  return [
    header,
    ...rows.map(({ name, grade, wte, cells }) => [name, grade, wte === null ? '' : String(wte), ...cells]),
  ];
}

function templateRows({ days, rows }: Grid): readonly (readonly string[])[] {
  const cells = rows[0]?.cells ?? [];
  const weeks = Array.from({ length: days.length / 7 }, (_, w) => [String(w + 1), ...cells.slice(w * 7, w * 7 + 7)]);
  return [['Week', ...WEEKDAY_NAMES], ...weeks];
}
