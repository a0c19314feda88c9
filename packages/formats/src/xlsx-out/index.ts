export { rotaWorkbook, type WorkbookSource } from './rota-workbook.ts';
