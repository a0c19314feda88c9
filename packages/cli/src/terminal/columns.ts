import Table from 'cli-table3';

/** A table for a terminal, without rules or borders; cells may carry colour codes. */
export interface ColumnsTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose cells stand at the right; the rest stand at the left. */
  readonly right?: readonly number[];
}

const BORDERS = [
  ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
  ...['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
];
const NO_BORDERS = Object.fromEntries(BORDERS.map((name) => [name, '']));

/** Lays the table out in aligned columns two spaces apart, one line a row, no line with trailing space. */
export function columnsText(table: ColumnsTable): string {
  const layout = new Table({
    chars: { ...NO_BORDERS, middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: table.head.map((_, column) => (table.right?.includes(column) ? 'right' : 'left')),
  });
  layout.push([...table.head], ...table.rows.map((row) => [...row]));
  return layout
    .toString()
    .split('\n')
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
