import type { Finding } from '@rotawright/core/rules';
import { describe, expect, test } from 'vitest';
import { handFinding, handRota } from '../../test/fixtures/hand-rota.ts';
import {
  answerForPeople,
  answerSentence,
  dutyWords,
  findingSentence,
  limitText,
  marginText,
  measuredText,
  ruleTitle,
  sortedFindings,
  verdictCounts,
  verdictWord,
} from './index.ts';

const DUTIES = dutyWords(handRota('NNNN.L.', '2026-09-28'), 0);

const REST = handFinding({
  rule: 'rest.after-night',
  verdict: 'breaks',
  measured: 1410,
  limit: 2760,
  margin: -1350,
  from: '2026-10-02T09:00',
  until: '2026-10-03T08:30',
  duties: [3, 4],
});

const UNTOLD = handFinding({ rule: 'breaks.entitlement', verdict: 'cannot tell', missing: ['breaks'], duties: [0] });

describe('findingSentence', () => {
  const said = (finding: Finding) => findingSentence(finding, DUTIES);

  test('a rest names the duty before it and the one after', () => {
    expect(said(REST)).toBe('N ends Fri 2 Oct 09:00, LD starts Sat 3 Oct 08:30');
  });

  test('a rest after a run names the run', () => {
    expect(said({ ...REST, duties: [0, 1, 2, 3, 4] })).toBe(
      'The last of 4 × N (Mon 28 Sep to Thu 1 Oct) ends Fri 2 Oct 09:00, LD starts Sat 3 Oct 08:30',
    );
  });

  test('a run is counted and dated', () => {
    expect(said(handFinding({ rule: 'run.night', measured: 4, duties: [0, 1, 2, 3] }))).toBe(
      '4 × N, Mon 28 Sep to Thu 1 Oct',
    );
  });

  test('a run without end says so', () => {
    expect(said(handFinding({ rule: 'run.any', verdict: 'breaks', unbounded: true }))).toContain('without end');
  });

  test('one duty is said with its times and its length', () => {
    expect(said(handFinding({ rule: 'shift.length', measured: 750, duties: [4] }))).toBe(
      'LD on Sat 3 Oct, 08:30 to 21:00 (12 h 30)',
    );
  });

  test('what can’t be told names the missing fact and where it is first met', () => {
    expect(said(UNTOLD)).toBe('Missing: breaks. First met on Mon 28 Sep');
  });

  test('indices beyond the duties are passed over', () => {
    expect(said(handFinding({ rule: 'shift.length', duties: [99] }))).toBe('No such duty in this rota');
  });

  test('a rule that nobody has words for is said by its span', () => {
    expect(said(handFinding({ rule: 'new.rule', from: '2026-10-02T09:00', until: null }))).toBe('From Fri 2 Oct 09:00');
  });
});

describe('numbers of a finding', () => {
  test('minutes, with the words of the bound', () => {
    expect([measuredText(REST), limitText(REST), marginText(REST)]).toEqual(['23 h 30', 'at least 46 h', '−22 h 30']);
  });

  test('a frequency is so many of so many, at most 1 in k', () => {
    const weekend = handFinding({
      rule: 'weekend.frequency',
      unit: 'weekends',
      bound: 'at-most',
      measured: 7,
      of: 26,
      limit: 3,
      margin: 1,
    });
    expect([measuredText(weekend), limitText(weekend), marginText(weekend)]).toEqual([
      '7 of 26',
      'at most 1 in 3',
      '+1',
    ]);
  });

  test('exactly at the limit the margin is 0 without a sign', () => {
    const run = handFinding({ rule: 'run.long', unit: 'days', bound: 'at-most', measured: 4, limit: 4, margin: 0 });
    expect([measuredText(run), limitText(run), marginText(run)]).toEqual(['4 days', 'at most 4 days', '0']);
  });

  test('an unknown limit and an unmeasured value are said, never 0', () => {
    expect([measuredText(UNTOLD), limitText(UNTOLD), marginText(UNTOLD)]).toEqual(['Not given', 'Not known', '']);
  });
});

describe('verdicts', () => {
  test('each has its word', () => {
    const advice = handFinding({ rule: 'weekend.frequency', verdict: 'breaks', severity: 'advice' });
    const waiver = handFinding({ rule: 'hours.average', waiver: 'hours.average' });
    expect([REST, advice, UNTOLD, waiver].map(verdictWord)).toEqual([
      'Breaks',
      'Advice not met',
      'Can’t tell',
      'Meets with waiver',
    ]);
  });

  test('breaches come first, then what is nearest to its limit, then what can’t be told', () => {
    const near = handFinding({ rule: 'hours.window', limit: 4320, margin: 60 });
    const far = handFinding({ rule: 'shift.length', limit: 780, margin: 300 });
    const unmeasured = handFinding({ rule: 'rest.after-late' });
    expect(sortedFindings([unmeasured, UNTOLD, far, near, REST])).toEqual([REST, near, far, unmeasured, UNTOLD]);
  });

  test('a rule with two breaches counts once, and each breach counts', () => {
    expect(verdictCounts([REST, REST, UNTOLD])).toEqual({ breaks: 1, advice: 0, meets: 0, cannotTell: 1, breaches: 2 });
  });

  test('the answer never calls what can’t be told a pass', () => {
    const meets = handFinding({ rule: 'shift.length' });
    expect(answerSentence([REST, meets])).toBe('This rota breaks 1 rule');
    expect(answerSentence([meets, UNTOLD])).toBe('This rota meets every rule that can be told; 1 can’t');
    expect(answerSentence([UNTOLD])).toBe('Nothing can be told about this rota');
    expect(answerSentence([])).toBe('Nothing was checked');
    expect(answerSentence([meets])).toBe('This rota meets every rule');
  });

  test('advice alone breaks no rule', () => {
    const advice = handFinding({ rule: 'weekend.frequency', verdict: 'breaks', severity: 'advice' });
    expect(answerSentence([advice])).not.toContain('breaks');
  });

  test('many people are counted by person', () => {
    const person = (findings: readonly Finding[]) => ({
      id: 'a',
      totals: { duties: 0, workedMinutes: 0, unknownWork: 0, weeks: 0, weekendsWorked: 0, weekends: 0 },
      findings,
    });
    expect(answerForPeople([person([REST]), person([UNTOLD])])).toBe('1 of 2 people’s duties break a rule');
  });
});

test('rules are called by their names, parts and advice told apart', () => {
  expect(ruleTitle({ rule: 'rest.after-night' })).toBe('Rest after nights');
  expect(ruleTitle({ rule: 'on-call.rest', part: 'longestNight' })).toBe('Rest when on call, unbroken at night');
  expect(ruleTitle({ rule: 'weekend.frequency', severity: 'advice' })).toBe('Weekends worked, advice');
  expect(ruleTitle({ rule: 'some.new-rule' })).toBe('Some new rule');
});
