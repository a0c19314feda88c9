import { type Candidate, type GapChoices, gapChoices } from '@rotawright/solve/repair';
import type { BoardDocument } from '../document/index.ts';
import { barredOn, boardDesk, type JudgedBy, type Wanted } from './board-desk.ts';

export type { Candidate, GapChoices };

/**
 * Everybody who could work a duty as the board stands, unsaved edits included, ranked by `solve`; and everybody who cannot, with
 * the reason. Nothing before the day `frozenUntil` of the rota moves for it. Loaded when it is first asked for.
 */
export function whoCould(
  document: BoardDocument,
  wanted: Wanted & { readonly frozenUntil: number },
  judgedBy: JudgedBy,
): GapChoices | null {
  const { frame } = document;
  const desk = boardDesk(document, judgedBy, wanted.person);
  if (desk === null) return null;
  const date = frame.dates[wanted.day] ?? '';
  const holder = wanted.person === null ? '' : (frame.people[wanted.person]?.id ?? '');
  return gapChoices(
    desk,
    { date, code: wanted.code, person: holder },
    { frozenUntil: frame.dates[wanted.frozenUntil] ?? date, mayClear: true, isBarred: barredOn(document, wanted) },
  );
}
