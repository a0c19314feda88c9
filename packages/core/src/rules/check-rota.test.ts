import { expect, it } from 'vitest';
import { type Confidence, contractById, contractInForce } from '../contracts/index.ts';
import { readRota } from '../roster/index.ts';
import { checkPerson, checkRota, compileChecker, countVerdicts, exitCodeOf } from './check-rota.ts';
import { readingNames } from './chosen-readings.ts';
import { ruleTitle } from './rule-title.ts';

function contract(edition: string) {
  const known = contractById('england-2016');
  const inForce = known.ok ? contractInForce(known.value, { edition }) : known;
  if (!inForce.ok) throw new Error(JSON.stringify(inForce.problems));
  return inForce.value;
}

function rota(lines: readonly (readonly string[])[], more: object = {}) {
  const read = readRota({
    format: 'rotawright/1',
    kind: 'template',
    cycleWeeks: lines.length,
    shiftTypes: [
      { code: 'LD', start: '08:30', end: '21:00', kind: 'shift', breaks: [30, 30] },
      { code: 'N', start: '20:30', end: '09:00', kind: 'shift', breaks: [30, 30, 30] },
    ],
    lines,
    ...more,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const engine = 'test';
const OFF = ['', '', '', '', '', '', ''];

it('a report names the contract, its edition and hash, and the engine', () => {
  const report = checkRota(rota([OFF]), contract('2019-08'), { engine, notes: ['a note'] });
  expect(report).toMatchObject({
    format: 'rotawright-report/1',
    engine: 'test',
    contract: { id: 'england-2016', edition: '2019-08', overlays: [] },
    notes: ['a note'],
  });
  expect(report.contract.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(report.people.map((person) => person.id)).toEqual(['template']);
});

it('the same rota keeps one edition and breaks the other', () => {
  const fiveLong = rota([['LD', 'LD', 'LD', 'LD', 'LD', '', ''], OFF, OFF]);
  const broken = (edition: string) =>
    checkRota(fiveLong, contract(edition), { engine })
      .people[0]?.findings.filter((one) => one.verdict === 'breaks')
      .map((one) => one.rule);
  expect(broken('2016-05')).toEqual([]);
  expect(broken('2019-08')).toEqual(['run.long']);
});

it('an edition of which little is known says cannot tell, naming the terms', () => {
  const night = rota([['N', '', '', '', '', '', ''], OFF, OFF]);
  const report = checkRota(night, contract('2016-03'), { engine });
  const nights = report.people[0]?.findings.find((one) => one.rule === 'run.night');
  expect(nights?.verdict).toBe('cannot tell');
  expect(nights?.missing.join()).toContain('duty.night.from (england-2016 2016-03)');
});

it('totals count the duties whose work nobody estimated, those of a template once a cycle', () => {
  const shiftTypes = [
    { code: 'S', start: '09:00', end: '17:00', kind: 'shift' },
    { code: 'OC', start: '18:00', end: '08:00', kind: 'non-resident-on-call' },
  ];
  const totals = (work: object) =>
    checkRota(
      rota([['S', 'OC', 'S', 'OC', '', '', '']], { shiftTypes: [shiftTypes[0], { ...shiftTypes[1], ...work }] }),
      contract('2019-08'),
      { engine },
    ).people[0]?.totals;
  expect(totals({})).toMatchObject({ duties: 4, workedMinutes: 960, unknownWork: 2 });
  expect(totals({ work: { minutes: 60 } })).toMatchObject({ duties: 4, workedMinutes: 1080, unknownWork: 0 });
});

it('advice that is not met is counted apart and leaves the exit code at 0', () => {
  const oneInTwo = rota([['', '', '', '', '', 'LD', ''], OFF]);
  const report = checkRota(oneInTwo, contract('2019-08'), { engine });
  const findings = report.people[0]?.findings.filter((one) => one.rule === 'weekend.frequency');
  expect(findings).toHaveLength(2);
  expect(countVerdicts(report)).toMatchObject({ breaks: 0, advice: 1 });
  expect(exitCodeOf(report)).toBe(0);
});

it('a waiver widens the limit and the finding names it', () => {
  const eight = ['LD', 'LD', 'LD', 'LD', '', '', ''];
  const lines = [eight, ['LD', 'LD', 'LD', 'LD', 'LD', '', '']];
  const find = (more: object) =>
    checkRota(rota(lines, more), contract('2019-08'), { engine }).people[0]?.findings.find(
      (one) => one.rule === 'hours.average',
    );
  expect(find({})).toMatchObject({ verdict: 'breaks', limit: 2880, waiver: null });
  expect(find({ waivers: ['hours.average'] })).toMatchObject({ limit: 3360, waiver: 'hours.average' });
});

it('a rule that is broken says nothing of what it could not tell besides', () => {
  const read = readRota({
    format: 'rotawright/1',
    kind: 'template',
    cycleWeeks: 1,
    shiftTypes: [
      { code: 'A', start: '08:00', end: '18:00', kind: 'shift' },
      { code: 'B', start: '08:00', end: '18:00', kind: 'shift', breaks: [] },
    ],
    lines: [['A', 'B', '', '', '', '', '']],
  });
  if (!read.ok) throw new Error('unreadable');
  const breaks = checkRota(read.value, contract('2019-08'), { engine }).people[0]?.findings.filter(
    (one) => one.rule === 'breaks.entitlement',
  );
  expect(breaks).toMatchObject([{ verdict: 'breaks', duties: [1] }]);
});

it('one person judged again after a change is as if the whole rota were judged', () => {
  const before = rota([['LD', 'LD', 'LD', 'LD', '', '', ''], OFF, OFF]);
  const after = rota([['LD', 'LD', 'LD', 'LD', 'LD', '', ''], OFF, OFF]);
  const checker = compileChecker(before, contract('2019-08'));
  checkPerson(checker, before, 0);
  expect(checkPerson(checker, after, 0)).toEqual(checkRota(after, contract('2019-08'), { engine }).people[0]);
});

it('a checker judges a template with fewer duties than the one before', () => {
  const few = rota([['N', '', '', '', '', '', ''], OFF, OFF]);
  const checker = compileChecker(few, contract('2019-08'));
  checkPerson(checker, rota([['LD', 'LD', 'LD', '', '', '', ''], OFF, OFF]), 0);
  expect(checkPerson(checker, few, 0)).toEqual(checkRota(few, contract('2019-08'), { engine }).people[0]);
});

it('a report survives being written as JSON', () => {
  const report = checkRota(rota([['N', '', 'LD', '', '', '', '']]), contract('2019-08'), { engine });
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

it('people may be picked, and unknown ids pick nobody', () => {
  const options = { engine, people: ['nobody'] };
  expect(checkRota(rota([OFF]), contract('2019-08'), options).people).toEqual([]);
});

it('rules have titles and readings have names', () => {
  expect(ruleTitle(contract('2019-08'), 'run.night')).not.toBe('run.night');
  expect(ruleTitle(contract('2019-08'), 'no.such-rule')).toBe('no.such-rule');
  for (const name of ['days-touched', 'regulation-4', 'leave-neutral', 'rostered-length']) {
    expect(readingNames()).toContain(name);
  }
});

it('a finding is as sure as the weakest term that its verdict rests on', () => {
  const { contract: written, ...others } = contract('2019-08');
  const sureness = new Map<string, Confidence>([
    ['run.night', 'third-party'],
    ['run.long', 'third-party'],
    ['rest.after-night', 'secondary'],
  ]);
  const terms = Object.entries(written.terms).map(([id, term]) => {
    return [id, { ...term, values: term.values.map((one) => ({ ...one, confidence: sureness.get(id) ?? 'quoted' })) }];
  });
  const inForce = { ...others, contract: { ...written, terms: Object.fromEntries(terms) } };
  const findings = checkRota(rota([OFF]), inForce, { engine }).people[0]?.findings ?? [];
  const sure = (rule: string) => findings.find((one) => one.rule === rule)?.confidence;
  expect(sure('run.night')).toBe('third-party');
  // The longest run of nights only keeps a run too long from being reported twice ...
  expect(sure('rest.after-night')).toBe('secondary');
  // ... and where the rest is due after the longest run alone, it decides.
  expect(sure('rest.after-long')).toBe('third-party');
});
