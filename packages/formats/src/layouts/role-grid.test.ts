import { describe, expect, test } from 'vitest';
import { codes, doubts, drawnXlsx, dutyLines, readText, settling, utc } from '../../test/drawn.ts';
import { readRotaFile } from '../read/index.ts';

const TIMES = codes('SHO=08:30-17:00', 'Night SHO=20:30-09:00', 'Consultant=off');

function grid(...rows: readonly string[]): string {
  return ['"Date","SHO","Night SHO","Consultant"', ...rows].join('\n');
}

describe('a dated role grid', () => {
  test('gives each name the duty of its column', async () => {
    const text = grid(
      '"06/10/2014","Ann","Cyril","Prof E"',
      '"07/10/2014","Bo","Cyril","Prof E"',
      '"14/10/2014","Ann","Bo",',
    );
    const result = await readText(text, TIMES);
    expect(result.ok && result.layout).toBe('role-grid');
    expect(dutyLines(result)).toEqual([
      'ann 2014-10-06 SHO @rota.csv!B2',
      'bo 2014-10-07 SHO @rota.csv!B3',
      'ann 2014-10-14 SHO @rota.csv!B4',
      'cyril 2014-10-06 Night SHO @rota.csv!C2',
      'cyril 2014-10-07 Night SHO @rota.csv!C3',
      'bo 2014-10-14 Night SHO @rota.csv!C4',
    ]);
  });

  test('asks for the times of each role once', async () => {
    const result = await readText(
      grid('06/10/2014,Ann,Cyril,Prof E', '07/10/2014,Bo,Cyril,Prof E', '14/10/2014,Ann,Bo,'),
    );
    expect(doubts(result)).toEqual([
      'formats.role-times at Sheet "rota.csv", cell B1',
      'formats.role-times at Sheet "rota.csv", cell C1',
      'formats.role-times at Sheet "rota.csv", cell D1',
    ]);
    expect(settling(result)).toContain("--code 'Night SHO=08:30-21:00'");
  });

  test('reads who stands in, who acts, and pairs', async () => {
    const text = grid(
      '06/10/2014,Ann (instead of Bo),Cyril (JR),',
      '07/10/2014,Ann & Bo,vacant,',
      '14/10/2014,Cyril,Ann,',
    );
    const result = await readText(text, TIMES);
    expect(dutyLines(result)).toEqual([
      'ann 2014-10-06 SHO @rota.csv!B2',
      'ann 2014-10-07 SHO @rota.csv!B3',
      'bo 2014-10-07 SHO @rota.csv!B3',
      'cyril 2014-10-14 SHO @rota.csv!B4',
      'cyril 2014-10-06 Night SHO @rota.csv!C2',
      'ann 2014-10-14 Night SHO @rota.csv!C4',
    ]);
    expect(result.ok && result.notes.join(' ')).toContain('1 duty without a name: C3');
    expect(result.ok && result.notes.join(' ')).toContain('B2 (Ann stands for Bo)');
  });

  test.each([
    ['Ann (AM) Bo (PM)', 'parts of the day'],
    ['Ann / Bo', 'a choice of names'],
    ['Ann?', 'a question mark'],
    ['Ann swap 12/10', 'a remark'],
    ['Ann (call her on the usual mobile number)', 'a remark in brackets'],
  ])('refuses "%s" and names the cell', async (cell, found) => {
    const result = await readText(
      grid(`06/10/2014,${cell},Cyril,`, '07/10/2014,Bo,Cyril,', '14/10/2014,Bo,Cyril,'),
      TIMES,
    );
    expect(doubts(result)).toEqual(['formats.name-cell at Sheet "rota.csv", cell B2']);
    expect(result.ok ? '' : result.problems[0]?.found).toContain(found);
  });

  test('asks whether a rare name is a usual one misspelt, and takes either answer', async () => {
    const rows = ['06/10/2014', '07/10/2014', '08/10/2014', '09/10/2014', '14/10/2014'];
    const text = grid(...rows.map((date, i) => `${date},${i === 3 ? 'Cyrli' : 'Cyril'},,`));
    const result = await readText(text, TIMES);
    expect(doubts(result)).toEqual(['formats.misspelt-name at Sheet "rota.csv", cell B5']);
    expect(settling(result)).toEqual(['--name Cyrli=Cyril', '--name Cyrli=Cyrli']);
    const one = await readText(text, { ...TIMES, names: { Cyrli: 'Cyril' } });
    expect(new Set(dutyLines(one).map((line) => line.split(' ')[0]))).toEqual(new Set(['cyril']));
    const two = await readText(text, { ...TIMES, names: { Cyrli: 'Cyrli' } });
    expect(new Set(dutyLines(two).map((line) => line.split(' ')[0]))).toEqual(new Set(['cyril', 'cyrli']));
  });

  test('finds the times of a role in its heading', async () => {
    const result = await readText(
      'Date,Day 08:30-17:00,Night (20:30-09:00)\n06/10/2014,Ann,Bo\n07/10/2014,Ann,Bo\n14/10/2014,Bo,Ann\n',
    );
    expect(dutyLines(result)[3]).toBe('bo 2014-10-06 Night @rota.csv!C2');
  });

  test('reads a list of who is on call, once its times are known', async () => {
    const text = 'Date,On-Call\n06/10/2014,Ann\n07/10/2014,Bo\n14/10/2014,Ann\n';
    expect(settling(await readText(text))).toContain('--code On-Call=oncall:17:00-09:00');
    const result = await readText(text, codes('On-Call=oncall:17:00-09:00'));
    expect(result.ok && result.layout).toBe('on-call-list');
    expect(dutyLines(result)[0]).toBe('ann 2014-10-06 On-Call @rota.csv!B2');
  });

  test('lets a row of its own hold the year or the month, and a heading be repeated', async () => {
    const text = 'Date,SHO\n2014,\n06 Oct,Ann\n07 Oct,Bo\nDate,SHO\nNOVEMBER,\n01 nOV,Ann\n';
    const result = await readText(text, codes('SHO=08:30-17:00'));
    expect(dutyLines(result)).toEqual([
      'ann 2014-10-06 SHO @rota.csv!B3',
      'bo 2014-10-07 SHO @rota.csv!B4',
      'ann 2014-11-01 SHO @rota.csv!B7',
    ]);
  });

  test('refuses entries in a row without a date', async () => {
    const text = 'Date,SHO\n06/10/2014,Ann\n07/10/2014,Bo\n,Cyril\n14/10/2014,Ann\n';
    expect(doubts(await readText(text, codes('SHO=08:30-17:00')))).toEqual([
      'formats.undated-row at Sheet "rota.csv", row 4',
    ]);
  });
});

describe('a role grid of day numbers under months', () => {
  const rota = (days: readonly number[]): string =>
    `Rota,SHO\n2014,\noCTOBER,\n${days.map((day) => `${day},Ann`).join('\n')}\nNovember,\n1,Ann\n`;
  const days = [25, 26, 27, 28, 29, 30, 31];

  test('gives each day its month and year', async () => {
    const lines = dutyLines(await readText(rota(days), codes('SHO=08:30-17:00')));
    expect(lines[0]).toBe('ann 2014-10-25 SHO @rota.csv!B4');
    expect(lines.at(-1)).toBe('ann 2014-11-01 SHO @rota.csv!B12');
  });

  test('refuses day 10 stored as 0, naming its cell', async () => {
    const stored = [5, 6, 7, 8, 9, 0, 11, 12, 13];
    expect(doubts(await readText(rota(stored), codes('SHO=08:30-17:00')))).toEqual([
      'formats.no-such-date at Sheet "rota.csv", cell A9',
    ]);
  });
});

describe('names in merged cells', () => {
  const rows = [['Date', 'SHO', 'Night SHO'], ...[6, 7, 14].map((day) => [utc(2014, 10, day), 'Ann', 'Bo'])];

  test('hold on each day that they are merged over', async () => {
    const bytes = await drawnXlsx({ Rota: rows }, (book) => book.getWorksheet('Rota')?.mergeCells('B2:B4'));
    const result = await readRotaFile(bytes, 'a.xlsx', TIMES);
    expect(dutyLines(result).filter((line) => line.startsWith('ann'))).toHaveLength(3);
  });

  test('are refused over several duties', async () => {
    const bytes = await drawnXlsx({ Rota: rows }, (book) => book.getWorksheet('Rota')?.mergeCells('B2:C2'));
    expect(doubts(await readRotaFile(bytes, 'a.xlsx', TIMES))).toEqual([
      'formats.merged-duty at Sheet "Rota", cell B2',
    ]);
  });
});
