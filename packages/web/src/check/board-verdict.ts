import type { BoardCounts } from './board-checker.ts';

/** The board in one word: something breaks, there is nothing to judge, nothing is known to break, or every rule is met. */
export type BoardVerdict = 'breaks' | 'no-duty' | 'untold' | 'meets';

/** A rule that cannot be told is never a pass: *meets* is for a board with duties of which every rule was told and met. */
export function boardVerdict({ breaches, cannotTell, duties }: BoardCounts): BoardVerdict {
  if (breaches > 0) return 'breaks';
  if (duties === 0) return 'no-duty';
  return cannotTell > 0 ? 'untold' : 'meets';
}
