import { describe, expect, test } from 'vitest';
import { codes, doubts, onlyTemplate, readText } from '../../test/drawn.ts';

const TIMES = codes('SD=08:30-16:30', 'LD=08:30-21:00', 'N=20:30-09:00');
const HEAD = 'Week,Mon,Tue,Wed,Thu,Fri,Sat,Sun\n';
const NIGHTS = ',N,N,N,N,N,N,N\n';

async function weeks(text: string): Promise<number> {
  return onlyTemplate(await readText(text, TIMES)).cycleWeeks;
}

async function notes(text: string): Promise<string> {
  const result = await readText(text, TIMES);
  return result.ok ? result.notes.join(' ') : JSON.stringify(result);
}

describe('weeks under an empty row', () => {
  test.each([
    ['an empty row', `${HEAD}1,LD,,,,,,\n2,LD,,,,,,\n,,,,,,,\n3${NIGHTS}4,SD,,,,,,\n`, 4],
    ['a sum', `${HEAD}1,LD,,,,,,\nTotal,1,0,0,0,0,0,0\n2${NIGHTS}`, 2],
    ['the heading again', `${HEAD}1,LD,,,,,,\n,,,,,,,\n${HEAD}2${NIGHTS}`, 2],
    ['weeks by name', `${HEAD}Red,LD,,,,,,\n,,,,,,,\nBlue${NIGHTS}`, 2],
    ['no labels', `Mon,Tue,Wed,Thu,Fri,Sat,Sun\nLD,,,,,,\n,,,,,,\nN,N,N,N,N,N,N\n`, 2],
    ['a week without duties', `${HEAD}1,LD,,,,,,\n,,,,,,,\n2,,,,,,,\n`, 2],
  ])('go on with the cycle: %s', async (_, text, count) => {
    expect(await weeks(text)).toBe(count);
  });

  test('that do not go on with the numbers, or have none, are refused', async () => {
    const numbers = await readText(`${HEAD}1,LD,,,,,,\n,,,,,,,\n3${NIGHTS}`, TIMES);
    expect(doubts(numbers)).toEqual(['formats.week-number at Sheet "rota.csv", cell A4']);
    const bare = await readText(`${HEAD}1,LD,,,,,,\n,,,,,,,\n${NIGHTS}`, TIMES);
    expect(doubts(bare)).toEqual(['formats.nameless-row at Sheet "rota.csv", row 4']);
  });

  test('under a heading of their own that begin with 1 are another table, and a note says so', async () => {
    const text = `${HEAD}1,LD,,,,,,\n,,,,,,,\n${HEAD}1${NIGHTS}2${NIGHTS}`;
    expect(await weeks(text)).toBe(1);
    expect(await notes(text)).toContain('another table of weeks from row 5 on, which is not read');
  });

  test.each([
    ['a key of codes', 'LD,08:30-21:00,Long day,,,,,\n'],
    ['a remark', ',begins on 5 August,,,,,,\n'],
    ['counts', 'Doctors,3,3,0,3,3,0,0\n'],
    ['a numbered remark', '1,see the policy,,,,,,\n'],
    ['what covers each day', 'Cover,LD,LD,LD,LD,LD,LD,LD\n'],
    ['a row of somebody', 'Ann,LD,LD,,,,,\n'],
  ])('are not looked for in %s, and a note says that it is not read', async (_, row) => {
    const text = `${HEAD}1,LD,,,,,,\n2${NIGHTS},,,,,,,\n${row}`;
    expect(await weeks(text)).toBe(2);
    expect(await notes(text)).toContain('under its weeks that are no weeks are not read: 5.');
  });
});
