import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnXlsx, utc } from '../../test/drawn.ts';
import { guardWorkbook } from '../guard/index.ts';
import { cellAt, type SheetCell, type Workbook } from '../sheet/index.ts';
import { readXls } from './read-xls.ts';
import { readXlsx } from './read-xlsx.ts';

const SLOW = process.env['ROTAWRIGHT_SLOW'] !== undefined;

async function read(bytes: Uint8Array): Promise<Workbook> {
  const guarded = guardWorkbook(bytes, 'a.xlsx');
  if (!guarded.ok) throw new Error(JSON.stringify(guarded.problems));
  const book = await readXlsx(bytes, 'a.xlsx', guarded.value);
  if (!book.ok) throw new Error(JSON.stringify(book.problems));
  return book.value;
}

async function column(...values: readonly unknown[]): Promise<readonly (SheetCell | null)[]> {
  const book = await read(await drawnXlsx({ A: values.map((value) => [value]) }));
  return values.map((_, row) => (book.sheets[0] === undefined ? null : cellAt(book.sheets[0], row, 0)));
}

describe('cells of a workbook', () => {
  test('are told apart by kind', async () => {
    const cells = await column('LD', 7, 0.354166666, true, utc(2026, 2, 3), { error: '#REF!' }, '  ', null);
    expect(cells.map((cell) => cell?.kind ?? null)).toEqual([
      'text',
      'number',
      'number',
      'boolean',
      'date',
      'error',
      null,
      null,
    ]);
    expect(cells[4]?.value).toBe('2026-02-03');
  });

  test('hold times and moments to the minute, whatever fraction of a day is stored', async () => {
    const bytes = await drawnXlsx({ A: [[0.354166666], [46056.875]] }, (book) => {
      const sheet = book.getWorksheet('A');
      if (sheet === undefined) return;
      sheet.getCell('A1').numFmt = 'hh:mm';
      sheet.getCell('A2').numFmt = 'dd/mm/yyyy hh:mm';
    });
    const [sheet] = (await read(bytes)).sheets;
    expect(sheet?.rows.map(([cell]) => cell?.value)).toEqual(['08:30', '2026-02-03T21:00']);
    expect(sheet?.rows.map(([cell]) => cell?.kind)).toEqual(['time', 'date-time']);
  });

  test('keep their dates where a workbook counts from 1904', async () => {
    const bytes = await drawnXlsx({ A: [[utc(2026, 2, 3)]] }, (book) => {
      book.properties.date1904 = true;
    });
    expect((await read(bytes)).sheets[0]?.rows[0]?.[0]?.value).toBe('2026-02-03');
  });

  test('hold what a formula gave, an empty text as an empty cell, and an error when nothing was saved', async () => {
    const cells = await column({ formula: '1+1', result: 2 }, { formula: '""', result: '' }, { formula: 'X1' });
    expect(cells.map((cell) => (cell === null ? null : [cell.kind, cell.value, cell.formula]))).toEqual([
      ['number', 2, true],
      null,
      ['error', 'no stored value', true],
    ]);
  });

  test(
    'are the same as another library wrote, on random sheets',
    async () => {
      const value = fc.oneof(
        fc.constant(null),
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 60_000 }).map((days) => new Date(Date.UTC(1990, 0, 1 + days))),
        fc.string({ unit: fc.constantFrom(...'ABCdefł&<>"\' é0129/+-;'), minLength: 1, maxLength: 12 }),
      );
      const rows = fc.array(fc.array(value, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });
      const property = fc.asyncProperty(rows, async (table) => {
        const bytes = await drawnXlsx({ A: table });
        const [sheet] = (await read(bytes)).sheets;
        const oracle = new ExcelJS.Workbook();
        await oracle.xlsx.load(bytes.buffer as ArrayBuffer);
        table.forEach((row, r) => {
          row.forEach((_, c) => {
            const expected = oracle.getWorksheet('A')?.getCell(r + 1, c + 1).value ?? null;
            const found = sheet === undefined ? null : (cellAt(sheet, r, c)?.value ?? null);
            expect(found).toEqual(plain(expected));
          });
        });
      });
      await fc.assert(property, { numRuns: SLOW ? 1_000 : 40 });
    },
    SLOW ? 600_000 : 30_000,
  );
});

function plain(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' && value.trim() === '' ? null : value;
}

describe('an old workbook', () => {
  test('gives the same cells as a new one', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const rows = [
      ['Doctor', utc(2026, 2, 3), 0.5],
      ['Ann', 'LD', null, true],
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), 'Rota');
    const old = await readXls(new Uint8Array(write(book, { type: 'buffer', bookType: 'biff8' })), 'a.xls');
    const fresh = await read(await drawnXlsx({ Rota: rows }));
    expect(old.ok && old.value.sheets[0]?.name).toBe('Rota');
    const values = (of: Workbook) =>
      of.sheets[0]?.rows.map((row) => row.map((cell) => cell?.value ?? null).filter((one) => one !== null));
    expect(old.ok && values(old.value)).toEqual(values(fresh));
  });
});
