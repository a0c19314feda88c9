import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding, findings } from '../../test/rules/drawn.ts';

const clause = { primitive: 'breaks-entitlement', terms: { limit: 30, one: 300, two: 540, three: 720 } };
const types = {
  H5: '09:00-14:00',
  H5m: '09:00-14:01',
  H9: '08:00-17:00',
  H9m: '08:00-17:01',
  N12: '21:00-09:00',
  N12l: '21:01-09:00',
  D12: '08:00-20:00',
};
const due = (code: string) => finding(drawnTemplate({ types, line: `${code} . . . . . .` }), clause).limit;

it('breaks fall due a minute over each length', () => {
  expect([due('H5'), due('H5m'), due('H9'), due('H9m')]).toEqual([null, 30, 30, 60]);
});

it('a night of twelve hours as written has a third break, a day as long has not', () => {
  expect([due('N12l'), due('N12'), due('D12')]).toEqual([60, 90, 60]);
});

it('breaks that are not given cannot be told, and the entitlement is shown', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'H5m H9m' });
  expect(finding(rota, clause)).toMatchObject({ verdict: 'cannot tell', measured: null, limit: 60, duties: [1] });
});

it('each shift with too few breaks is one breach, in minutes planned and due', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'H9m H5m H9m', breaks: [30] });
  expect(findings(rota, clause)).toMatchObject([
    { verdict: 'breaks', measured: 30, limit: 60, margin: -30, duties: [0] },
    { verdict: 'breaks', measured: 30, limit: 60, duties: [2] },
  ]);
});

it('an hour is two breaks, two quarters and 29 minutes are none', () => {
  const planned = (breaks: readonly number[]) =>
    finding(drawnRoster({ types, from: '2026-02-02', line: 'H9m', breaks }), clause).measured;
  expect([planned([60]), planned([15, 15]), planned([29]), planned([30, 30])]).toEqual([60, 0, 0, 60]);
});

it('without a third break in the contract a long night has two', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'N12', breaks: [30, 30] });
  const { three: _, ...terms } = clause.terms;
  expect(finding(rota, { ...clause, terms })).toMatchObject({ verdict: 'meets', measured: 60, limit: 60 });
});
