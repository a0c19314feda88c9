import { expect, it } from 'vitest';
import { drawnRoster, drawnTemplate, finding, findings } from '../../test/rules/drawn.ts';

const types = { OC: 'on-call 17:00-09:00', S: '09:00-19:00', T: '09:00-19:01', H: '09:00-14:00', I: '09:00-14:01' };
const consecutive = { primitive: 'on-call-consecutive', terms: { limit: 1, weekendPair: 2 }, waived: { limit: 7 } };
const frequency = { primitive: 'on-call-frequency', terms: { limit: 3, window: 7 } };
const dayAfter = {
  primitive: 'day-after-on-call',
  terms: { limit: 600, tiredLimit: 300, restTotal: 480, restNight: 300 },
};
const rest = (part: string, limit: number) => ({ primitive: 'on-call-rest', with: { part }, terms: { limit } });
const rested = { minutes: 60, expectedRest: { total: 480, longestNight: 300 } };
const tired = { minutes: 60, expectedRest: { total: 480, longestNight: 299 } };

it('two periods in a row break the limit but for exactly Saturday and Sunday', () => {
  const line = (text: string) => drawnTemplate({ types, line: text });
  expect(finding(line('OC OC . . . . .'), consecutive)).toMatchObject({ verdict: 'breaks', measured: 2, limit: 1 });
  expect(finding(line('. . . . . OC OC'), consecutive)).toMatchObject({ verdict: 'meets', measured: 2, limit: 2 });
  expect(finding(line('OC . . . . OC OC'), consecutive)).toMatchObject({ verdict: 'breaks', measured: 3, limit: 1 });
  expect(finding(line('. . . . . OC .'), consecutive)).toMatchObject({ verdict: 'meets', measured: 1, limit: 1 });
});

it('with the waiver a run may be as long as was agreed', () => {
  const facts = { waivers: ['run.any'] };
  const rota = drawnTemplate({ types, line: 'OC OC OC OC OC OC .', facts });
  expect(finding(rota, consecutive)).toMatchObject({ verdict: 'meets', measured: 6, limit: 7, waiver: 'run.any' });
});

it('three periods in seven days meet the limit, four are a breach for the whole chain', () => {
  const three = drawnRoster({ types, from: '2026-02-02', line: 'OC . OC . OC . . OC' });
  expect(finding(three, frequency)).toMatchObject({ verdict: 'meets', measured: 3 });
  const four = drawnRoster({ types, from: '2026-02-02', line: 'OC . OC . OC . OC OC . OC' });
  expect(findings(four, frequency)).toMatchObject([
    { verdict: 'breaks', measured: 4, from: '2026-02-02T00:00', until: '2026-02-09T00:00', duties: [0, 1, 2, 3] },
  ]);
});

it('on call every day of a template is one breach', () => {
  const rota = drawnTemplate({ types, line: 'OC OC OC OC OC OC OC' });
  expect(findings(rota, frequency)).toMatchObject([{ verdict: 'breaks', measured: 7 }]);
  expect(finding(rota, consecutive)).toMatchObject({ verdict: 'breaks', measured: null, unbounded: true });
});

it('the day after on call may hold the limit and no minute more', () => {
  const line = (code: string, work = rested) => drawnRoster({ types, from: '2026-02-02', line: `OC ${code} .`, work });
  expect(finding(line('S'), dayAfter)).toMatchObject({ verdict: 'meets', measured: 600, limit: 600 });
  expect(finding(line('T'), dayAfter)).toMatchObject({ verdict: 'breaks', measured: 601, duties: [0, 1] });
  expect(finding(line('H', tired), dayAfter)).toMatchObject({ verdict: 'meets', measured: 300, limit: 300 });
  expect(finding(line('I', tired), dayAfter)).toMatchObject({
    verdict: 'breaks',
    measured: 301,
    limit: 300,
    from: '2026-02-03T00:00',
    until: '2026-02-04T00:00',
  });
});

it('without the expected rest only what meets or breaks both limits can be told', () => {
  const line = (code: string) => drawnRoster({ types, from: '2026-02-02', line: `OC ${code} .` });
  expect(finding(line('H'), dayAfter).verdict).toBe('meets');
  expect(finding(line('I'), dayAfter)).toMatchObject({ verdict: 'cannot tell', measured: 301 });
  expect(finding(line('T'), dayAfter).verdict).toBe('breaks');
});

it('a day after that lies beyond the roster cannot be told', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: '. OC', work: rested });
  expect(finding(rota, dayAfter)).toMatchObject({ verdict: 'cannot tell', measured: null });
});

it('expected rest of exactly the minimum meets it, one minute less does not, none given cannot be told', () => {
  const rota = (work?: typeof rested) =>
    drawnRoster({ types, from: '2026-02-02', line: 'OC .', ...(work === undefined ? {} : { work }) });
  expect(finding(rota(rested), rest('total', 480))).toMatchObject({ verdict: 'meets', measured: 480 });
  expect(finding(rota(rested), rest('longestNight', 300))).toMatchObject({ verdict: 'meets', measured: 300 });
  expect(finding(rota(tired), rest('longestNight', 300))).toMatchObject({ verdict: 'breaks', measured: 299 });
  expect(finding(rota(), rest('total', 480))).toMatchObject({ verdict: 'cannot tell', measured: null });
});

it('of equal days after on call the first is told', () => {
  const rota = drawnRoster({ types, from: '2026-02-02', line: 'OC S . OC S .', work: rested });
  expect(finding(rota, dayAfter)).toMatchObject({ verdict: 'meets', duties: [0, 1] });
});
