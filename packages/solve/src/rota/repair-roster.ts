import { BugError } from '@rotawright/core/problems';
import type { RosterInput } from '@rotawright/core/roster';
import type { Finding } from '@rotawright/core/rules';
import { type Candidate, type ChoiceOptions, type Gap, type GapChoices, gapChoices } from './gap-candidates.ts';
import { type Cells, type RosterDesk, withoutCell } from './roster-desk.ts';

/** Somebody who is away on a day. */
export interface Absence {
  readonly person: string;
  readonly date: string;
}

/** A rule that the duties left to an absent person break, because the one that is gone held them together. */
export interface Left {
  readonly person: string;
  readonly finding: Finding;
}

/** One duty that changed hands. */
export interface Handover {
  readonly gap: Gap;
  readonly to: Candidate;
}

/** The smallest change found that fills the gaps of absences, with everybody who could take each. */
export interface Repair {
  /** Every gap with everybody who could take it, before anything else is changed. */
  readonly choices: readonly GapChoices[];
  readonly handovers: readonly Handover[];
  /** Gaps that stay open, those opened by clearing included. */
  readonly open: readonly Gap[];
  readonly left: readonly Left[];
  /** Cells that differ from the published roster, the absent person's own not counted. */
  readonly changedCells: number;
  readonly document: RosterInput;
}

/** What a repair may change and how long it is looked for. */
export interface RepairOptions {
  /** Civil dates before this one do not change. */
  readonly frozenUntil: string;
  /** Ways looked at before the best so far is taken. */
  readonly steps: number;
  /** As in {@link ChoiceOptions}. */
  readonly isBarred?: ChoiceOptions['isBarred'];
}

/** Candidates tried for each gap in the search for the smallest change. */
const MOST_TRIED = 6;

/** Duties that fall to nobody because of absences. A night that began the evening before stays worked. */
export function gapsOf(desk: RosterDesk, absences: readonly Absence[]): readonly Gap[] {
  // Whoever is named twice for a day is away once.
  const once = new Map(absences.map((absence) => [`${absence.person} ${absence.date}`, absence]));
  const gaps = [...once.values()].flatMap(({ person, date }) =>
    desk
      .cellsOf(person)
      .filter((cell) => cell.date === date)
      .map((cell) => ({ person, ...cell })),
  );
  return gaps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.code < b.code ? -1 : 1));
}

/**
 * The smallest lawful change that fills the gaps: least work left undone, then fewest cells changed, then the ranking. Depth
 * first over the ranked candidates of one gap after another, each judged with what was already handed over.
 */
export function repairRoster(desk: RosterDesk, absences: readonly Absence[], options: RepairOptions): Repair {
  const gaps = gapsOf(desk, absences);
  const away = new Map<string, Cells>();
  for (const gap of gaps) away.set(gap.person, withoutCell(away.get(gap.person) ?? desk.cellsOf(gap.person), gap));
  const absent = new Set(absences.map(({ person, date }) => `${person} ${date}`));
  const search: Search = { desk, gaps, options, absent, steps: 0, best: null };
  const choices = gaps.map((gap) => gapChoices(desk, gap, choiceOptions(search, away)));
  descend(search, { at: 0, changed: away, handovers: [], open: [], cells: 0 });
  const best = search.best ?? { at: 0, changed: away, handovers: [], open: gaps, cells: 0 };
  const left: Left[] = [];
  for (const [person, cells] of best.changed) {
    const judged = desk.judge(person, cells);
    const broken = judged === null ? [] : desk.newBreaches(person, judged);
    if (judged !== null && away.has(person)) left.push(...broken.map((finding) => ({ person, finding })));
    else if (judged === null || broken.length > 0) throw new BugError(`the repair breaks a rule for "${person}"`);
  }
  return {
    choices,
    handovers: best.handovers,
    open: best.open,
    left,
    changedCells: best.cells,
    document: desk.documentWith(best.changed),
  };
}

function choiceOptions({ options, absent }: Search, changed: ReadonlyMap<string, Cells>): ChoiceOptions {
  const { frozenUntil, isBarred } = options;
  const isAway = (person: string, date: string): boolean => absent.has(`${person} ${date}`);
  return { frozenUntil, mayClear: true, changed, isAway, ...(isBarred === undefined ? {} : { isBarred }) };
}

interface Node {
  readonly at: number;
  readonly changed: ReadonlyMap<string, Cells>;
  readonly handovers: readonly Handover[];
  readonly open: readonly Gap[];
  readonly cells: number;
}

interface Search {
  readonly desk: RosterDesk;
  readonly gaps: readonly Gap[];
  readonly options: RepairOptions;
  readonly absent: ReadonlySet<string>;
  steps: number;
  best: Node | null;
}

function descend(search: Search, node: Node): void {
  const { best, gaps, options } = search;
  if (best !== null && !isBetter(search, node, best)) return;
  const gap = gaps[node.at];
  if (gap === undefined) {
    search.best = node;
    return;
  }
  search.steps += 1;
  if (search.steps > options.steps && best !== null) return;
  const { candidates } = gapChoices(search.desk, gap, choiceOptions(search, node.changed));
  for (const to of candidates.slice(0, MOST_TRIED)) {
    const changed = new Map(node.changed).set(to.person, to.cells);
    const opened = to.cleared.map((cell) => ({ ...cell, person: to.person }));
    descend(search, {
      at: node.at + 1,
      changed,
      handovers: [...node.handovers, { gap, to }],
      open: [...node.open, ...opened],
      cells: node.cells + 1 + to.cleared.length,
    });
  }
  descend(search, { ...node, at: node.at + 1, open: [...node.open, gap] });
}

/** Less work left undone, then fewer changed cells; a node that is not finished counts what it already has. */
function isBetter({ desk }: Search, node: Node, best: Node): boolean {
  const openMinutes = minutesOf(desk, node.open);
  const bestMinutes = minutesOf(desk, best.open);
  return openMinutes === bestMinutes ? node.cells < best.cells : openMinutes < bestMinutes;
}

/** Length of the duties as they are written, summed. */
function minutesOf(desk: RosterDesk, gaps: readonly Gap[]): number {
  return gaps.reduce((sum, { code }) => sum + desk.minutesOf(code), 0);
}
