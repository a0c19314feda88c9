import ExcelJS from 'exceljs';
import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { handDocument, handReport, handRota } from '../../test/fixtures/hand-rota.ts';
import { harkerReport } from '../../test/fixtures/harker.ts';
import { rotaWorkbook, type WorkbookSource } from './rota-workbook.ts';

/** Opened by another library than the one that wrote it. */
async function opened(source: WorkbookSource): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = await rotaWorkbook(source);
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

function sheet(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const found = book.getWorksheet(name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

describe('rotaWorkbook', () => {
  test('the grid has dates under weekdays, people in rows, codes in cells and sums at the end', async () => {
    const rota = handRota('LNN..A', '2026-10-22');
    const grid = sheet(await opened({ rota, document: handDocument(rota) }), 'Rota');
    const row = (n: number) => (grid.getRow(n).values as unknown[]).slice(1);
    expect(row(1).slice(3, 9)).toEqual(['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue']);
    expect(row(2).slice(0, 3)).toEqual(['Doctor', 'Grade', 'WTE']);
    expect(row(2)[3]).toEqual(new Date('2026-10-22T00:00:00Z'));
    expect(row(3)).toEqual(
      ['Dr L Harker', 'ST3', 1, 'LD', 'N', 'N', undefined, undefined, 'AL', 38.5, 1, 2].map((value) => value),
    );
    expect(grid.views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 2 });
    expect(grid.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
  });

  test('a duty is coloured, a free weekend is shaded, a breach is framed in red and says why', async () => {
    const { rota, document, report } = harkerReport();
    const grid = sheet(await opened({ rota, document, report }), 'Rota');
    const saturday = grid.getRow(3).getCell(4 + 61);
    expect(saturday.value).toBe('LD');
    expect(saturday.fill).toMatchObject({ fgColor: { argb: 'FFFFC24D' } });
    expect(saturday.border.top).toMatchObject({ style: 'thick', color: { argb: 'FFB3170F' } });
    expect(JSON.stringify(saturday.note)).toContain('Breaks: Rest after nights. N ends Fri 2 Oct 09:00');
    expect(grid.getRow(3).getCell(4 + 62).fill).toMatchObject({ fgColor: { argb: 'FFEEF1F3' } });
  });

  test('a finding has its clause and numbers, and leads to the cell that tips it', async () => {
    const { rota, document, report } = harkerReport();
    const findings = sheet(await opened({ rota, document, report }), 'Findings');
    const cells = (findings.getRow(3).values as unknown[]).slice(1);
    expect(cells.slice(0, 8)).toEqual([
      'Dr L Harker',
      'Breaks',
      'Rest after nights',
      'Schedule 3 para 13',
      '23 h 30',
      'at least 46 h',
      '−22 h 30',
      'N ends Fri 2 Oct 09:00, LD starts Sat 3 Oct 08:30',
    ]);
    expect(cells[8]).toBe('BM3');
    // The other library passes over links inside a workbook.
    const { sheets } = await readXlsx(await rotaWorkbook({ rota, document, report }), { readStyles: true });
    expect(sheets[1]?.cells?.get('2,8')?.hyperlink).toMatchObject({ location: 'Rota!BM3' });
    expect(sheet(await opened({ rota, document, report }), 'Rota').getCell('BM3').value).toBe('LD');
  });

  test('a finding says how sure its limit is, and which waiver and reading it rests on', async () => {
    const { rota, document, report } = harkerReport();
    const [person, ...others] = report.people;
    if (person === undefined) throw new Error('nobody');
    const [first, ...rest] = person.findings;
    if (first === undefined) throw new Error('no finding');
    const marked = {
      ...first,
      confidence: 'unconfirmed',
      waiver: 'hours.average',
      readings: ['days-touched'],
    } as const;
    const people = [{ ...person, findings: [marked, ...rest] }, ...others];
    const findings = sheet(await opened({ rota, document, report: { ...report, people } }), 'Findings');
    const rows = [...Array(findings.rowCount)].map((_, row) =>
      (findings.getRow(row + 1).values as unknown[]).slice(11),
    );
    expect(rows[0]).toEqual(['How sure', 'Waiver used', 'Read as']);
    expect(rows).toContainEqual(['Limit not confirmed in any source', 'hours.average', 'days-touched']);
    expect(rows).toContainEqual(['', '', '']);
  });

  test('text that looks like a formula is text', async () => {
    const rota = handRota('L', '2026-07-01', '=HYPERLINK("http://x","y")');
    const book = await opened({
      rota: { ...rota, title: '&D=1' },
      document: handDocument(rota),
      report: handReport(rota, []),
    });
    const cell = sheet(book, 'Rota').getRow(3).getCell(1);
    expect(cell.type).toBe(ExcelJS.ValueType.String);
    expect(cell.value).toBe('=HYPERLINK("http://x","y")');
  });

  test('characters that XML can’t hold don’t spoil the file', async () => {
    const rota = handRota('L', '2026-07-01', 'A\u0000\u001f\ud800B');
    const cell = sheet(await opened({ rota, document: handDocument(rota) }), 'Rota')
      .getRow(3)
      .getCell(1);
    expect(cell.value).toBe('A\ufffd\ufffd\ufffdB');
  });

  test('the same source gives the same bytes', async () => {
    const { rota, document, report } = harkerReport();
    const [one, two] = await Promise.all([
      rotaWorkbook({ rota, document, report }),
      rotaWorkbook({ rota, document, report }),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });
});
