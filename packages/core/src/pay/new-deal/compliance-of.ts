import type { ContractInForce } from '../../contracts/index.ts';
import type { Finding } from '../../rules/report.ts';
import type { Compliance } from './band-facts.ts';

/** Reading under which the Regulations do not decide the band. */
export const REGULATIONS_NOT_IN_BAND = 'wtr-not-in-band';

/** Rule ids of the Regulations begin so. */
const REGULATIONS = 'wtr.';

/**
 * What the findings of one person mean for the band: a breach of any limit, what cannot be told, and what is taken as
 * kept because only monitoring can show it.
 */
export function complianceOf(
  findings: readonly Finding[],
  contract: ContractInForce,
  readings: readonly string[],
): Compliance {
  const monitored = new Set(
    contract.clauses.flatMap(({ clause }) => (clause.with['shownBy'] === 'monitoring' ? [clause.rule] : [])),
  );
  const counted = readings.includes(REGULATIONS_NOT_IN_BAND)
    ? findings.filter((finding) => !finding.rule.startsWith(REGULATIONS))
    : findings;
  const strict = counted.filter((finding) => finding.severity === 'breach');
  const untold = strict.filter((finding) => finding.verdict === 'cannot tell');
  return {
    breaks: unique(strict.filter((finding) => finding.verdict === 'breaks').map((finding) => finding.rule)),
    untold: untold.filter((finding) => !monitored.has(finding.rule)).map(({ rule, missing }) => ({ rule, missing })),
    assumed: unique(untold.filter((finding) => monitored.has(finding.rule)).map((finding) => finding.rule)),
  };
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
