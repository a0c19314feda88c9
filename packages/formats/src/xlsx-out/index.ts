export { rotaWorkbook, type WorkbookSource } from './rota-workbook.ts';
export { type TableSheet, tableWorkbook } from './table-workbook.ts';
