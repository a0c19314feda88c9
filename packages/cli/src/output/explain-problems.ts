import { CATALOGUE, type CatalogueEntry } from '@rotawright/core/problems';
import type { Terminal } from '../terminal/terminal.ts';

/** A problem as `--json` and the server name it: its code, what it means, how to mend it. */
export interface ExplainedProblem extends CatalogueEntry {
  readonly kind: 'problem';
  readonly code: string;
}

/** The problem of this code, letter case apart; none where the catalogue has no such code. */
export function explainProblems(name: string): readonly ExplainedProblem[] {
  const wanted = name.trim().toLowerCase();
  return Object.entries(CATALOGUE)
    .filter(([code]) => code === wanted)
    .map(([code, entry]) => ({ kind: 'problem', code, ...entry }));
}

/** Every code that {@link explainProblems} knows, for suggestions. */
export function problemCodes(): readonly string[] {
  return Object.keys(CATALOGUE);
}

/** For people. */
export function explainedProblemText({ code, meaning, help }: ExplainedProblem, terminal: Terminal): string {
  return `${terminal.style('bold', code)}  a problem of the input\n  ${meaning}\n  ${help}\n`;
}
