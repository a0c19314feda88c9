import type { Outcome, Problem } from '@rotawright/core/problems';
import { bad, good } from '@rotawright/core/problems';
import { fileProblem } from './file-problem.ts';
import { type FilledBox, filledBox } from './filled-box.ts';
import { LIMITS } from './limits.ts';
import { unpack } from './unpack.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** What is known of a workbook before a library opens it. */
export interface GuardedWorkbook {
  readonly unpackedBytes: number;
  /** Furthest filled row and column over all sheets, counted from 1; at least 1. */
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Reads a workbook's directory only: cheap, and enough to know how much work the rest would be. */
export function workbookEntries(bytes: Uint8Array, file: string): Outcome<readonly ZipEntry[]> {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) {
    const tryThis = 'open it in a spreadsheet program and save it again as .xlsx';
    return bad([fileProblem('formats.zip', { file, found: `the archive ${directory.fault}`, tryThis })]);
  }
  const names = new Set(directory.entries.map((entry) => entry.name.toLowerCase()));
  if (names.has('xl/workbook.xml')) return good(directory.entries);
  return bad([
    fileProblem('formats.not-a-workbook', { file, found: otherArchive(names), tryThis: 'save it as .xlsx' }),
  ]);
}

function otherArchive(names: ReadonlySet<string>): string {
  if (names.has('xl/workbook.bin')) return 'a binary workbook (.xlsb)';
  if (names.has('word/document.xml')) return 'a word-processor document';
  if (names.has('content.xml')) return 'an OpenDocument file';
  return 'a zip archive without a workbook in it';
}

/**
 * Unpacks every XML part under its declared size, refuses entity declarations and sheets that are too large,
 * and tells how far the filled cells reach, so that the library never builds more than that.
 */
export function guardWorkbook(bytes: Uint8Array, file: string): Outcome<GuardedWorkbook> {
  const entries = workbookEntries(bytes, file);
  if (!entries.ok) return entries;
  const found = { cells: 0, lastRow: 1, lastColumn: 1 };
  for (const entry of entries.value.filter((one) => /\.(?:xml|rels|vml)$/i.test(one.name))) {
    const text = unpack(bytes, entry);
    if (text === null) return bad([lyingEntry(file, entry)]);
    const xml = Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('latin1');
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return bad([entities(file, entry)]);
    if (!/worksheets\/[^/]+\.xml$/i.test(entry.name)) continue;
    const box = filledBox(xml);
    found.cells += box.cells;
    found.lastRow = Math.max(found.lastRow, box.lastRow);
    found.lastColumn = Math.max(found.lastColumn, box.lastColumn);
    const tooLarge = sizeFault(box, found.cells);
    if (tooLarge !== null) return bad([tooMuch(file, entry, tooLarge)]);
  }
  const unpackedBytes = entries.value.reduce((sum, entry) => sum + entry.unpacked, 0);
  return good({ unpackedBytes, lastRow: found.lastRow, lastColumn: found.lastColumn });
}

function sizeFault(box: FilledBox, cells: number): string | null {
  if (cells > LIMITS.filledCells) return `more than ${LIMITS.filledCells} filled cells`;
  if (box.lastRow > LIMITS.lastRow) return `a filled cell as far down as ${box.lowest}`;
  if (box.lastColumn > LIMITS.lastColumn) return `a filled cell as far right as ${box.rightmost}`;
  if (box.lastRow * box.lastColumn > LIMITS.sheetArea) return `filled cells at ${box.lowest} and ${box.rightmost}`;
  return null;
}

function lyingEntry(file: string, entry: ZipEntry): Problem {
  const found = `the part ${entry.name} is damaged, or isn't the size that the archive says`;
  return fileProblem('formats.zip', { file, found, tryThis: 'fetch the file again, or save it again as .xlsx' });
}

function entities(file: string, entry: ZipEntry): Problem {
  const found = `the part ${entry.name} declares XML entities, which no spreadsheet program writes`;
  return fileProblem('formats.xml-entities', { file, found, expected: 'a workbook without them' });
}

function tooMuch(file: string, entry: ZipEntry, fault: string): Problem {
  const expected = `at most ${LIMITS.lastRow} rows, ${LIMITS.lastColumn} columns and ${LIMITS.filledCells} filled cells`;
  const tryThis = 'delete what lies outside the rota, or copy the rota to a new workbook';
  return fileProblem('formats.sheet-too-large', { file: `${file}, ${entry.name}`, found: fault, expected, tryThis });
}
