/** How the command ended; the README promises these numbers. The larger number wins when many files end differently. */
export const NOTHING_BREAKS = 0;
export const BREACHES = 1;
export const WRONG_INPUT = 2;
export const OUTSIDE = 3;
export const OUR_FAULT = 4;

/** How a run ended. */
export type ExitCode = 0 | 1 | 2 | 3 | 4;

const ALL: readonly ExitCode[] = [NOTHING_BREAKS, BREACHES, WRONG_INPUT, OUTSIDE, OUR_FAULT];

/** The exit code of a run that did several things. */
export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return ALL.findLast((code) => codes.includes(code)) ?? NOTHING_BREAKS;
}
