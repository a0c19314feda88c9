export { csvCell, csvText } from './csv-cell.ts';
export { rotaCsv } from './rota-csv.ts';
