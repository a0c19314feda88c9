import { bad, good, type Outcome, type Problem } from '@rotawright/core/problems';
import { CsvError, parse } from 'csv-parse/sync';
import { fileProblem, LIMITS } from '../guard/index.ts';
import type { SheetCell, Workbook } from '../sheet/index.ts';
import { decodeText } from './decode-text.ts';

/** Line ends and delimiters inside quotation marks make no cells; a text with this many times the limit is refused unsplit. */
const QUOTED_SHARE = 4;

const DELIMITERS = [',', ';', '\t'] as const;

/** A CSV file as a workbook of one sheet, named as the file without its folders; every cell is text. */
export function readCsv(bytes: Uint8Array, file: string): Outcome<Workbook> {
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const delimiter = sniffDelimiter(decoded.value);
  const rough = { lines: count(decoded.value, '\n'), cells: count(decoded.value, delimiter) };
  if (rough.lines > LIMITS.lastRow * QUOTED_SHARE || rough.cells > LIMITS.filledCells * QUOTED_SHARE) {
    return bad([tooLarge(file, `${rough.lines} line ends and ${rough.cells} delimiters`)]);
  }
  try {
    const records: string[][] = parse(decoded.value, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      max_record_size: 1_000_000,
    });
    return tableOf(records, file, decoded.notes);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const found = `text that can't be split into cells (${error.message})`;
    return bad([
      fileProblem('formats.csv', { file, found, tryThis: 'look for a quotation mark that is never closed' }),
    ]);
  }
}

function tableOf(records: readonly (readonly string[])[], file: string, notes: readonly string[]): Outcome<Workbook> {
  const cells = records.reduce((sum, record) => sum + record.length, 0);
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (cells > LIMITS.filledCells || records.length > LIMITS.lastRow || widest > LIMITS.lastColumn) {
    return bad([tooLarge(file, `${records.length} rows of up to ${widest} cells`)]);
  }
  const rows = records.map((record) => record.map(textCell));
  const name = file.replace(/^.*[\\/]/, '');
  return good({ sheets: [{ name, hidden: false, rows, merges: [], hiddenRows: new Set<number>() }] }, notes);
}

/**
 * A cell's text. One apostrophe before what a spreadsheet program would run as a formula is a writer's guard against
 * that, and no part of the text.
 */
function tooLarge(file: string, found: string): Problem {
  const expected = `at most ${LIMITS.lastRow} rows, ${LIMITS.lastColumn} columns and ${LIMITS.filledCells} cells`;
  return fileProblem('formats.sheet-too-large', { file, found, expected });
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

function textCell(written: string): SheetCell | null {
  const text = /^'[=+\-@\t\r']/.test(written) ? written.slice(1) : written;
  return text.trim() === '' ? null : { kind: 'text', value: text, formula: false };
}

/**
 * The delimiter that splits most of the opening lines into most cells; a comma when none does. Delimiters inside
 * quotation marks don't count.
 */
function sniffDelimiter(text: string): (typeof DELIMITERS)[number] {
  const opening = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const lines = opening.split(/\r?\n/, 50).filter((line) => line.trim() !== '');
  let best: (typeof DELIMITERS)[number] = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const score = lines.filter((line) => line.includes(delimiter)).length;
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return best;
}
