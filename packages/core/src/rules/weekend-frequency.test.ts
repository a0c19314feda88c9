import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding } from '../../test/rules/drawn.ts';

const clause = { primitive: 'weekend-frequency', terms: { limit: 2, opens: 1, closes: 1439 } };
const types = { S: '09:00-17:00', N: '20:30-09:00', A: '16:00-00:01', B: '16:00-00:02', Z: '23:59-07:00' };

it('one weekend in two is exactly the limit', () => {
  const rota = drawnTemplate({ types, line: 'S . . . . S S | . . . . . . .' });
  expect(finding(rota, clause)).toMatchObject({
    verdict: 'meets',
    measured: 1,
    of: 2,
    limit: 2,
    margin: 0,
    duties: [1],
  });
});

it('two weekends in three break one in two', () => {
  const rota = drawnTemplate({ types, line: '. . . . . S . | . . . . . . S | . . . . . . .' });
  expect(finding(rota, clause)).toMatchObject({
    verdict: 'breaks',
    measured: 2,
    of: 3,
    unit: 'weekends',
    duties: [0, 1],
  });
});

it('a Friday night works the weekend, an evening that ends at 00:01 on Saturday does not', () => {
  const worked = (code: string) => finding(drawnTemplate({ types, line: `. . . . ${code} . .` }), clause).measured;
  expect(worked('N')).toBe(1);
  expect(worked('A')).toBe(0);
  expect(worked('B')).toBe(1);
});

it('a start at 23:59 on Sunday works the weekend', () => {
  expect(finding(drawnTemplate({ types, line: '. . . . . . Z' }), clause).measured).toBe(1);
});

it('only whole weekends of a roster count', () => {
  const rota = drawnRoster({ types, from: '2026-02-08', line: 'S . . . . . . S . . . . . S' });
  expect(finding(rota, clause)).toMatchObject({ measured: 1, of: 1, verdict: 'breaks' });
});

it('a roster without a weekend meets any limit', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'S S' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'meets', measured: 0, of: 0 });
});

it('a start at midnight on Monday works no weekend', () => {
  const early = { ...types, M: '00:00-08:00' };
  expect(finding(drawnTemplate({ types: early, line: 'M . . . . . .' }), clause).measured).toBe(0);
});
