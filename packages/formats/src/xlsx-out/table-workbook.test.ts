import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { tableWorkbook } from './table-workbook.ts';

test('tables are sheets with heads; numbers stay numbers and text is never a formula', async () => {
  const bytes = await tableWorkbook('A report', [
    {
      name: 'Hours',
      heads: ['Rota', 'Hours'],
      rows: [
        ['=1+1', 41.5],
        ['SHOs', null],
      ],
    },
    { name: 'Fines', heads: ['Rota'], rows: [] },
  ]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Hours', 'Fines']);
  const hours = book.getWorksheet('Hours');
  expect(hours?.getCell('A1').value).toBe('Rota');
  expect(hours?.getCell('A2').value).toBe('=1+1');
  expect(hours?.getCell('A2').type).toBe(ExcelJS.ValueType.String);
  expect(hours?.getCell('B2').value).toBe(41.5);
  expect(hours?.getCell('B3').value).toBeNull();
});

test('the same tables give the same bytes', async () => {
  const make = () => tableWorkbook('A report', [{ name: 'One', heads: ['a'], rows: [[1]] }]);
  expect(await make()).toEqual(await make());
});
