import { type Cells, gapChoices } from '@rotawright/solve/repair';
import type { BoardDocument } from '../document/index.ts';
import { barredOn, boardDesk, type JudgedBy, type Wanted } from './board-desk.ts';

/** A gap, and how many people are missing. */
export interface OpenGap extends Wanted {
  readonly missing: number;
}

/** A duty for somebody who had none on that day. */
export interface Filling {
  readonly gap: OpenGap;
  /** Number of the person. */
  readonly to: number;
}

export interface FilledGaps {
  readonly fillings: readonly Filling[];
  /** Places that nobody can take without breaking a further rule or giving up another duty. */
  readonly left: number;
}

/**
 * Gives each gap from a day of the rota on to whoever is ranked first for it, one after another, each judged with what was given before. Nobody
 * breaks a rule that they keep now, and nobody gives up a duty; whatever is broken already stays as it is. `null` where the board cannot be read.
 */
export function fillGaps(
  document: BoardDocument,
  gaps: readonly OpenGap[],
  { from, ...judgedBy }: JudgedBy & { readonly from: number },
): FilledGaps | null {
  const desk = boardDesk(document, judgedBy, null);
  if (desk === null) return null;
  const { frame } = document;
  const numberOf = new Map(frame.people.map(({ id }, person) => [id, person]));
  const changed = new Map<string, Cells>();
  const fillings: Filling[] = [];
  let left = 0;
  for (const gap of gaps.filter(({ day }) => day >= from)) {
    const date = frame.dates[gap.day] ?? '';
    for (let place = 0; place < gap.missing; place += 1) {
      const [first] = gapChoices(
        desk,
        { date, code: gap.code, person: '' },
        { frozenUntil: date, mayClear: false, changed, isBarred: barredOn(document, gap) },
      ).candidates;
      if (first === undefined) left += 1;
      else {
        changed.set(first.person, first.cells);
        fillings.push({ gap, to: numberOf.get(first.person) ?? 0 });
      }
    }
  }
  return { fillings, left };
}
