import type { ProblemCode } from './catalogue.ts';

/**
 * One fault in what the user gave us: where, what is there, what was expected, what to try.
 *
 * Problems come in lists: every fault of an input is reported at once. A breach of a contract
 * is a result and never a problem; a fault of ours is a {@link BugError} and never a problem.
 */
export interface Problem {
  /** Dotted, permanent, from the catalogue: `"roster.unknown-shift-code"`. */
  readonly code: string;
  /** Place as its reader would say it: `Sheet "Oct", cell F14 (Ann, Tue 7 Oct)` or `duties[14].code`. */
  readonly where: string;
  /** What is there, quoted where it is the user's own text. */
  readonly found: string;
  /** What was expected instead. */
  readonly expected: string;
  /** What to do about it, the nearest known word first; empty when `expected` says it all. */
  readonly tryThis: string;
}

/** The four parts of a problem's message. */
export type ProblemParts = Omit<Problem, 'code'>;

/**
 * A problem with its code from the catalogue: a code that is not there does not compile. The catalogue's own texts are not needed for
 * it, so that who only makes problems, as a browser does, does not load them.
 */
export function problem(code: ProblemCode, parts: ProblemParts): Problem {
  return { code, ...parts };
}

/** A value, with notes worth showing, or every problem that kept it from being made. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A good outcome. */
export function good<T>(value: T, notes: readonly string[] = []): Outcome<T> {
  return { ok: true, value, notes };
}

/** A bad outcome; an empty list is a fault of ours, because it would hide why nothing was made. */
export function bad(problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems };
}

/** The problem as one line of text: `where: found; expected. Try: …`. */
export function problemSentence(problem: Problem): string {
  const advice = problem.tryThis === '' ? '' : ` Try: ${problem.tryThis}`;
  return `${problem.where}: ${problem.found}; expected ${problem.expected}.${advice}`;
}
