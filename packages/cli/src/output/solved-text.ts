import { costPartWords, coverSentence } from '@rotawright/server/explain';
import type { RosterCost, RosterModel } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';

/** What a built roster came to, for people: what is covered, what it costs by rule. */
export function solvedText(model: RosterModel, cost: RosterCost): string {
  const lines = [coverSentence(cost)];
  if (model.unheld.length > 0) lines.push('');
  const rows = cost.parts.map(({ what, points }) => [costPartWords(what), points.toFixed(1)]);
  return `${lines.filter((line) => line !== '').join('\n')}\n${rows.length === 0 ? '' : `\n${columnsText({ head: ['What it costs', 'points'], rows, right: [1] })}`}`;
}
