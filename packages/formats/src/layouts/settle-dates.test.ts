import { describe, expect, test } from 'vitest';
import { doubts, drawnXlsx, onlyRoster, readText, settling, utc } from '../../test/drawn.ts';
import { readRotaFile } from '../read/index.ts';

function days(...dates: readonly string[]): string {
  return `Doctor,${dates.map((date) => `"${date}"`).join(',')}\nAnn${',AL'.repeat(dates.length)}\n`;
}

async function read(dates: readonly string[], options = {}): Promise<readonly string[]> {
  return onlyRoster(await readText(days(...dates), options)).leave?.map(({ date }) => date) ?? [];
}

describe('dates of a grid', () => {
  test.each([
    [
      'day first, because one day is over 12',
      ['11/02/2026', '12/02/2026', '13/02/2026'],
      ['2026-02-11', '2026-02-12', '2026-02-13'],
    ],
    [
      'month first, because one day is over 12',
      ['02/11/2026', '02/12/2026', '02/13/2026'],
      ['2026-02-11', '2026-02-12', '2026-02-13'],
    ],
    [
      'day first, because only so they follow one another',
      ['01/02/2026', '02/02/2026', '03/02/2026'],
      ['2026-02-01', '2026-02-02', '2026-02-03'],
    ],
    [
      'month first, because only so they follow one another',
      ['02/01/26', '02/02/26', '02/03/26'],
      ['2026-02-01', '2026-02-02', '2026-02-03'],
    ],
    [
      'with weekdays and ordinals',
      ['Tue 3rd Feb 2026', 'Wed 4th February 2026', 'Thu, 5 feb 26'],
      ['2026-02-03', '2026-02-04', '2026-02-05'],
    ],
    ['year first', ['2026-02-03', '2026/02/04', '2026.02.05'], ['2026-02-03', '2026-02-04', '2026-02-05']],
    [
      'over a new year, with the year of the first',
      ['30 Dec 2026', '31 Dec', '1 Jan'],
      ['2026-12-30', '2026-12-31', '2027-01-01'],
    ],
  ])('are read %s', async (_, written, expected) => {
    expect(await read(written)).toEqual(expected);
  });

  test('are asked about when the order is open', async () => {
    const result = await readText(days('01/02/2026', '03/05/2026', '07/08/2026'));
    expect(doubts(result)).toEqual(['formats.date-order at Sheet "rota.csv", cell B1']);
    expect(settling(result)).toEqual(['--date-order dmy', '--date-order mdy']);
    expect(await read(['01/02/2026', '03/05/2026', '07/08/2026'], { dateOrder: 'mdy' })).toEqual([
      '2026-01-02',
      '2026-03-05',
      '2026-07-08',
    ]);
  });

  test('are asked about when the year is missing, with the years that fit the weekday', async () => {
    const result = await readText(days('Tue 3 Feb', 'Wed 4 Feb', 'Thu 5 Feb'));
    expect(doubts(result)).toEqual(['formats.year at Sheet "rota.csv", cell B1']);
    expect(settling(result)).toEqual(['--year 2026']);
    expect(await read(['Tue 3 Feb', 'Wed 4 Feb', 'Thu 5 Feb'], { year: 2026 })).toEqual([
      '2026-02-03',
      '2026-02-04',
      '2026-02-05',
    ]);
  });

  test.each([
    [
      'a weekday that does not fit',
      ['Mon 3 Feb 2026', 'Wed 4 Feb 2026', 'Thu 5 Feb 2026'],
      ['formats.weekday-differs at Sheet "rota.csv", cell B1'],
    ],
    ['a day twice', ['3 Feb 2026', '4 Feb 2026', '4 Feb 2026'], ['formats.date-twice at Sheet "rota.csv", cell D1']],
    [
      'no such day',
      ['27 Feb 2026', '28 Feb 2026', '29 Feb 2026'],
      ['formats.no-such-date at Sheet "rota.csv", cell D1'],
    ],
    [
      'two orders in one row',
      ['13/02/2026', '02/14/2026', '15/02/2026'],
      ['formats.no-such-date at Sheet "rota.csv", cell C1'],
    ],
    [
      'two dates in one cell',
      ['03/02/2026', '04/02/2026', '05/02/2026', '06/02/2026 / 07/02/2026'],
      ['formats.undated-column at Sheet "rota.csv", cell E1'],
    ],
  ])('are refused for %s', async (_, written, expected) => {
    expect(doubts(await readText(days(...written)))).toEqual(expected);
  });

  test('that another country turned around are refused where they fall', async () => {
    const turned = [utc(2026, 10, 2), utc(2026, 11, 2), utc(2026, 12, 2), '13/02/2026', '14/02/2026'];
    const bytes = await drawnXlsx({
      Rota: [
        ['Doctor', ...turned],
        ['Ann', 'AL'],
      ],
    });
    expect(doubts(await readRotaFile(bytes, 'a.xlsx'))).toEqual(['formats.dates-fall at Sheet "Rota", cell E1']);
  });

  test('are checked against a row of weekdays', async () => {
    const text =
      'Doctor,2026-02-03,2026-02-04,2026-02-05,2026-02-06,2026-02-07\n,Tue,Wed,Fri,Fri,Sat\nAnn,AL,AL,AL,AL,AL\n';
    expect(doubts(await readText(text))).toEqual(['formats.weekday-differs at Sheet "rota.csv", cell D2']);
  });
});
