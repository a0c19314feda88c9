import { BugError } from '@rotawright/core/problems';
import { compileRota } from '@rotawright/core/roster';
import { checkRota, type Finding } from '@rotawright/core/rules';
import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import { type Assignment, OFF } from '../model/problem.ts';
import { spanOfTimes } from './cell-clashes.ts';
import type { CellDemand } from './demand.ts';
import { rosterDocument } from './roster-document.ts';
import { PAST_DAYS, type RosterModel } from './roster-model.ts';
import { wholeRules } from './whole-rules.ts';

/**
 * By person, the breaches in which a duty of the roster has a part when the days before it are judged with it. Averages and
 * frequencies are the roster's own and are left out. Duties are numbered as in the roster: those before it are negative.
 *
 * Somebody's days before the roster may hold duties that overlap, of which at most one was worked. They are judged twice, with the
 * earlier and with the later of each two: what is broken both times is broken, what is broken once cannot be told.
 */
export function judgeAfter(model: RosterModel, assignment: Assignment): readonly (readonly Finding[])[] {
  const first = formatCivilDate(model.ward.rota.firstDay - PAST_DAYS);
  const past = (model.demand.history ?? []).filter(({ code, date }) => code !== '' && date >= first);
  if (past.length === 0) return [];
  const read = model.demand.people.map(({ id }, p) => {
    const own = past.filter(({ person }) => person === id).sort((a, b) => (a.date < b.date ? -1 : 1));
    return readTwice(model, own, startOf(model, assignment, p));
  });
  const later = breachesAfter(
    model,
    assignment,
    read.flatMap((one) => one.later),
  );
  if (read.every(({ overlap }) => overlap === null)) return later;
  const earlier = breachesAfter(
    model,
    assignment,
    read.flatMap((one) => one.earlier),
  );
  return read.map(({ overlap }, p) => {
    const [one, other] = [later[p] ?? [], earlier[p] ?? []];
    return overlap === null ? one : told(one, other, overlap);
  });
}

/** A rule of which it cannot be told whether a roster keeps it after the days before, for these contradict themselves. */
export interface UntoldAfter {
  readonly person: string;
  readonly finding: Finding;
}

/** What cannot be told of a roster after the days before it, by person. */
export function untoldAfter(model: RosterModel, assignment: Assignment): readonly UntoldAfter[] {
  return judgeAfter(model, assignment).flatMap((findings, p) =>
    findings
      .filter(({ verdict }) => verdict === 'cannot tell')
      .map((finding) => ({ person: model.demand.people[p]?.id ?? '', finding })),
  );
}

/** Does it break a rule that binds? */
export function isBinding({ verdict, severity }: Finding): boolean {
  return verdict === 'breaks' && severity === 'breach';
}

/** What somebody may have worked before the roster, where not all of it can have been. */
interface PastReadTwice {
  readonly earlier: readonly CellDemand[];
  readonly later: readonly CellDemand[];
  /** The last two duties that overlap. */
  readonly overlap: readonly [CellDemand, CellDemand] | null;
}

/** Of two duties that overlap the earlier, or the later; none that goes on when the first of the roster starts, which is worked. */
function readTwice({ demand, ward }: RosterModel, own: readonly CellDemand[], start: number): PastReadTwice {
  const spanOf = ({ date, code }: CellDemand) => {
    const type = demand.shiftTypes.find((one) => one.code === code);
    return spanOfTimes(ward.rota.clock, parseCivilDate(date) ?? 0, { start: type?.start, end: type?.end });
  };
  const spans = own.map((cell) => ({ cell, ...spanOf(cell) })).filter(({ end }) => end <= start);
  let overlap: PastReadTwice['overlap'] = null;
  const earlier: typeof spans = [];
  for (const span of spans) {
    const before = earlier.at(-1);
    if (before === undefined || before.end <= span.start) earlier.push(span);
    else overlap = [before.cell, span.cell];
  }
  const later: typeof spans = [];
  for (const span of spans.toReversed()) {
    const after = later.at(-1);
    if (after === undefined || span.end <= after.start) later.push(span);
  }
  return { earlier: earlier.map(({ cell }) => cell), later: later.toReversed().map(({ cell }) => cell), overlap };
}

/** The instant at which a person's first duty of the roster starts; without end where there is none. */
function startOf({ ward, cover, demand, problem }: RosterModel, assignment: Assignment, p: number): number {
  const line = assignment.subarray(p * problem.days, (p + 1) * problem.days);
  const day = line.findIndex((symbol) => symbol !== OFF);
  if (day < 0) return Number.POSITIVE_INFINITY;
  const { rota, duties } = ward;
  const type = cover.slots[(line[day] ?? 1) - 1]?.type ?? 0;
  return rota.clock.instantOf(rota.firstDay + day, 0) + (duties[day * demand.shiftTypes.length + type]?.start ?? 0);
}

function breachesAfter(
  model: RosterModel,
  assignment: Assignment,
  past: readonly CellDemand[],
): readonly (readonly Finding[])[] {
  const { demand, contract, ward } = model;
  const alone = rosterDocument(model, assignment);
  const from = formatCivilDate(ward.rota.firstDay - PAST_DAYS);
  const rota = compileRota({ ...alone, from, duties: [...past, ...(alone.duties ?? [])] });
  if (!rota.ok) throw new BugError(`a roster cannot be read with the days before it: ${rota.problems[0]?.found}`);
  const whole = wholeRules(contract);
  const report = checkRota(rota.value, contract, { engine: 'solve', readings: demand.readings ?? [] });
  return report.people.map(({ id, findings }) => {
    const before = past.filter(({ person }) => person === id).length;
    return findings
      .filter((finding) => isBinding(finding) && !whole.has(finding.rule))
      .map((finding) => ({ ...finding, duties: finding.duties.map((duty) => duty - before) }))
      .filter(({ duties }) => duties.some((duty) => duty >= 0));
  });
}

/** What is broken both ways, and what only one of them breaks. */
function told(
  later: readonly Finding[],
  earlier: readonly Finding[],
  [one, other]: readonly [CellDemand, CellDemand],
): readonly Finding[] {
  const missing = [`which was worked, ${one.code} on ${one.date} or ${other.code} on ${other.date}: the two overlap`];
  const isIn = (findings: readonly Finding[], { rule }: Finding) => findings.some((finding) => finding.rule === rule);
  const open = [
    ...later.filter((finding) => !isIn(earlier, finding)),
    ...earlier.filter((finding) => !isIn(later, finding)),
  ];
  return [
    ...later.filter((finding) => isIn(earlier, finding)),
    ...open.map((finding): Finding => ({ ...finding, verdict: 'cannot tell', missing })),
  ];
}
