import { readRota } from '@rotawright/core/roster';
import { describe, expect, test } from 'vitest';
import { codes, drawnXlsx, dutyLines, onlyRoster, onlyRota, utc } from '../../test/drawn.ts';
import { type ReadOptions, type ReadResult, readRotaFile } from '../read/index.ts';

const TIMES = codes('LD=08:30-21:00', 'N=20:30-09:00');

type Row = readonly unknown[];
const days = (month: number, from: number, until: number): readonly unknown[] =>
  Array.from({ length: until - from + 1 }, (_, i) => utc(2026, month, from + i));
const MARCH = ['Doctor', 'Grade', ...days(3, 26, 31)];
const APRIL = ['Doctor', 'Grade', ...days(4, 1, 6)];

async function read(sheets: Readonly<Record<string, readonly Row[]>>, options: ReadOptions = {}): Promise<ReadResult> {
  return readRotaFile(await drawnXlsx(sheets), 'ward.xlsx', { ...TIMES, ...options });
}

const notes = (result: ReadResult): string => (result.ok ? result.notes.join(' ') : JSON.stringify(result));

describe('a sheet for each month', () => {
  const sheets = {
    March: [MARCH, ['Ann', 'CT1', '', '', '', 'N', 'N', 'N'], ['Bo', 'CT1', 'LD']],
    April: [APRIL, ['bo', 'CT1', '', '', '', '', '', 'AL'], ['Ann', 'CT1', 'N', 'N', 'N']],
  };

  test('is one rota where days follow one another for the same people', async () => {
    const result = await read(sheets);
    const roster = onlyRoster(result);
    expect([roster.from, roster.until, roster.title]).toEqual(['2026-03-26', '2026-04-07', 'ward']);
    expect(onlyRota(result).sheet).toBe('March to April');
    expect(roster.people.map(({ id, name }) => `${id} ${name}`)).toEqual(['ann Ann', 'bo Bo']);
    expect(dutyLines(result)).toEqual([
      'ann 2026-03-29 N @March!F2',
      'ann 2026-03-30 N @March!G2',
      'ann 2026-03-31 N @March!H2',
      'bo 2026-03-26 LD @March!C3',
      'ann 2026-04-01 N @April!C3',
      'ann 2026-04-02 N @April!D3',
      'ann 2026-04-03 N @April!E3',
    ]);
    expect(roster.leave).toEqual([{ person: 'bo', date: '2026-04-06', kind: 'annual' }]);
    expect(notes(result)).toContain('Sheets "March", "April" follow one another');
    const rota = readRota(roster);
    expect(rota.ok && rota.value.duties.count).toBe(7);
  });

  test('is one rota whatever the order of the sheets, and cut to the days asked for', async () => {
    const turned = { April: sheets.April, March: sheets.March };
    const roster = onlyRoster(await read(turned, { from: '2026-03-31', until: '2026-04-02' }));
    expect([roster.from, roster.until, roster.duties?.length]).toEqual(['2026-03-31', '2026-04-02', 2]);
  });

  test('is read alone when it is named', async () => {
    const joined = await read({ ...sheets, Key: [['LD', 'Long day']] }, { sheet: 'march to april' });
    expect(onlyRota(joined).sheet).toBe('March to April');
    const roster = onlyRoster(await read(sheets, { sheet: 'April' }));
    expect([roster.from, roster.duties?.length]).toEqual(['2026-04-01', 3]);
  });

  test('keeps the people of two wards apart', async () => {
    const result = await read({
      'A March': [MARCH, ['Ann', '', 'LD']],
      'B March': [MARCH, ['Bo', '', 'LD']],
      'A April': [APRIL, ['Ann', '', 'LD']],
      'B April': [APRIL, ['Bo', '', 'LD']],
    });
    expect(result.ok && result.rotas.map(({ sheet }) => sheet)).toEqual(['A March to A April', 'B March to B April']);
    expect(notes(result)).not.toContain('judged apart');
  });

  test('of other people says nothing about what is between', async () => {
    const result = await read({ March: [MARCH, ['Ann', '', 'LD']], April: [APRIL, ['Cy', '', 'LD']] });
    expect(result.ok && result.rotas.length).toBe(2);
    expect(notes(result)).not.toContain('judged apart');
  });

  test.each<[string, readonly Row[], string]>([
    ['somebody is new', [APRIL, ['Ann', 'CT1', 'N'], ['Cy', 'CT1', 'N']], 'only one of them has Cy'],
    ['a grade changes', [APRIL, ['Ann', 'CT2', 'N']], 'the grade or WTE of Ann is not the same on both'],
    [
      'days are missing',
      [
        ['Doctor', 'Grade', ...days(4, 3, 8)],
        ['Ann', 'CT1', 'N'],
      ],
      'the days from Wed 1 Apr 2026 to Thu 2 Apr 2026 are on neither',
    ],
    [
      'days are there twice',
      [
        ['Doctor', 'Grade', ...days(3, 31, 31), ...days(4, 1, 5)],
        ['Ann', 'CT1', 'N'],
      ],
      'both have Tue 31 Mar 2026',
    ],
  ])('is judged apart where %s, and a note says so', async (_, april, reason) => {
    const result = await read({ March: [MARCH, ['Ann', 'CT1', 'N']], April: april });
    expect(result.ok && result.rotas.map(({ sheet }) => sheet)).toEqual(['March', 'April']);
    expect(notes(result)).toContain(
      `Sheets "March" and "April" have people in common but are judged apart, as ${reason}`,
    );
  });

  test('is judged apart where a column has other times on each', async () => {
    const rows = (heading: string, month: number, from: number): readonly Row[] => [
      ['Date', heading, 'Night 20:30-09:00'],
      ...days(month, from, from + 2).map((date) => [date, 'Ann', 'Bo']),
    ];
    const result = await read({ March: rows('SHO 08:30-16:30', 3, 29), April: rows('SHO 13:00-21:00', 4, 1) });
    expect(notes(result)).toContain('judged apart, as the code SHO is not the same on both');
  });
});
