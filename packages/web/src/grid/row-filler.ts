import type { Band } from './band.ts';
import type { Range } from './layout.ts';
import type { GridRow } from './person-row.ts';

/** Frames in which all rows get the days that come next; a week of days comes in sight in about as many while one scrolls. */
const FRAMES = 3;

/**
 * Gives rows their days as the window moves sideways. What is in sight is there at once; what comes next is given to some rows a
 * frame, so that no frame has to write a week of days into every row.
 */
export class RowFiller {
  readonly #rows: Band<GridRow>;
  #ahead: Range = { first: 0, end: 0 };
  #frame = 0;

  constructor(rows: Band<GridRow>) {
    this.#rows = rows;
  }

  /** Days in sight, and those that are to be there before they are; with `isNew` every row is placed again at once. */
  show(inSight: Range, ahead: Range, isNew: boolean): void {
    this.#ahead = ahead;
    let isMissing = false;
    this.#rows.each((row) => {
      if (isNew || !row.cells.has(inSight)) row.showDays(ahead, isNew);
      else if (!row.cells.has(ahead)) isMissing = true;
    });
    if (isMissing && this.#frame === 0) this.#frame = requestAnimationFrame(this.#fill);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly #fill = (): void => {
    this.#frame = 0;
    const waiting: GridRow[] = [];
    let all = 0;
    this.#rows.each((row) => {
      all += 1;
      if (!row.cells.has(this.#ahead)) waiting.push(row);
    });
    const now = Math.ceil(all / FRAMES);
    for (const row of waiting.slice(0, now)) row.showDays(this.#ahead, false);
    if (waiting.length > now) this.#frame = requestAnimationFrame(this.#fill);
  };
}
