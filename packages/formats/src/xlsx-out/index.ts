export { rotaXlsx, type WorkbookSource, type WrittenWorkbook } from './rota-xlsx.ts';
