import { expect, test } from 'vitest';
import { codes, dutyLines, onlyRoster, readText } from '../../test/drawn.ts';

const DAYS = '06/10/2014,Ann,Bo\n07/10/2014,Ann,Bo\n14/10/2014,Ann,Bo\n';

test('two columns of one name keep their own times', async () => {
  const result = await readText(`Date,SHO 08:30-16:30,sho 13:00-21:00\n${DAYS}`);
  expect(onlyRoster(result).shiftTypes).toEqual([
    { code: 'SHO 08:30-16:30', start: '08:30', end: '16:30', kind: 'shift' },
    { code: 'sho 13:00-21:00', start: '13:00', end: '21:00', kind: 'shift' },
  ]);
  expect([dutyLines(result)[0], dutyLines(result)[3]]).toEqual([
    'ann 2014-10-06 SHO 08:30-16:30 @rota.csv!B2',
    'bo 2014-10-06 sho 13:00-21:00 @rota.csv!C2',
  ]);
  expect(result.ok && result.understood.join(' ')).toContain(
    'By the headings of their columns: SHO 08:30-16:30 08:30–16:30',
  );
});

test('two columns of one name and one time are one duty', async () => {
  const { shiftTypes } = onlyRoster(await readText(`Date,SHO 08:30-16:30,SHO (08:30-16:30)\n${DAYS}`));
  expect(shiftTypes?.map(({ code }) => code)).toEqual(['SHO']);
});

test('a column keeps its times beside a code of the same name with others', async () => {
  const table = '\n\nCode,Start,End,Breaks\nSHO,08:30,16:30,30\n';
  const other = onlyRoster(await readText(`Date,SHO 13:00-21:00,Night 20:30-09:00\n${DAYS}${table}`));
  expect(other.shiftTypes?.map(({ code, start }) => `${code} from ${start}`)).toEqual([
    'SHO from 08:30',
    'SHO 13:00-21:00 from 13:00',
    'Night from 20:30',
  ]);
  const same = onlyRoster(await readText(`Date,SHO 08:30-16:30,Night 20:30-09:00\n${DAYS}${table}`));
  expect(same.shiftTypes?.[0]).toEqual({ code: 'SHO', start: '08:30', end: '16:30', kind: 'shift', breaks: [30] });
  const plain = await readText(`Date,SHO,SHO 13:00-21:00\n${DAYS}`, codes('SHO=08:30-16:30'));
  expect(dutyLines(plain)[3]).toBe('bo 2014-10-06 SHO 13:00-21:00 @rota.csv!C2');
});
