import { contractOf } from '../document/index.ts';
import { HttpProblem } from '../http/index.ts';
import type { NewRota } from '../wire/index.ts';

/** Longest rota, and longest leave, in days: two years. */
export const LONGEST = 732;

/**
 * Refuses days, a contract or a zone that no rota may have.
 * @throws HttpProblem with every fault of them
 */
export function checkSpan({
  from,
  until,
  contract,
  zone,
}: Pick<NewRota, 'from' | 'until' | 'contract' | 'zone'>): void {
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  const chosen = contractOf({ contract, from });
  const problems = chosen.ok ? [] : chosen.problems.map((problem) => ({ ...problem, where: 'body.contract' }));
  if (days < 1 || days > LONGEST) {
    problems.push({
      code: 'request.not-valid',
      where: 'body.until',
      found: until,
      expected: `a day after ${from}, at most ${LONGEST} days later`,
      tryThis: '',
    });
  }
  if (!Intl.supportedValuesOf('timeZone').includes(zone) && zone !== 'UTC') {
    problems.push({
      code: 'request.not-valid',
      where: 'body.zone',
      found: zone,
      expected: 'the name of a time zone, such as Europe/London',
      tryThis: '',
    });
  }
  if (problems.length > 0) throw new HttpProblem('request.not-valid', { problems });
}
