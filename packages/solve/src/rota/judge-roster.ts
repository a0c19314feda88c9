import { BugError } from '@rotawright/core/problems';
import { compileRota, type Rota } from '@rotawright/core/roster';
import { checkRota, type Finding, type Report } from '@rotawright/core/rules';
import { parseCivilDate } from '@rotawright/core/time';
import { type Assignment, NEVER } from '../model/problem.ts';
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

/**
 * Forbids one duty of each breach to its person: the last that proves it, which is no pinned one if any other will do.
 * Returns how many were forbidden; 0 when nothing could be.
 */
export function cutBreaches(model: RosterModel, assignment: Assignment, report: Report): number {
  const { problem, demand, cover, ward } = model;
  const symbols = cover.slots.length + 1;
  let cuts = 0;
  for (const { person, finding } of breachesOf(report)) {
    const line = assignment.subarray(person * problem.days, (person + 1) * problem.days);
    const worked = [...line.keys()].filter((day) => line[day] !== 0);
    const proof = finding.duties.map((duty) => worked[duty] ?? -1).filter((day) => day >= 0);
    const isPinned = (day: number) =>
      (demand.pinned ?? []).some((cell) => cell.person === demand.people[person]?.id && dayOf(cell.date, ward) === day);
    const day = proof.findLast((candidate) => !isPinned(candidate));
    if (day === undefined) continue;
    const type = cover.slots[(line[day] ?? 1) - 1]?.type;
    for (let symbol = 1; symbol < symbols; symbol += 1) {
      if (cover.slots[symbol - 1]?.type !== type) continue;
      const cost = problem.people[person]?.cost;
      if (cost !== undefined) cost[day * symbols + symbol] = NEVER;
    }
    cuts += 1;
  }
  return cuts;
}

function dayOf(date: string, { rota }: RosterModel['ward']): number {
  return (parseCivilDate(date) ?? 0) - rota.firstDay;
}
