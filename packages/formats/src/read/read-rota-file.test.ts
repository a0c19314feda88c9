import { describe, expect, test } from 'vitest';
import { codes, doubts, drawnXlsx, onlyRota, readText, settling, utc } from '../../test/drawn.ts';
import { isLargeFile, readRotaFile } from './read-rota-file.ts';

const DATES = [utc(2026, 2, 3), utc(2026, 2, 4), utc(2026, 2, 5)];

describe('options', () => {
  test.each([
    [{ from: '2026-02-30' }, '--from'],
    [{ from: '2026-02-03', until: '2026-02-03' }, '--until'],
    [{ year: 26 }, '--year'],
    [{ zone: 'Mars/Olympus' }, '--zone'],
    [{ codes: { L: { kind: 'duty', duty: 'shift', start: '25:00', end: '09:00' } as const } }, '--code'],
  ])('%j are refused before the file is looked at', async (options, where) => {
    expect(doubts(await readText('', options))).toEqual([`formats.option at ${where}`]);
  });

  test('name a sheet, and a wrong name gets the nearest', async () => {
    const bytes = await drawnXlsx({
      Feb: [
        ['Doctor', ...DATES],
        ['Ann', 'AL'],
      ],
      March: [
        ['Doctor', ...DATES],
        ['Bo', 'AL'],
      ],
    });
    expect(onlyRota(await readRotaFile(bytes, 'a.xlsx', { sheet: 'march' })).sheet).toBe('March');
    const wrong = await readRotaFile(bytes, 'a.xlsx', { sheet: 'Marsh' });
    expect(wrong.ok ? '' : wrong.problems[0]?.tryThis).toBe('--sheet "March"');
  });

  test('name a layout, where cells can be read in two ways', async () => {
    const text = 'Date,Ward A,Ward B\n2026-02-03,AB,CD\n2026-02-04,EF,AB\n2026-02-05,CD,EF\n';
    const roles = await readText(text, { layout: 'role-grid' });
    expect(settling(roles)).toContain("--code 'Ward A=08:30-21:00'");
    const people = await readText(text, { layout: 'person-grid' });
    expect(settling(people)).toContain('--code AB=leave');
  });

  test('of another layout than the file has are refused by its name', async () => {
    const result = await readText('Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,AL,AL,AL\n', { layout: 'cyclic' });
    expect(result.ok ? '' : result.problems[0]?.expected).toBe('a rota in the layout cyclic');
  });
});

describe('a workbook of several sheets', () => {
  test('gives a rota for each sheet of the same kind', async () => {
    const other = [utc(2026, 3, 3), utc(2026, 3, 4), utc(2026, 3, 5)];
    const bytes = await drawnXlsx({
      Feb: [
        ['Doctor', ...DATES],
        ['Ann', 'AL'],
      ],
      March: [
        ['Doctor', ...other],
        ['Ann', 'AL'],
      ],
    });
    const result = await readRotaFile(bytes, 'a.xlsx');
    expect(result.ok && result.rotas.map(({ sheet, document }) => [sheet, document.title])).toEqual([
      ['Feb', 'a, Feb'],
      ['March', 'a, March'],
    ]);
  });

  test('says which sheets look like a rota and are not read', async () => {
    const detail = [['Date', 'Ann'], ...DATES.map((date) => [date, 'AL'])];
    const result = await readRotaFile(
      await drawnXlsx({
        Summary: [
          ['Doctor', ...DATES],
          ['Ann', 'AL'],
        ],
        Detail: detail,
      }),
      'a.xlsx',
    );
    expect(onlyRota(result).sheet).toBe('Summary');
    expect(result.ok && result.notes.join(' ')).toContain('Sheet "Detail" looks like a rota too');
  });
});

test('all doubts and faults of a file come at once', async () => {
  const text = 'Doctor,WTE,2026-02-03,2026-02-04,2026-02-05\nAnn,2,L,X9,\nAnn,1,L,X9,\n';
  expect(doubts(await readText(text))).toEqual([
    'formats.wte at Sheet "rota.csv", cell B2',
    'formats.person-twice at Sheet "rota.csv", cell A3',
    'formats.unknown-code at Sheet "rota.csv", cell C2 (Ann)',
    'formats.unknown-code at Sheet "rota.csv", cell D2 (Ann)',
  ]);
});

test('what the codes were taken as is said', async () => {
  const result = await readText('Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,LD,SL,\n', codes('LD=08:30-21:00'));
  expect(result.understood.join(' ')).toContain('As settled by options: LD 08:30–21:00.');
  expect(result.ok && result.assumed.join(' ')).toContain(
    'Known everywhere; --code settles another meaning: SL study leave.',
  );
});

test('a file is large where much has to be worked through, by what it unpacks to, and one that is refused at once is not', async () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  expect(isLargeFile(bytesOf('Name,2026-02-03\nAnn,AL\n'), 'a.csv')).toBe(false);
  expect(isLargeFile(bytesOf(`Name,2026-02-03\nAnn,AL\n${' \n'.repeat(1_100_000)}`), 'a.csv')).toBe(true);
  expect(isLargeFile(new Uint8Array(25 * 1024 * 1024), 'a.csv')).toBe(false);
  expect(isLargeFile(bytesOf('%PDF-1.7'), 'a.pdf')).toBe(false);
  expect(isLargeFile(new Uint8Array(0), 'a.csv')).toBe(false);
  const row = Array.from({ length: 300 }, (_, i) => `duty ${i}`);
  const packed = await drawnXlsx({ Feb: Array.from({ length: 300 }, () => row) });
  expect([packed.length < 2 * 1024 * 1024, isLargeFile(packed, 'a.xlsx')]).toEqual([true, true]);
});

test('a large file that outlasts the patience of whoever reads it is refused, and is read where there is more', async () => {
  const large = new TextEncoder().encode(
    `Name,2026-02-03,2026-02-04,2026-02-05\nAnn,AL,,\nBo,,AL,\n${`${' '.repeat(1000)}\n`.repeat(2_300)}`,
  );
  const refused = await readRotaFile(large, 'a.csv', { patience: 0.001 });
  expect(refused.ok ? [] : refused.problems.map(({ code, found }) => `${code}: ${found}`)).toEqual([
    'formats.too-costly: a file that takes more than 0.001 seconds of work to read',
  ]);
  expect((await readRotaFile(large, 'a.csv', { patience: 120 })).ok).toBe(true);
}, 130_000);
