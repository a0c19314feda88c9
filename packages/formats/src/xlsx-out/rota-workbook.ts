import type { Rota, RotaInput } from '@rotawright/core/roster';
import type { Report } from '@rotawright/core/rules';
import { writeXlsx } from 'hucre';
import { gridOf } from '../grid-out/index.ts';
import { findingsSheet } from './findings-sheet.ts';
import { dayMarks } from './marked-cells.ts';
import { rotaSheet } from './rota-sheet.ts';
import { shiftTypesSheet } from './shift-types-sheet.ts';

/** What a workbook is made of. */
export interface WorkbookSource {
  readonly rota: Rota;
  readonly document: RotaInput;
  /** Adds a sheet of findings, and red frames with comments to the grid. */
  readonly report?: Report;
}

/**
 * A workbook to hand out: the rota as a coloured grid with totals, the findings with links into it, and the shift types.
 * It can be read back without a question; `gridNotes` tells what a grid can't hold. The same source gives the same content; text is never written as a formula.
 */
export async function rotaWorkbook({ rota, document, report }: WorkbookSource): Promise<Uint8Array> {
  const grid = gridOf(rota, document);
  const sheets = [
    rotaSheet({ rota, grid, marks: dayMarks(rota, report) }),
    ...(report === undefined ? [] : [findingsSheet(rota, report)]),
    shiftTypesSheet(grid),
  ];
  // Fixed moments: a file that nobody changed should not look changed.
  const moment = new Date(Date.UTC(2026, 0, 1));
  const properties = { title: rota.title, creator: 'Rotawright', created: moment, modified: moment };
  return writeXlsx({ sheets, properties });
}
