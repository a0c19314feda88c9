export { csvCell, csvText } from './csv-cell.ts';
export { rotaCsv, type WrittenCsv } from './rota-csv.ts';
