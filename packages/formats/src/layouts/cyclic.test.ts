import { describe, expect, test } from 'vitest';
import { codes, doubts, drawnXlsx, onlyRota, onlyTemplate, readText, settling } from '../../test/drawn.ts';
import { readRotaFile } from '../read/index.ts';

const TIMES = codes('SD=08:30-16:30', 'LD=08:30-21:00', 'N=20:30-09:00');
const GRID = `Week | Mon | Tue | Wed | Thu | Fri | Sat | Sun | Total
1    | SD  | SD  | LD  | SD  | SD  |     |     | 45
2    | N   | N   | N   | N   | 0   | 0   |     | 50
3    | 0   | SD  | SD  | SD  | LD  | LD  | LD  | 60
Total| 1   | 2   | 2   | 2   | 2   | 1   | 1   | 155`.replaceAll(/ *\| */g, ',');

describe('a cyclic template grid', () => {
  test('gives the weeks of the cycle with the cell of each day', async () => {
    const result = await readText(GRID, TIMES);
    const template = onlyTemplate(result);
    expect(template.cycleWeeks).toBe(3);
    expect(template.lines).toEqual([
      ['SD', 'SD', 'LD', 'SD', 'SD', '', ''],
      ['N', 'N', 'N', 'N', '', '', ''],
      ['', 'SD', 'SD', 'SD', 'LD', 'LD', 'LD'],
    ]);
    expect(onlyRota(result).origins.cells?.[2]?.[6]).toBe('rota.csv!H4');
  });

  test.each([
    ['full names', 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'],
    ['two letters', 'Mo,Tu,We,Th,Fr,Sa,Su'],
    ['odd cases and stops', 'MON.,tues,Weds,THURS,fri,SAT,sun'],
    ['initials', 'M,T,W,T,F,S,S'],
    ['Polish', 'pn,wt,śr,czw,pt,sob,nd'],
  ])('knows the days by %s', async (_, days) => {
    const template = onlyTemplate(await readText(`Week,${days}\n1,LD,,,,,,\n2,,,,,,,N\n`, TIMES));
    expect(template.lines).toEqual([
      ['LD', '', '', '', '', '', ''],
      ['', '', '', '', '', '', 'N'],
    ]);
  });

  test('shows a cycle whose weeks start on Sunday from its first Monday on', async () => {
    const result = await readText('Week,Sun,Mon,Tue,Wed,Thu,Fri,Sat\n1,LD,SD,,,,,\n2,N,,,,,,\n', TIMES);
    expect(onlyTemplate(result).lines).toEqual([
      ['SD', '', '', '', '', '', 'N'],
      ['', '', '', '', '', '', 'LD'],
    ]);
    expect(onlyRota(result).origins.cells?.[1]?.[6]).toBe('rota.csv!B2');
  });

  test('reads equal halves of a split day as one duty, and asks about halves that differ', async () => {
    const head = `Week,Mon,,Tue,,Wed,,Thu,,Fri,,Sat,,Sun,\n,${'AM,PM,'.repeat(7)}\n`;
    const same = await readText(`${head}1,LD,LD,N,N,0,0${','.repeat(8)}\n`, TIMES);
    expect(onlyTemplate(same).lines).toEqual([['LD', 'N', '', '', '', '', '']]);
    const half = await readText(`${head}1,SD,0,N,N${','.repeat(10)}\n`, TIMES);
    expect(doubts(half)).toEqual(['formats.unknown-code at Sheet "rota.csv", cell B3']);
    expect(
      onlyTemplate(
        await readText(`${head}1,SD,0,N,N${','.repeat(10)}\n`, {
          codes: { ...TIMES.codes, ...codes('SD (AM)=08:30-12:30').codes },
        }),
      ).lines[0]?.[0],
    ).toBe('SD (AM)');
  });

  test('reads halves named in one heading, and a duty merged over both halves of a day', async () => {
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const head = ['Week', ...days.flatMap((day) => [`${day} AM`, `${day} PM`])];
    const key = [
      ['Code', 'Start', 'End'],
      ['LD', '08:30', '21:00'],
    ];
    const bytes = await drawnXlsx({ Rota: [head, [1, 'LD', '', '', '', 'LD', 'LD']], Key: key }, (book) =>
      book.getWorksheet('Rota')?.mergeCells('B2:C2'),
    );
    expect(onlyTemplate(await readRotaFile(bytes, 'a.xlsx')).lines).toEqual([['LD', '', 'LD', '', '', '', '']]);
  });

  test('asks whether weeks with dates are a template', async () => {
    const text =
      'Week commencing,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n02/02/2026,LD,,,,,,\n09/02/2026,,LD,,,,,\n16/02/2026,,,LD,,,,\n';
    expect(settling(await readText(text, TIMES))).toEqual(['--layout cyclic']);
    expect(onlyTemplate(await readText(text, { ...TIMES, layout: 'cyclic' })).cycleWeeks).toBe(3);
  });

  test('refuses weekdays that go on beyond one week', async () => {
    const text = `Doctor,${'Mon,Tue,Wed,Thu,Fri,Sat,Sun,'.repeat(2)}\nAnn${',LD'.repeat(14)}\n`;
    expect(doubts(await readText(text, TIMES))).toEqual(['formats.days-without-dates at Sheet "rota.csv", cell I1']);
  });

  test('finds the times on a second sheet, and reads leave as a day without duty with a note', async () => {
    const rota = [
      ['Week', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
      ['1', 'LD', 'AL', '', '', '', '', ''],
    ];
    const key = [
      ['Shift', 'Name', 'Start time', 'Finish time'],
      ['LD', 'Long day', '08:30', '21:00'],
      ['AL', 'Annual leave', '', ''],
    ];
    const result = await readRotaFile(await drawnXlsx({ Template: rota, Codes: key }), 'a.xlsx');
    expect(onlyTemplate(result).lines).toEqual([['LD', '', '', '', '', '', '']]);
    expect(result.ok && result.notes.join(' ')).toContain('C2');
  });

  test('refuses weeks that are numbered with a gap, and rows without a number', async () => {
    const text = 'Week,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n1,LD,,,,,,\n3,LD,,,,,,\n';
    expect(doubts(await readText(text, TIMES))).toEqual(['formats.week-number at Sheet "rota.csv", cell A3']);
    const bare = 'Week,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n1,LD,,,,,,\n,LD,,,,,,\n';
    expect(doubts(await readText(bare, TIMES))).toEqual(['formats.nameless-row at Sheet "rota.csv", row 3']);
  });
});
