import { effectWords as words } from '../../words/effect.ts';

/** How far one value lies from another, with its sign, as they are said; what would be said alike is as before. */
export function differenceText(before: number, after: number, text: (value: number) => string): string {
  if (text(before) === text(after)) return words.same;
  return `${after > before ? '+' : '−'}${text(Math.abs(after - before))}`;
}
