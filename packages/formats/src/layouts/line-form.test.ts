import { describe, expect, test } from 'vitest';
import { doubts, dutyLines, onlyRoster, readText } from '../../test/drawn.ts';

const HEAD = 'Ann,Bo,Cyril\nN;18:00;14,BH;08:00;24,WE;08:00;12:30\n';

describe('the line form', () => {
  test('reads names, duties by start and length, and one duty a line', async () => {
    const result = await readText(`${HEAD}Mon,05/11/2018,Ann,BH\nTue,06/11/2018,Bo,N\n13/11/2018,Tue,Cyril,WE\n`);
    expect(result.ok && result.layout).toBe('line-form');
    expect(dutyLines(result)).toEqual([
      'ann 2018-11-05 BH @rota.csv!D3',
      'bo 2018-11-06 N @rota.csv!D4',
      'cyril 2018-11-13 WE @rota.csv!D5',
    ]);
    expect(onlyRoster(result).shiftTypes).toEqual([
      { code: 'N', start: '18:00', end: '08:00', kind: 'shift' },
      { code: 'BH', start: '08:00', end: '08:00', kind: 'shift' },
      { code: 'WE', start: '08:00', end: '20:30', kind: 'shift' },
    ]);
  });

  test.each([
    ['SD;09:00;7.75', '16:45'],
    ['N;20:30;12.50', '09:00'],
    ['N;20:30;12.5', '09:00'],
    ['N;20:30;12:50', '09:20'],
    ['BH;08:00;24.00', '08:00'],
  ])('takes a point in a length for a decimal one: %s ends at %s', async (duty, end) => {
    const code = duty.slice(0, duty.indexOf(';'));
    const text = `Ann,Bo\n${duty}\nMon,05/11/2018,Ann,${code}\nTue,13/11/2018,Bo,${code}\n`;
    expect(onlyRoster(await readText(text)).shiftTypes?.[0]?.end).toBe(end);
  });

  test('takes a decimal comma where cells are quoted', async () => {
    const text = 'Ann,Bo\n"N;20:30;12,5"\nMon,05/11/2018,Ann,N\nTue,13/11/2018,Bo,N\n';
    expect(onlyRoster(await readText(text)).shiftTypes?.[0]?.end).toBe('09:00');
  });

  test.each(['N;20:30;12:75', 'N;20:30;24.25', 'N;20:30;0.0'])(
    'refuses the length of %s with its place',
    async (duty) => {
      const text = `Ann,Bo\n${duty}\nMon,05/11/2018,Ann,N\nTue,13/11/2018,Bo,N\n`;
      expect(doubts(await readText(text))).toContain('formats.shift-times at Sheet "rota.csv", cell A2');
    },
  );

  test('asks about a name that is nearly one of line 1, and refuses a short line', async () => {
    const result = await readText(`${HEAD}Mon,05/11/2018,Cyrli,BH\nTue,13/11/2018,Bo\nnonsense\n`);
    expect(doubts(result)).toEqual([
      'formats.short-line at Sheet "rota.csv", row 5',
      'formats.short-line at Sheet "rota.csv", row 4',
      'formats.misspelt-name at Sheet "rota.csv", cell C3',
    ]);
  });

  test('takes the order of day and month from the weekday beside the date, and names a weekday that fits neither', async () => {
    const lines = 'Mon,06/04/2026,Ann,BH\nMon,06/04/2026,Bo,N\nTue,07/04/2026,Ann,N\n';
    expect(dutyLines(await readText(HEAD + lines))).toEqual([
      'ann 2026-04-06 BH @rota.csv!D3',
      'bo 2026-04-06 N @rota.csv!D4',
      'ann 2026-04-07 N @rota.csv!D5',
    ]);
    const wrong = await readText(HEAD + lines.replace('Tue', 'Wed'), { dateOrder: 'dmy' });
    expect(doubts(wrong)).toEqual(['formats.weekday-differs at Sheet "rota.csv", cell B5']);
  });
});
