import { describe, expect, test } from 'vitest';
import {
  codes,
  doubts,
  drawnXlsx,
  dutyLines,
  onlyRoster,
  onlyRota,
  readText,
  settling,
  utc,
} from '../../test/drawn.ts';
import { readRotaFile } from '../read/index.ts';

const SHIFTS = [
  ['Code', 'Start', 'End', 'Type'],
  ['LD', '08:30', 0.875, 'shift'],
  ['N', '20:30', '9:00', ''],
  ['OC', '17:00', '9am', 'on-call'],
];
const HEAD = ['Doctor', 'Grade', 'WTE', utc(2026, 2, 3), utc(2026, 2, 4), utc(2026, 2, 5)];

describe('a dated person grid', () => {
  test('gives every duty with the cell it came from, and every person with grade and WTE', async () => {
    const rota = [HEAD, ['Ann', 'CT1', 0.8, 'LD', '', 'N'], ['Bo', 'CT2', '100%', 'oc', 'AL', '08:30-16:30']];
    const result = await readRotaFile(await drawnXlsx({ Rota: rota, Key: SHIFTS }), 'a.xlsx');
    expect(dutyLines(result)).toEqual([
      'ann 2026-02-03 LD @Rota!D2',
      'ann 2026-02-05 N @Rota!F2',
      'bo 2026-02-03 OC @Rota!D3',
      'bo 2026-02-05T08:30/2026-02-05T16:30 @Rota!F3',
    ]);
    const roster = onlyRoster(result);
    expect(roster.people).toEqual([
      { id: 'ann', name: 'Ann', grade: 'CT1', wte: 0.8 },
      { id: 'bo', name: 'Bo', grade: 'CT2', wte: 1 },
    ]);
    expect(roster.leave).toEqual([{ person: 'bo', date: '2026-02-04', kind: 'annual' }]);
    expect(roster.shiftTypes).toEqual([
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift' },
      { code: 'N', start: '20:30', end: '09:00', kind: 'shift' },
      { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call' },
    ]);
    expect([roster.from, roster.until]).toEqual(['2026-02-03', '2026-02-06']);
  });

  test('takes shift types from a block under the grid, and leaves sums out with a note', async () => {
    const rota = [HEAD, ['Ann', 'CT1', 1, 'LD', 0, 'N'], ['Available', '', '', 1, 2, 1], [], [], ...SHIFTS];
    const result = await readRotaFile(await drawnXlsx({ Rota: rota }), 'a.xlsx');
    expect(dutyLines(result)).toEqual(['ann 2026-02-03 LD @Rota!D2', 'ann 2026-02-05 N @Rota!F2']);
    expect(result.ok && result.notes.join(' ')).toContain('3 "Available"');
  });

  test('takes breaks and the estimated work of on-call periods from the table', async () => {
    const key = [
      [
        'Code',
        'Name',
        'Start',
        'End',
        'Kind',
        'Breaks',
        'Work minutes',
        'Enhanced minutes',
        'Rest in 24 h',
        'Rest at night',
      ],
      ['LD', 'Long day', '08:30', '21:00', 'shift', '30+30'],
      ['OC', 'On call', '17:00', '09:00', 'non-resident-on-call', '0', '180', '60', '600', '330'],
    ];
    const rota = [HEAD, ['Ann', '', 1, 'LD', '', 'OC'], ['Bo', '', 1, '', '', ''], [], ['Swaps to the office']];
    const roster = onlyRoster(await readRotaFile(await drawnXlsx({ Rota: rota, Key: key }), 'a.xlsx'));
    const work = { minutes: 180, enhancedMinutes: 60, expectedRest: { total: 600, longestNight: 330 } };
    expect(roster.shiftTypes).toEqual([
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
      { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call', breaks: [], work },
    ]);
    expect(roster.people.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
  });

  test('asks once for each unexplained code, and never assumes what S, L or N mean', async () => {
    const result = await readText('Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,L,L,N\nBo,N,S,AL\n');
    expect(doubts(result)).toEqual([
      'formats.unknown-code at Sheet "rota.csv", cell B2 (Ann)',
      'formats.unknown-code at Sheet "rota.csv", cell D2 (Ann)',
      'formats.unknown-code at Sheet "rota.csv", cell C3 (Bo)',
    ]);
    expect(settling(result)).toContain('--code L=leave');
    const settled = codes('L=leave', 'N=20:30-09:00', 's=08:30-16:30');
    const read = await readText('Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,L,L,N\nBo,N,S,AL\n', settled);
    expect(dutyLines(read)).toEqual([
      'ann 2026-02-05 N @rota.csv!D2',
      'bo 2026-02-03 N @rota.csv!B3',
      'bo 2026-02-04 s @rota.csv!C3',
    ]);
  });

  test('offers the nearest code of the table for a misspelt one', async () => {
    const rota = [HEAD, ['Ann', 'CT1', 1, 'LDD', '', 'N']];
    const result = await readRotaFile(await drawnXlsx({ Rota: rota, Key: SHIFTS }), 'a.xlsx');
    expect(settling(result)[0]).toBe('--code LDD=08:30-21:00');
  });

  test('uses the saved value of a formula, and refuses errors and formulas never worked out', async () => {
    const good = [HEAD, ['Ann', '', 1, { formula: '"L"&"D"', result: 'LD' }, { formula: '""', result: '' }, 'N']];
    const read = await readRotaFile(await drawnXlsx({ Rota: good, Key: SHIFTS }), 'a.xlsx');
    expect(dutyLines(read)).toEqual(['ann 2026-02-03 LD @Rota!D2', 'ann 2026-02-05 N @Rota!F2']);
    expect(read.ok && read.notes.join(' ')).toContain('formulas');
    const bad = [HEAD, ['Ann', '', 1, { error: '#REF!' }, { formula: 'X1' }, 'N']];
    expect(doubts(await readRotaFile(await drawnXlsx({ Rota: bad, Key: SHIFTS }), 'a.xlsx'))).toEqual([
      'formats.error-cell at Sheet "Rota", cell D2 (Ann)',
      'formats.error-cell at Sheet "Rota", cell E2 (Ann)',
    ]);
  });

  test('spreads leave over merged days, and refuses a merged duty', async () => {
    const rota = [HEAD, ['Ann', '', 1, 'AL', '', ''], ['Bo', '', 1, 'LD', '', '']];
    const leave = await drawnXlsx({ Rota: rota, Key: SHIFTS }, (book) =>
      book.getWorksheet('Rota')?.mergeCells('D2:F2'),
    );
    expect(onlyRoster(await readRotaFile(leave, 'a.xlsx')).leave?.map(({ date }) => date)).toEqual([
      '2026-02-03',
      '2026-02-04',
      '2026-02-05',
    ]);
    const duty = await drawnXlsx({ Rota: rota, Key: SHIFTS }, (book) => book.getWorksheet('Rota')?.mergeCells('D3:F3'));
    expect(doubts(await readRotaFile(duty, 'a.xlsx'))).toEqual(['formats.merged-duty at Sheet "Rota", cell D3']);
  });

  test('never takes hours such as 9-5 for dates', async () => {
    const text = 'Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,9-5,9-5,9-5\n';
    expect(doubts(await readText(text))).toEqual(['formats.unknown-code at Sheet "rota.csv", cell B2 (Ann)']);
  });

  test('reads two duties that start on one day', async () => {
    const read = await readText(
      'Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,SD+OC,SD,SD\n',
      codes('SD=9:00-17:00', 'OC=oncall:17:00-09:00'),
    );
    expect(dutyLines(read).slice(0, 2)).toEqual(['ann 2026-02-03 SD @rota.csv!B2', 'ann 2026-02-03 OC @rota.csv!B2']);
  });

  test('refuses a remark in a cell, a nameless row, a person twice, and a column without a date', async () => {
    const text =
      'Doctor,2026-02-03,2026-02-04,,2026-02-05\nAnn,AL,AL,AL,AL\nAnn,AL,,,see email from Dr Brown of 12 March\n,AL,,,\n';
    expect(doubts(await readText(text))).toEqual([
      'formats.undated-column at Sheet "rota.csv", cell D1',
      'formats.nameless-row at Sheet "rota.csv", cell A4',
      'formats.person-twice at Sheet "rota.csv", cell A3',
      'formats.remark-in-cell at Sheet "rota.csv", cell E3 (Ann)',
    ]);
  });

  test('reads the same grid turned on its side', async () => {
    const text =
      'WTE,,1,0.8\nDate,Day,Ann,Bo\n03/02/2026,Tue,LD,AL\n04/02/2026,Wed,0,N\n05/02/2026,Thu,N,N\n17/02/2026,Tue,,N\n';
    const result = await readText(text, codes('LD=08:30-21:00', 'N=20:30-09:00'));
    expect(result.ok && result.layout).toBe('person-grid');
    expect(dutyLines(result)).toEqual([
      'ann 2026-02-03 LD @rota.csv!C3',
      'ann 2026-02-05 N @rota.csv!C5',
      'bo 2026-02-04 N @rota.csv!D4',
      'bo 2026-02-05 N @rota.csv!D5',
      'bo 2026-02-17 N @rota.csv!D6',
    ]);
    expect(onlyRoster(result).people.map(({ wte }) => wte)).toEqual([1, 0.8]);
  });

  test('keeps grade and WTE of a person whose name is settled, in rows and in columns', async () => {
    const options = { ...codes('D=9:00-17:00'), names: { Anne: 'Ann Smith' } };
    const rows = 'Doctor,Grade,WTE,2026-02-03,2026-02-04,2026-02-05\nAnne,CT1,0.6,D,D,D\n';
    const columns = 'Grade,CT1\nWTE,0.6\nDate,Anne\n2026-02-03,D\n2026-02-04,D\n2026-02-05,D\n';
    for (const text of [rows, columns])
      expect(onlyRoster(await readText(text, options)).people).toEqual([
        { id: 'ann-smith', name: 'Ann Smith', grade: 'CT1', wte: 0.6 },
      ]);
  });

  test('keeps the facts beside a name that a list writes in other letters', async () => {
    const rota = [HEAD, ['ANN', 'CT2', 0.8, 'LD', '', '']];
    const people = [
      ['Name', 'Grade'],
      ['Ann', 'CT1'],
    ];
    const result = await readRotaFile(await drawnXlsx({ Rota: rota, Key: SHIFTS, People: people }), 'a.xlsx');
    expect(onlyRoster(result).people).toEqual([{ id: 'ann', name: 'Ann', grade: 'CT2', wte: 0.8 }]);
  });

  test('cuts to the days asked for', async () => {
    const options = { ...codes('D=9:00-17:00'), from: '2026-02-04', until: '2026-02-05' };
    const roster = onlyRoster(await readText('Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,D,D,D\n', options));
    expect([roster.from, roster.until, roster.duties?.length]).toEqual(['2026-02-04', '2026-02-05', 1]);
  });

  test('reads a ward month of day numbers, whose month and year stand in its heading', async () => {
    const days = Array.from({ length: 31 }, (_, i) => i + 1);
    const row = (name: string, code: string): unknown[] => [name, ...days.map((day) => (day === 10 ? code : ''))];
    const rota = [
      ['Ward rota, March 2026'],
      ['Name', ...days],
      row('Ann', 'LD'),
      row('Bo', 'N'),
      ['Total', ...days.map(() => 2)],
    ];
    const result = await readRotaFile(await drawnXlsx({ Ward: rota, Key: SHIFTS }), 'ward.xlsx');
    expect(result.ok && result.layout).toBe('ward-month');
    expect(dutyLines(result)).toEqual(['ann 2026-03-10 LD @Ward!K3', 'bo 2026-03-10 N @Ward!K4']);
  });

  test('refuses day 10 stored as 0, naming its cell', async () => {
    const days = Array.from({ length: 31 }, (_, i) => (i === 9 ? 0 : i + 1));
    const rota = [['Ward rota, March 2026'], ['Name', ...days], ['Ann', 'LD']];
    const result = await readRotaFile(await drawnXlsx({ Ward: rota, Key: SHIFTS }), 'ward.xlsx');
    expect(doubts(result)).toEqual(['formats.no-such-date at Sheet "Ward", cell K2']);
  });

  test('goes on into the next month where the month over the days changes', async () => {
    const days = [26, 27, 28, 29, 30, 31, 1, 2, 3];
    const rota = [
      ['2026', 'dEC', '', '', '', '', '', 'jAN'],
      ['Name', ...days],
      ['Ann', ...days.map(() => 'LD')],
    ];
    const result = await readRotaFile(await drawnXlsx({ Ward: rota, Key: SHIFTS }), 'ward.xlsx');
    const dates = onlyRoster(result).duties?.map((duty) => ('date' in duty ? duty.date : ''));
    expect(dates).toEqual([
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
  });

  test('reads weeks stacked under one another, each person on the days of each block', async () => {
    const week = (day: number): unknown[] => ['', ...Array.from({ length: 7 }, (_, i) => utc(2026, 2, day + i))];
    const names = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    const rota = [
      names,
      week(2),
      ['Ann', 'LD'],
      ['Bo', '', 'N'],
      [],
      ['Second week'],
      names,
      week(9),
      ['Bo', 'LD'],
      ['Ann', '', 'N'],
    ];
    expect(dutyLines(await readRotaFile(await drawnXlsx({ Rota: rota, Key: SHIFTS }), 'a.xlsx'))).toEqual([
      'ann 2026-02-02 LD @Rota!B3',
      'bo 2026-02-03 N @Rota!C4',
      'bo 2026-02-09 LD @Rota!B9',
      'ann 2026-02-10 N @Rota!C10',
    ]);
  });

  test('takes shift types from a table beside the grid', async () => {
    const rota = [
      [...HEAD, '', ...(SHIFTS[0] ?? [])],
      ['Ann', '', 1, 'LD', '', '', '', ...(SHIFTS[1] ?? [])],
      ['Bo', '', 1, '', 'N', '', '', ...(SHIFTS[2] ?? [])],
    ];
    expect(dutyLines(await readRotaFile(await drawnXlsx({ Rota: rota }), 'a.xlsx'))).toEqual([
      'ann 2026-02-03 LD @Rota!D2',
      'bo 2026-02-04 N @Rota!E3',
    ]);
  });

  test('is refused when nothing but colours could be in it', async () => {
    const text = 'Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,,,\nBo,,,\n';
    expect(doubts(await readText(text))).toEqual(['formats.no-duties at rota.csv, sheet "rota.csv"']);
  });

  test('says that rows hidden in the file are read too', async () => {
    const rota = [HEAD, ['Ann', '', 1, 'LD', '', ''], ['Bo', '', 1, '', 'LD', '']];
    const bytes = await drawnXlsx({ Rota: rota, Key: SHIFTS }, (book) => {
      const row = book.getWorksheet('Rota')?.getRow(3);
      if (row !== undefined) row.hidden = true;
    });
    const result = await readRotaFile(bytes, 'a.xlsx');
    expect(onlyRota(result).origins.duties).toEqual(['Rota!D2', 'Rota!E3']);
    expect(result.ok && result.notes.join(' ')).toContain('hides rows that are read all the same: 3');
  });

  test('a row of initials under the dates is no person', async () => {
    const text = 'Name,02/03/2026,03/03/2026,04/03/2026\nDr,M,T,W\nAnn,SD,,SD\n';
    expect(dutyLines(await readText(text, codes('SD=09:00-17:00')))).toEqual([
      'ann 2026-03-02 SD @rota.csv!B3',
      'ann 2026-03-04 SD @rota.csv!D3',
    ]);
    expect(onlyRoster(await readText(text, codes('SD=09:00-17:00'))).people).toEqual([{ id: 'ann', name: 'Ann' }]);
  });

  test('days that the dates leap over are named', async () => {
    const text = 'Name,2026-03-02,2026-03-03,2026-03-13\nAnn,SD,,SD\n';
    const result = await readText(text, codes('SD=09:00-17:00'));
    expect(result.ok && result.notes.join(' ')).toContain('Wed 4 Mar 2026 to Thu 12 Mar 2026');
  });

  test('a day number stored as text is a date where dates stand beside it', async () => {
    const text = 'Name,46057,46058,06/02/2026,07/02/2026\nAnn,SD,,SD,SD\n';
    expect(dutyLines(await readText(text, codes('SD=09:00-17:00')))).toEqual([
      'ann 2026-02-04 SD @rota.csv!B2',
      'ann 2026-02-06 SD @rota.csv!D2',
      'ann 2026-02-07 SD @rota.csv!E2',
    ]);
  });

  test('a column of codes before the dates is not lost without a word', async () => {
    const text = 'Name,the 5th of Feb,06/02/2026,07/02/2026,08/02/2026\nAnn,SD,SD,SD,\n';
    const result = await readText(text, { ...codes('SD=09:00-17:00'), dateOrder: 'dmy' });
    expect(doubts(result)).toEqual(['formats.undated-column at Sheet "rota.csv", cell B1']);
  });
});
