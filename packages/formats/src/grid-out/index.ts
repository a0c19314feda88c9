export { type CodeRow, type CodeTable, codeTable } from './code-table.ts';
export { factNotes } from './fact-notes.ts';
export { type Grid, type GridRow, gridNotes, gridOf } from './grid.ts';
export { type RowTotals, rowTotals } from './row-totals.ts';
export { SHIFT_TYPE_HEADINGS, shiftTypeRows } from './shift-type-rows.ts';
