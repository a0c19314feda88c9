import { BugError } from '@rotawright/core/problems';
import { compileRota, type Rota } from '@rotawright/core/roster';
import { checkRota, type Finding, type Report } from '@rotawright/core/rules';
import type { Assignment } from '../model/problem.ts';
import { isBinding, judgeAfter } from './judge-after.ts';
import { rosterDocument } from './roster-document.ts';
import type { RosterModel } from './roster-model.ts';
import { type AskedReport, askedCheck } from './together/asked-check.ts';

/**
 * Judges a roster whole, by the check and from nothing; what it breaks together with the days before it stands beside what it
 * breaks by itself, and so does what cannot be told because these days contradict themselves.
 */
export function judgeRoster(model: RosterModel, assignment: Assignment, engine = 'solve'): Report {
  const options = { engine, readings: model.demand.readings ?? [] };
  const report = checkRota(compiled(model, assignment), model.contract, options);
  const across = judgeAfter(model, assignment);
  if (across.every(({ length }) => length === 0)) return report;
  const people = report.people.map(({ id, totals, findings }, p) => {
    const known = new Set(findings.map(keyOf));
    const broken = new Set(findings.filter(isBinding).map(({ rule }) => rule));
    const isNews = (finding: Finding) => (isBinding(finding) ? !known.has(keyOf(finding)) : !broken.has(finding.rule));
    return { id, totals, findings: [...findings, ...(across[p] ?? []).filter(isNews)] };
  });
  return { ...report, people };
}

function keyOf({ rule, clause, from, until, measured }: Finding): string {
  return `${rule} ${clause} ${from} ${until} ${measured}`;
}

/** Looks at a roster for what is asked of people together, from its document. */
export function askedOf(model: RosterModel, assignment: Assignment): AskedReport {
  return askedCheck(model.demand, compiled(model, assignment), model.edges);
}

function compiled(model: RosterModel, assignment: Assignment): Rota {
  const rota = compileRota(rosterDocument(model, assignment));
  if (!rota.ok) throw new BugError(`the optimiser made a roster that cannot be read: ${rota.problems[0]?.found}`);
  return rota.value;
}

/** Breaches that bind, by number of the person. */
export function breachesOf(report: Report): readonly { readonly person: number; readonly finding: Finding }[] {
  return report.people.flatMap(({ findings }, person) =>
    findings.filter(isBinding).map((finding) => ({ person, finding })),
  );
}
