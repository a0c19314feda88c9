import { existsSync, readFileSync } from 'node:fs';
import { type ReadOptions, type ReadResult, readRotaFile } from '@rotawright/formats/read';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { SHARED } from '../../../tools/shared-folder.ts';
import { codes, doubts, dutyLines, onlyRoster } from './drawn.ts';

const REAL = `${SHARED}/real`;
const missing = !existsSync(REAL);
const suffix = missing ? ` (not run: no folder ${REAL})` : '';

function read(name: string, options: ReadOptions = {}): Promise<ReadResult> {
  return readRotaFile(readFileSync(`${REAL}/${name}`), name, options);
}

describe.skipIf(missing)(`the real files${suffix}`, () => {
  test('a ward month in Polish is read whole, with its own sheets of people and of shift types', async () => {
    const result = await read('ward-march-2021.xlsx');
    const roster = onlyRoster(result);
    expect(result.ok && result.layout).toBe('ward-month');
    expect([roster.from, roster.until, roster.people.length]).toEqual(['2021-03-01', '2021-04-01', 24]);
    expect(roster.shiftTypes).toHaveLength(14);
    expect(roster.people.every((person) => person.wte === 1 && person.grade !== undefined)).toBe(true);
    // Looked up by hand in the sheet.
    const lines = dutyLines(result);
    for (const line of [
      'pracownik-14 2021-03-04 D @grafik!E6',
      'pracownik-14 2021-03-31 D @grafik!AF6',
      'pracownik-9 2021-03-06 DN @grafik!G7',
      'pracownik-20 2021-03-01 N @grafik!B8',
      'pracownik-20 2021-03-23 R @grafik!X8',
      'pracownik-1 2021-03-25 RP @grafik!Z9',
      'pracownik-2 2021-03-02 DN @grafik!C11',
      'pracownik-10 2021-03-10 P1 @grafik!K13',
      'pracownik-10 2021-03-22 PN @grafik!W13',
      'pracownik-24 2021-03-01 R @grafik!B24',
      'pracownik-17 2021-03-08 PN @grafik!I27',
      'pracownik-7 2021-03-27 N @grafik!AB29',
    ]) {
      expect(lines).toContain(line);
    }
    const leave = roster.leave ?? [];
    expect(leave.every(({ kind }) => kind === 'annual')).toBe(true);
    expect(leave.filter(({ person }) => person === 'pracownik-1').map(({ date }) => date.slice(8))).toEqual([
      '03',
      '04',
      '05',
      '06',
      '07',
      '08',
      '09',
      '10',
      '11',
      '12',
      '13',
      '14',
      '15',
      '16',
    ]);
    expect(result.ok && result.understood.join(' ')).toContain('U (urlop wypoczynkowy) annual leave');
  });

  test('every filled day of the ward month is a duty or leave, counted by another library', async () => {
    const result = await read('ward-march-2021.xlsx');
    const roster = onlyRoster(result);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(`${REAL}/ward-march-2021.xlsx`);
    const sheet = book.getWorksheet('grafik');
    let filled = 0;
    for (let row = 6; row <= 29; row += 1) {
      for (let column = 2; column <= 32; column += 1) {
        if (typeof sheet?.getCell(row, column).value === 'string') filled += 1;
      }
    }
    expect((roster.duties?.length ?? 0) + (roster.leave?.length ?? 0)).toBe(filled);
  });

  test.each(['on-call-list.csv', 'on-call-list.xlsx'])('%s asks for its times, and is read with them', async (name) => {
    const sheet = name.endsWith('csv') ? name : 'simple_rota';
    expect(doubts(await read(name))).toEqual([`formats.role-times at Sheet "${sheet}", cell B1`]);
    const result = await read(name, codes('On-Call=oncall:17:00-09:00'));
    const lines = dutyLines(result);
    expect(lines).toHaveLength(30);
    expect(lines[14]).toBe(`william 2018-01-15 On-Call @${sheet}!B16`);
    expect([onlyRoster(result).from, onlyRoster(result).until]).toEqual(['2018-01-01', '2018-01-31']);
  });

  test('the half year in the interchange format is handed on', async () => {
    const roster = onlyRoster(await read('psychiatry-2015.json'));
    expect([roster.people.length, roster.duties?.length]).toEqual([18, 2262]);
  });
});
