import { type Gap, missingIn } from '@rotawright/core/roster';
import type { JobAnswer } from '@rotawright/server/wire';
import { type Board, gapsAhead, sheetGaps } from '../../actions/index.ts';
import { CoverCounts } from '../../check/index.ts';

/** One cell that an answer would change, on the board as it stands. */
export interface AnswerChange {
  readonly cell: number;
  readonly person: number;
  readonly day: number;
  readonly before: number;
  readonly after: number;
  /** Something else stands here than when the search began. */
  readonly isMoved: boolean;
}

/** An answer's changes in order of person and day; cells that hold what it wants already are no change. */
export function answerChanges(board: Board, { changes }: JobAnswer): readonly AnswerChange[] {
  const { frame, local, values } = board.document;
  const found = changes.flatMap(({ person, date, before, after }): AnswerChange[] => {
    const cell = frame.cellOf(person, date);
    if (cell < 0) return [];
    const now = local[cell] ?? 0;
    const wanted = values.numberOf(after);
    if (now === wanted) return [];
    const isMoved = now !== values.numberOf(before);
    return [{ cell, person: frame.personAt(cell), day: frame.dayAt(cell), before: now, after: wanted, isMoved }];
  });
  const placeOf = (person: number): number => board.rows.placeOf[person] ?? 0;
  return found.sort((a, b) => placeOf(a.person) - placeOf(b.person) || a.day - b.day);
}

/** Breaches of the whole board and gaps ahead, before and after some changes. */
export function answerEffect(
  board: Board,
  taken: readonly AnswerChange[],
): { readonly breaches: readonly [number, number]; readonly gaps: readonly [number, number] } {
  const { document: version, checker } = board;
  const local = version.local.slice();
  for (const { cell, after } of taken) local[cell] = after;
  const sheet = { frame: version.frame, wire: version.wire, values: version.values, local };
  const missing = (gaps: readonly Gap[]): number => missingIn(gapsAhead(version, gaps));
  const before = checker?.counts.breaches ?? 0;
  const changes = taken.map(({ cell, after: value }) => ({ cell, value }));
  let breaches = before;
  for (const person of new Set(taken.map((one) => one.person))) {
    breaches -= checker?.verdictOf(person)?.breaches ?? 0;
    breaches += checker?.verdictWith(person, changes).breaches ?? 0;
  }
  const after = missing(sheetGaps(sheet, new CoverCounts(sheet)));
  return { breaches: [before, breaches], gaps: [missing(board.gaps), after] };
}
