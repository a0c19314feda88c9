import { describe, expect, test } from 'vitest';
import { codes, doubts, onlyRoster, readText, settling } from '../../test/drawn.ts';
import { kindByName, kindOfColumn } from './kind-by-name.ts';

test.each([
  ['Non-resident on call', 'non-resident-on-call'],
  ['NROC', 'non-resident-on-call'],
  ['On-Call', null],
  ['2nd oncall', null],
  ['OC', null],
  ['Standby', null],
  ['Resident on call', null],
  ['Long day', 'shift'],
  ['Doc', 'shift'],
])('the name "%s" says %s', (name, expected) => {
  expect(kindByName(name)).toBe(expected);
});

test.each([
  ['on call', 'non-resident-on-call'],
  ['non-resident-on-call', 'non-resident-on-call'],
  ['Resident on-call', 'resident-on-call'],
  ['non-resident', 'non-resident-on-call'],
  ['Shift', 'shift'],
  ['standby', null],
  ['Duty', undefined],
  ['', undefined],
])('a column of kinds with "%s" says %s', (text, expected) => {
  expect(kindOfColumn(text)).toBe(expected);
});

describe('on call in a heading', () => {
  const grid = (heading: string): string =>
    `Date,${heading},SHO 08:30-16:30\n06/10/2014,Ann,Bo\n07/10/2014,Ann,Bo\n14/10/2014,Ann,Bo\n`;

  test('from elsewhere is no shift', async () => {
    const { shiftTypes } = onlyRoster(await readText(grid('Non-resident on call 17:00-09:00')));
    expect(shiftTypes?.map(({ code, kind }) => `${code}: ${kind}`)).toEqual([
      'Non-resident on call: non-resident-on-call',
      'SHO: shift',
    ]);
  });

  test('and no more is asked about, and each answer settles it', async () => {
    const text = grid('On call 17:00-09:00');
    const asked = await readText(text);
    expect(doubts(asked)).toEqual(['formats.on-call-kind at Sheet "rota.csv", cell B1']);
    expect(settling(asked)).toEqual([
      "--code 'On call=oncall:17:00-09:00'",
      "--code 'On call=17:00-09:00'",
      "--code 'On call=resident-on-call:17:00-09:00'",
    ]);
    for (const [answer, kind] of [
      ['oncall:17:00-09:00', 'non-resident-on-call'],
      ['17:00-09:00', 'shift'],
      ['resident-on-call:17:00-09:00', 'resident-on-call'],
    ]) {
      const { shiftTypes } = onlyRoster(await readText(text, codes(`On call=${answer}`)));
      expect(shiftTypes?.find(({ code }) => code === 'On call')?.kind).toBe(kind);
    }
  });

  test('is asked about for each of two columns of one name', async () => {
    const text = grid('On call 17:00-09:00').replace('SHO 08:30-16:30', 'On call 09:00-17:00');
    expect(settling(await readText(text)).filter((option) => option.includes('=oncall'))).toEqual([
      "--code 'On call 17:00-09:00=oncall:17:00-09:00'",
      "--code 'On call 09:00-17:00=oncall:09:00-17:00'",
    ]);
  });

  test('is a doubt in each cell that waits for the answer', async () => {
    const asked = await readText(grid('On call 17:00-09:00'), { showsCells: true });
    const cells = asked.sheets?.[0]?.rows.flatMap((row) => row.cells).filter(({ about }) => about === 'On call');
    expect(cells?.map(({ at, kind }) => `${at} ${kind}`)).toEqual(['B1 doubt', 'B2 doubt', 'B3 doubt', 'B4 doubt']);
  });
});

describe('on call in a table of shift types', () => {
  const grid = 'Doctor,2026-02-03,2026-02-04,2026-02-05\nAnn,OC,,\n\n\n';
  const table = (head: string, row: string): string => `${grid}Code,${head}\n${row}\n`;

  test.each([
    ['Name,Start,End', 'OC,On call,17:00,09:00'],
    ['Start,End', 'OC,17:00,09:00'],
    ['Name,Start,End,Kind', 'OC,Registrar,17:00,09:00,standby'],
  ])('%s: %s is asked about where it is used', async (head, row) => {
    const asked = await readText(table(head, row));
    expect(doubts(asked)).toEqual(['formats.on-call-kind at Sheet "rota.csv", cell B2 (Ann)']);
    expect(settling(asked)[0]).toBe('--code OC=oncall:17:00-09:00');
  });

  test.each([
    ['Name,Start,End,Kind', 'OC,On call,17:00,09:00,Shift', 'shift'],
    ['Name,Start,End,Kind', 'OC,On call,17:00,09:00,On call', 'non-resident-on-call'],
    ['Name,Start,End', 'OC,Outpatient clinic,13:00,17:00', 'shift'],
    ['Name,Start,End', 'OC,Non-resident on call,17:00,09:00', 'non-resident-on-call'],
  ])('%s: %s is %s', async (head, row, kind) => {
    expect(onlyRoster(await readText(table(head, row))).shiftTypes?.[0]?.kind).toBe(kind);
  });

  test('keeps its estimate of work where an answer says its kind', async () => {
    const text = table('Name,Start,End,Work minutes', 'OC,On call,17:00,09:00,180');
    expect(onlyRoster(await readText(text, codes('oc=oncall:17:00-09:00'))).shiftTypes).toEqual([
      { code: 'OC', start: '17:00', end: '09:00', kind: 'non-resident-on-call', work: { minutes: 180 } },
    ]);
  });

  test('that nobody works is not asked about, and is no shift type', async () => {
    const text = `${grid.replace('OC', 'SD')}Code,Start,End\nSD,09:00,17:00\nOC,17:00,09:00\n`;
    expect(onlyRoster(await readText(text)).shiftTypes?.map(({ code }) => code)).toEqual(['SD']);
  });
});

test('on call in the line form is asked about', async () => {
  const text = 'Ann,Bo\nOC;17:00;16\nMon,05/11/2018,Ann,OC\nTue,13/11/2018,Bo,OC\n';
  expect(doubts(await readText(text))).toEqual(['formats.on-call-kind at Sheet "rota.csv", cell D3']);
});
