import { expect, test } from 'vitest';
import { contract2002 } from '../../../test/new-deal/made-facts.ts';
import type { Finding } from '../../rules/report.ts';
import { complianceOf } from './compliance-of.ts';

const finding = (rule: string, verdict: Finding['verdict'], missing: readonly string[] = []): Finding => ({
  rule,
  clause: '',
  verdict,
  severity: 'breach',
  measured: null,
  limit: null,
  bound: 'at-most',
  unit: 'minutes',
  margin: null,
  from: null,
  until: null,
  duties: [],
  origin: [],
  confidence: 'quoted',
  waiver: null,
  missing,
});
const findings = [
  finding('new-deal.off-duty', 'breaks'),
  finding('new-deal.off-duty', 'breaks'),
  finding('wtr.average', 'breaks'),
  finding('wtr.break', 'cannot tell', ['breaks']),
  finding('new-deal.actual-hours', 'cannot tell', ['pattern']),
  { ...finding('new-deal.duty-hours', 'breaks'), severity: 'advice' as const },
];

test('breaches count once a rule, advice never, and what monitoring shows is taken as kept', () => {
  expect(complianceOf(findings, contract2002(), [])).toEqual({
    breaks: ['new-deal.off-duty', 'wtr.average'],
    untold: [{ rule: 'new-deal.actual-hours', missing: ['pattern'] }],
    assumed: ['wtr.break'],
  });
});

test('the Regulations are left out under the reading', () => {
  expect(complianceOf(findings, contract2002(), ['wtr-not-in-band']).breaks).toEqual(['new-deal.off-duty']);
});
