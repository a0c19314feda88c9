import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding, findings } from '../../test/rules/drawn.ts';
import { digestOf } from '../roster/index.ts';

const shift = { primitive: 'shift-length', terms: { limit: 780 } };
const onCall = { primitive: 'on-call-length', terms: { limit: 1440 } };
const types = { L13: '08:00-21:00', L13m: '08:00-21:01', N: '20:30-09:00', OC: 'on-call 09:00-09:00' };

it('a shift of exactly the limit meets it', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L13 .' });
  expect(finding(rota, shift)).toMatchObject({ verdict: 'meets', measured: 780, margin: 0, duties: [0] });
});

it('a shift a minute longer is a breach, and each such shift another', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L13m L13 L13m' });
  expect(findings(rota, shift).map((one) => [one.measured, one.duties[0]])).toEqual([
    [781, 0],
    [781, 2],
  ]);
});

it('a night across the autumn clock change is an hour longer, and as written under the other reading', () => {
  const rota = drawnRoster({ types, from: '2026-10-24', line: 'N' });
  expect(finding(rota, shift)).toMatchObject({ verdict: 'breaks', measured: 810 });
  expect(finding(rota, shift, ['rostered-length'])).toMatchObject({
    verdict: 'meets',
    measured: 750,
    readings: ['rostered-length'],
  });
});

it('a night across the spring clock change is an hour shorter', () => {
  const rota = drawnRoster({ types, from: '2026-03-28', line: 'N' });
  expect(finding(rota, shift).measured).toBe(690);
});

it('of many breaches each is told with its own measure, span and proof', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L13 L13m '.repeat(20) });
  const found = findings(rota, { ...shift, terms: { limit: 700 } });
  expect(found.map(({ duties }) => duties)).toEqual(Array.from({ length: 40 }, (_, i) => [i]));
  expect(found.map(({ measured }) => measured)).toEqual(Array.from({ length: 40 }, (_, i) => 780 + (i % 2)));
  expect(found.map(({ margin }) => margin)).toEqual(Array.from({ length: 40 }, (_, i) => -80 - (i % 2)));
  expect(found.at(-1)).toMatchObject({ limit: 700, from: '2026-03-13T08:00', until: '2026-03-13T21:01' });
});

it('nobody at work meets the limit with nothing measured', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'OC .' });
  expect(finding(rota, shift)).toMatchObject({
    verdict: 'meets',
    measured: null,
    margin: null,
    from: null,
    duties: [],
  });
});

it('resident on call is a shift outside the 2002 contract', () => {
  const rota = drawnTemplate({ types, line: 'L13 . . . . . .' });
  const duties = { ...rota.duties, kind: Uint8Array.of(2), work: Int32Array.of(-1) };
  const resident = { ...rota, duties, digest: digestOf(duties, rota.offsets, rota.clock) };
  expect(finding(resident, shift)).toMatchObject({ verdict: 'meets', measured: 780 });
  expect(finding(resident, { primitive: 'average-hours', terms: { limit: 2880, period: 26 } }).measured).toBe(780);
});

it('resident on call is found behind shifts of the same times', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L13 L13 L13' });
  const duties = { ...rota.duties, kind: Uint8Array.of(0, 0, 2), work: Int32Array.of(780, 780, -1) };
  const average = { primitive: 'average-hours', terms: { limit: 2880, period: 26 } };
  const resident = { ...rota, duties, digest: digestOf(duties, rota.offsets, rota.clock) };
  expect(finding(resident, average)).toMatchObject({ verdict: 'breaks', measured: (3 * 780 * 7) / 3 });
});

it('an on-call period of 24 hours lasts 25 over the autumn clock change', () => {
  const usual = drawnRoster({ types, from: '2026-02-02', line: 'OC .' });
  const autumn = drawnRoster({ types, from: '2026-10-24', line: 'OC .' });
  expect(finding(usual, onCall)).toMatchObject({ verdict: 'meets', measured: 1440 });
  expect(finding(autumn, onCall)).toMatchObject({ verdict: 'breaks', measured: 1500, limit: 1440 });
  expect(finding(autumn, onCall, ['rostered-length'])).toMatchObject({ verdict: 'meets', measured: 1440 });
});

it('a limit that nobody knows is met by whoever is never on call', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'L13' });
  const unknown = { ...onCall, terms: { limit: null } };
  expect(finding(rota, unknown)).toMatchObject({ verdict: 'meets', measured: null });
});
