import type { LineClause, LineDay, LineDuty, LineState } from '@rotawright/core/rules';

/** One state of all rules together, and how it is told from others. */
export interface JointState {
  readonly key: string;
  readonly states: readonly LineState[];
}

/** A day as every rule sees it. */
export type JointDay = readonly LineDay[];

/** The state before a line that follows nothing. */
export function restedState(clauses: readonly LineClause[]): JointState {
  return jointState(clauses.map(({ line }) => line.start));
}

/** The states of all rules as one, with a key that equal ones share. */
export function jointState(states: readonly LineState[]): JointState {
  return { key: states.map((state) => state.join()).join(';'), states };
}

/** The state after a day, or the first clause that the duty breaks. */
export function jointStep(
  clauses: readonly LineClause[],
  from: JointState,
  { days, duty }: { readonly days: JointDay; readonly duty: LineDuty | null },
): JointState | LineClause {
  const states: LineState[] = [];
  for (const [at, clause] of clauses.entries()) {
    const state = clause.line.step(from.states[at] ?? [], days[at] ?? NO_DAY, duty);
    if (state === null) return clause;
    states.push(state);
  }
  return jointState(states);
}

const NO_DAY: LineDay = { minutes: 1440, weekday: 0, part: 0 };
