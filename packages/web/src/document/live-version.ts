import { retimedCodes } from '@rotawright/core/roster';
import type { CellValue, RosterDocument } from '@rotawright/server/wire';
import { type CellValues, OFF } from './cell-values.ts';
import { Frame } from './frame.ts';

/** The version that is live, laid on the frame of a board, to tell what publishing the board would change for whom. */
export class LiveVersion {
  readonly wire: RosterDocument;
  /** Numbers of values by cell of the board. */
  readonly #numbers: Uint16Array;
  readonly #values: CellValues;
  readonly #days: number;
  /** Codes that stand for other times on the board, or count otherwise. */
  readonly #retimed: ReadonlySet<string>;
  /** Rows of the board whose post somebody holds on the live version, and nobody on the board. */
  readonly #vacated: ReadonlySet<number>;

  constructor(
    wire: RosterDocument,
    board: { readonly frame: Frame; readonly wire: RosterDocument },
    values: CellValues,
  ) {
    const { frame } = board;
    this.wire = wire;
    this.#values = values;
    this.#days = frame.days;
    this.#numbers = new Uint16Array(frame.cells);
    this.#retimed = new Set(retimedCodes(wire.shiftTypes, board.wire.shiftTypes).keys());
    const isVacant = new Map(wire.people.map((person) => [person.id, person.isVacant]));
    this.#vacated = new Set(
      frame.people.flatMap((person, row) => (person.isVacant && isVacant.get(person.id) === false ? [row] : [])),
    );
    const held = new Set(frame.people.flatMap((person) => (person.isVacant ? [] : [person.id])));
    const { dates } = new Frame([], wire.from, wire.until);
    for (const [row, day, codes, leave] of wire.cells) {
      const { id = '', isVacant: wasVacant = false } = wire.people[row] ?? {};
      // A post that is filled meanwhile: all its duties are new to who holds it.
      if (wasVacant && held.has(id)) continue;
      const cell = frame.cellOf(id, dates[day] ?? '');
      if (cell >= 0) this.#numbers[cell] = values.numberOf({ codes, leave, isPinned: false });
    }
  }

  /** Does whoever holds the row have another duty or leave in this cell than on the live version? Pins are nobody's news. */
  differs(cell: number, { codes, leave }: CellValue): boolean {
    const live = this.#values.at(this.#numbers[cell] ?? OFF);
    if (this.#vacated.has(Math.floor(cell / this.#days))) return live.codes !== '' || live.leave !== null;
    if (codes !== live.codes || leave !== live.leave) return true;
    return this.#retimed.size > 0 && codes.split('+').some((code) => this.#retimed.has(code));
  }
}
