import { expect, test } from 'vitest';
import { readRotaFile, type ShownSheet } from '../read/index.ts';

const bytes = (rows: readonly string[]): Uint8Array => new TextEncoder().encode(rows.join('\n'));
const shown = async (rows: readonly string[], showsCells = true): Promise<readonly ShownSheet[] | undefined> =>
  (await readRotaFile(bytes(rows), 'ward.csv', { showsCells })).sheets;
const kinds = (sheets: readonly ShownSheet[] | undefined) =>
  sheets?.[0]?.rows.map(({ row, cells }) => `${row}: ${cells.map(({ at, kind }) => `${at}=${kind}`).join(' ')}`);

test('a grid of people and days comes back cell by cell, with what each was taken for', async () => {
  const sheets = await shown([
    'Name,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026,Note',
    'Ann Lee,08:30-21:00,ZQ,,on loan',
    'Ben Cox,A/L,off,,',
  ]);
  expect(kinds(sheets)).toEqual([
    '1: A1=null B1=day C1=day D1=day E1=null',
    '2: A2=person B2=duty C2=doubt E2=null',
    '3: A3=person B3=leave C3=off',
  ]);
  const words = sheets?.[0]?.rows.flatMap(({ cells }) => cells.map((cell) => cell.words));
  expect(words).toContain('08:30-21:00, 08:30 to 21:00');
  expect(words).toContain('annual leave');
  expect(sheets?.[0]?.rows[1]?.cells[2]).toMatchObject({ at: 'C2', text: 'ZQ', about: 'ZQ' });
});

test('names in the cells are read under the role of their column', async () => {
  const sheets = await shown([
    'Date,Night 20:30-08:30',
    '05/10/2026,Ann Lee',
    '06/10/2026,Ben & Cy',
    '13/10/2026,Ann Lee',
  ]);
  expect(kinds(sheets)?.slice(0, 3)).toEqual(['1: A1=null B1=duty', '2: A2=day B2=duty', '3: A3=day B3=duty']);
  expect(sheets?.[0]?.rows[2]?.cells[1]?.words).toBe('Ben: Night, 20:30 to 08:30; Cy: Night, 20:30 to 08:30');
});

test('a cell of two codes of which one is unknown is a doubt', async () => {
  const sheets = await shown([
    'Name,Mon 05/10/2026,Tue 06/10/2026,Wed 07/10/2026',
    'Ann Lee,08:30-12:00+ZQ,08:30-12:00,',
  ]);
  expect(sheets?.[0]?.rows[1]?.cells[1]).toMatchObject({ kind: 'doubt', about: 'ZQ' });
});

test('a sheet in which nothing was read is shown as it stands, and nothing is where nobody asks', async () => {
  expect(kinds(await shown(['a,b', 'c,d']))).toEqual(['1: A1=null B1=null', '2: A2=null B2=null']);
  expect(await shown(['Name,Mon 05/10/2026', 'Ann Lee,A/L'], false)).toBeUndefined();
});

test('a sheet that is too long is cut, and says so', async () => {
  const rows = ['Name,Mon 05/10/2026', ...Array.from({ length: 600 }, (_, i) => `Person ${i},A/L`)];
  const [sheet] = (await shown(rows)) ?? [];
  expect([sheet?.rows.length, sheet?.isCut]).toEqual([500, true]);
});
