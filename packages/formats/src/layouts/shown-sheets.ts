import { address, textOf, type Workbook } from '../sheet/index.ts';
import type { CellReading, ShownCell, ShownSheet } from './reading.ts';

/** Rows and columns of a sheet that are shown at most: half a year of days, and far more people than one rota has. */
const MOST_ROWS = 500;
const MOST_COLUMNS = 250;

/** Sheets from which something was read, each cell beside its reading. Where nothing was read, the first filled sheet. */
export function shownSheets({ sheets }: Workbook, readings: readonly CellReading[]): readonly ShownSheet[] {
  const bySheet = new Map<string, Map<string, CellReading>>();
  for (const reading of readings) {
    const known = bySheet.get(reading.sheet) ?? new Map<string, CellReading>();
    const key = `${reading.row} ${reading.column}`;
    const before = known.get(key);
    // A cell of several codes is one cell: what is in doubt is in sight, and the rest is said one after another.
    known.set(key, before === undefined ? reading : both(before, reading));
    bySheet.set(reading.sheet, known);
  }
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== '')));
  const read = filled.filter(({ name }) => bySheet.has(name));
  return (read.length > 0 ? read : filled.slice(0, 1)).map((sheet) => ({
    name: sheet.name,
    isCut: sheet.rows.length > MOST_ROWS || sheet.rows.some((row) => row.length > MOST_COLUMNS),
    rows: sheet.rows.slice(0, MOST_ROWS).flatMap((row, r) => {
      const cells = row.slice(0, MOST_COLUMNS).flatMap((cell, c): ShownCell[] => {
        const text = textOf(cell);
        if (text === '') return [];
        const { kind = null, words = '', about = null } = bySheet.get(sheet.name)?.get(`${r} ${c}`) ?? {};
        return [{ at: address(r, c), text, kind, words, about }];
      });
      return cells.length === 0 ? [] : [{ row: r + 1, cells }];
    }),
  }));
}

function both(one: CellReading, other: CellReading): CellReading {
  if (one.kind === 'doubt') return one;
  if (other.kind === 'doubt') return other;
  return { ...one, words: `${one.words}; ${other.words}` };
}
