import { costPartWords, coverSentence, untoldSharesWords } from '@rotawright/server/explain';
import type { RosterCost, UntoldShares } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';

/** Parts of a cost that a proved bound counts as nothing. */
const UNBOUNDED: readonly string[] = ['fatigue', 'continuity', 'supervision'];

/** What a built roster came to: its cost, the bound that is proved, and what is shared out without the contract's word for it. */
export interface Solved {
  readonly cost: RosterCost;
  readonly bound: number | null;
  readonly untold: UntoldShares;
}

/** What a built roster came to, for people: what is covered, what it costs by rule, and how much could be gained at most. */
export function solvedText({ cost, bound, untold }: Solved): string {
  const rows = cost.parts.map(({ what, points }) => [costPartWords(what), points.toFixed(1)]);
  const table = rows.length === 0 ? '' : `\n${columnsText({ head: ['What it costs', 'points'], rows, right: [1] })}`;
  const unknown = cost.parts.filter(({ what }) => UNBOUNDED.includes(what)).map(({ what }) => costPartWords(what));
  const gain = bound === null ? 0 : cost.total - bound;
  const most = gain < LEAST_GAIN ? '' : `Proved: no roster costs less by more than ${gain.toFixed(1)} points.\n`;
  const note =
    bound === null || unknown.length === 0
      ? ''
      : `The proof counts as nothing: ${unknown.join('; ')}. What could be gained is less.\n`;
  const shared = untoldSharesWords(untold);
  return `${coverSentence(cost)}\n${table}${most}${note}${shared === null ? '' : `${shared}\n`}`;
}

/** Points below which a roster is as good as proved the cheapest. */
const LEAST_GAIN = 0.05;
