import { costPartWords, coverSentence } from '@rotawright/server/explain';
import type { RosterCost } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';

/** Parts of a cost that a proved bound counts as nothing. */
const UNBOUNDED: readonly string[] = ['fatigue', 'continuity', 'supervision'];

/** What a built roster came to, for people: what is covered, what it costs by rule, and which of that the bound does not know. */
export function solvedText(cost: RosterCost): string {
  const rows = cost.parts.map(({ what, points }) => [costPartWords(what), points.toFixed(1)]);
  const table = rows.length === 0 ? '' : `\n${columnsText({ head: ['What it costs', 'points'], rows, right: [1] })}`;
  const unknown = cost.parts.filter(({ what }) => UNBOUNDED.includes(what)).map(({ what }) => costPartWords(what));
  const note =
    unknown.length === 0
      ? ''
      : `The bound below counts these as nothing: ${unknown.join('; ')}. The gap shows more than could be gained.\n`;
  return `${coverSentence(cost)}\n${table}${note}`;
}
