import type { BoardDuty, Clash } from '../check/clash.ts';
import type { Frame } from '../document/index.ts';
import { boardWords } from '../words/board.ts';
import { shortDay } from '../words/text.ts';

/** Two duties at once, as a sentence. */
export function clashText({ dates }: Pick<Frame, 'dates'>, { pair, found }: Clash): string {
  const said = ({ day, ...duty }: BoardDuty) => ({ ...duty, day: shortDay(dates[day] ?? '') });
  return pair === null ? found : boardWords.clashing(said(pair.later), said(pair.earlier));
}
