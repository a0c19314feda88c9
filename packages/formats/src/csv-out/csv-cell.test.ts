import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../csv/read-csv.ts';
import { csvCell, csvText } from './csv-cell.ts';

describe('csvCell', () => {
  test('what a spreadsheet program would run gets an apostrophe', () => {
    expect(['=1+1', '+1', '-1', '@SUM(A1)'].map(csvCell)).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)"]);
    expect(csvCell('\t=1')).toBe('"\'\t=1"');
  });

  test('plain text stays as it is, an apostrophe of its own too', () => {
    expect(['LD', 'O’Driscoll', "'tis", '1.5'].map(csvCell)).toEqual(['LD', 'O’Driscoll', "'tis", '1.5']);
  });

  test('commas, quotation marks and line breaks are quoted', () => {
    expect(csvCell('a,"b"\nc')).toBe('"a,""b""\nc"');
  });

  test('no cell that is written begins with a formula', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/);
      }),
    );
  });

  test('every text is read back as it was', () => {
    const printable = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[^\p{Cc}\p{Cs}\ufffd]*[^\s\p{Cc}\p{Cs}\ufffd]$/u.test(text));
    fc.assert(
      fc.property(fc.array(printable, { minLength: 2, maxLength: 4 }), (row) => {
        const read = readCsv(new TextEncoder().encode(csvText([row, row])), 'a.csv');
        const cells = read.ok ? read.value.sheets[0]?.rows[0]?.map((cell) => cell?.value) : null;
        expect(cells).toEqual(row);
      }),
    );
  });
});
