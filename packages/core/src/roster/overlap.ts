import { type ProblemList, quoteText } from '../problems/index.ts';

/** One of two duties that overlap, as a message names it. */
export interface OverlappingDuty {
  /** Place in the input. */
  readonly where: string;
  /** Shift code; `""` when it has none. */
  readonly code: string;
  /** Civil stamps. */
  readonly from: string;
  readonly until: string;
}

/** Reports two duties of one person that overlap, at the place of the later one; `whose` is ` of "ann"` or empty. */
export function reportOverlap(
  problems: ProblemList,
  whose: () => string,
  pair: () => { readonly earlier: OverlappingDuty; readonly later: OverlappingDuty },
): void {
  problems.add('roster.overlapping-duties', () => {
    const { earlier, later } = pair();
    const isSame = earlier.from === later.from && earlier.until === later.until;
    return {
      where: later.where,
      found: `${sayDuty(later)}${whose()}, while ${sayDuty(earlier)} (${earlier.where}) is not over`,
      expected: 'duties of one person that do not overlap',
      tryThis: isSame ? 'take one of the two away' : `correct the times, or take one of the two away`,
    };
  });
}

function sayDuty({ code, from, until }: OverlappingDuty): string {
  return `${code === '' ? 'a duty' : quoteText(code)} from ${from} to ${until}`;
}
