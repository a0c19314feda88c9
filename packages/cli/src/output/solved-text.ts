import type { RosterCost, RosterModel } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';

const WORDS: Readonly<Record<string, string>> = {
  cover: 'people missing or too many',
  overstaffed: 'people beyond the target',
  requests: 'requests not met',
  nights: 'nights shared unevenly',
  longDays: 'long days shared unevenly',
  bankHolidays: 'bank holidays shared unevenly',
  weekends: 'weekends shared unevenly',
  hours: 'hours shared unevenly',
  isolatedDays: 'single days on or off',
};

/** What a built roster came to, for people: what is covered, what it costs by rule. */
export function solvedText(model: RosterModel, cost: RosterCost): string {
  const lines = [coverLine(cost)];
  if (model.unheld.length > 0) lines.push('');
  const rows = cost.parts.map(({ what, points }) => [WORDS[what] ?? what, points.toFixed(1)]);
  return `${lines.filter((line) => line !== '').join('\n')}\n${rows.length === 0 ? '' : `\n${columnsText({ head: ['What it costs', 'points'], rows, right: [1] })}`}`;
}

function coverLine({ uncovered, understaffed, surplus }: RosterCost): string {
  const missing = uncovered === 0 ? 'Every minimum is covered.' : `${uncovered} of the places asked for stay empty.`;
  const target = understaffed === 0 ? '' : ` ${understaffed} wished for besides are missing.`;
  const over = surplus === 0 ? '' : ` ${surplus} are more than the maximum.`;
  return `${missing}${target}${over}`;
}
