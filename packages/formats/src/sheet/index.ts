export { address, origin, place } from './address.ts';
export { cellAt, type Merge, type Sheet, type SheetCell, textOf, type Workbook } from './workbook.ts';
