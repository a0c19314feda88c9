import { type Finding, lastingRules } from '@rotawright/core/rules';
import { parseCivilDate } from '@rotawright/core/time';
import { hasLine } from './has-line.ts';
import { breachesOf, judgeRoster } from './judge-roster.ts';
import type { RosterModel } from './roster-model.ts';

/** A rule that somebody's pinned duties break among themselves. */
export interface PinnedBreach {
  readonly person: string;
  readonly finding: Finding;
  /** The duties that prove it, as date and code. */
  readonly cells: readonly { readonly date: string; readonly code: string }[];
  /**
   * No roster can keep the duties and the rules: no more work takes the breach away, or the person has no line at all. Else more
   * work might mend it, as where it fills a rest that is too short.
   */
  readonly isProof: boolean;
}

/** What the pinned duties break by themselves, before anything else is worked. */
export function pinnedBreaches(model: RosterModel): readonly PinnedBreach[] {
  const { demand, contract, problem, cover, ward } = model;
  const assignment = new Uint8Array(problem.people.length * problem.days);
  const pinned = (demand.pinned ?? []).filter(({ code }) => code !== '');
  for (const { person, date, code } of pinned) {
    const p = demand.people.findIndex(({ id }) => id === person);
    const slot = cover.slots.findIndex(({ type }) => demand.shiftTypes[type]?.code === code);
    assignment[p * problem.days + (parseCivilDate(date) ?? 0) - ward.rota.firstDay] = slot + 1;
  }
  const lasting = lastingRules(contract, demand.readings ?? []);
  const breaches = breachesOf(judgeRoster(model, assignment));
  const withoutLine = new Set(breaches.map(({ person }) => person).filter((p) => !hasLine(model, p)));
  return breaches.map(({ person, finding }) => {
    const id = demand.people[person]?.id ?? '';
    const own = pinned.filter((cell) => cell.person === id).sort((a, b) => (a.date < b.date ? -1 : 1));
    const cells = finding.duties.flatMap((duty) => own[duty] ?? []);
    const isProof = lasting.has(finding.rule) || withoutLine.has(person);
    return { person: id, finding, cells: cells.map(({ date, code }) => ({ date, code })), isProof };
  });
}
