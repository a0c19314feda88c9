import type { Finding, PersonReport } from '@rotawright/core/rules';
import type { RotaInput } from '../../src/roster/interchange.ts';
import { JUDGEMENTS, type Judgement, reportOn } from '../oracle/agreement.ts';

/** Random rotas a law is tried on: few in the ordinary suite, many in the slow one. */
export const numRuns = process.env['ROTAWRIGHT_SLOW'] === undefined ? 60 : 2_000;

const [USUAL] = JUDGEMENTS;

/** The report on each person of a document that must be readable, under the edition of 2019 unless another is given. */
export function judged(rota: RotaInput, judgement: Judgement | undefined = USUAL): readonly PersonReport[] {
  if (judgement === undefined) throw new Error('There is no judgement to use.');
  const people = reportOn(rota, judgement);
  if (typeof people === 'string') throw new Error(people);
  return people;
}

/** All findings of a document's first person about one rule. */
export function findingsOf(rota: RotaInput, rule: string): readonly Finding[] {
  return judged(rota)[0]?.findings.filter((one) => one.rule === rule) ?? [];
}

/** Does the first person's report hold a breach of the rule? */
export function isBroken(rota: RotaInput, rule: string): boolean {
  return findingsOf(rota, rule).some((one) => one.verdict === 'breaks');
}

/** The largest value measured for a rule: without end before all numbers, nothing measured as 0. */
export function largest(rota: RotaInput, rule: string): number {
  const values = findingsOf(rota, rule).map((one) => (one.unbounded ? Number.POSITIVE_INFINITY : (one.measured ?? 0)));
  return Math.max(0, ...values);
}

/** The smallest value measured for a rule; nothing measured as no end of rest. */
export function smallest(rota: RotaInput, rule: string): number {
  return Math.min(...findingsOf(rota, rule).map((one) => one.measured ?? Number.POSITIVE_INFINITY));
}
