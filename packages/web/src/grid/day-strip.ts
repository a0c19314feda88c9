import { Band, type Strip } from './band.ts';
import { element } from './elements.ts';
import type { GridLayout, Range } from './layout.ts';

/** Days that come and go together. */
export const BLOCK = 7;

interface Block<T extends Strip> extends Strip {
  readonly days: readonly T[];
}

/**
 * The days of one row, seven to a box. A box stands still while others come in sight or go: scrolling sideways then lays out and
 * paints only what is new. A box for each cell would do so too, but would make the browser keep thousands of layers.
 */
export class DayStrip<T extends Strip> {
  readonly #blocks: Band<Block<T>>;
  #shown: Range = { first: 0, end: 0 };

  constructor(
    host: HTMLElement,
    options: {
      readonly make: () => T;
      readonly place: (strip: T, day: number) => void;
      readonly layout: () => GridLayout;
      readonly days: () => number;
    },
  ) {
    const { make, place, layout, days } = options;
    this.#blocks = new Band<Block<T>>(host, {
      make: () => {
        const made = Array.from({ length: BLOCK }, make);
        const block = element('days', 'presentation');
        block.append(...made.map((day) => day.element));
        return { element: block, days: made };
      },
      place: (block, at) => {
        const { nameWidth, dayWidth } = layout();
        block.element.style.left = `${nameWidth + at * BLOCK * dayWidth}px`;
        for (const [i, strip] of block.days.entries()) {
          const day = at * BLOCK + i;
          const isThere = day < days();
          if (strip.element.hidden === isThere) strip.element.hidden = !isThere;
          if (isThere) place(strip, day);
        }
      },
    });
  }

  show(range: Range, isNew: boolean): void {
    this.#shown = inBlocks(range);
    this.#blocks.show(this.#shown, isNew);
  }

  /** Are all days of a range there? */
  has(range: Range): boolean {
    const { first, end } = inBlocks(range);
    return first >= this.#shown.first && end <= this.#shown.end;
  }

  /** The day's element; `null` when it is not in sight. */
  at(day: number): T | null {
    const strip = this.#blocks.at(Math.floor(day / BLOCK))?.days[day % BLOCK];
    return strip === undefined || strip.element.hidden ? null : strip;
  }

  each(visit: (strip: T, day: number) => void): void {
    this.#blocks.each(({ days }, at) => {
      for (const [i, strip] of days.entries()) if (!strip.element.hidden) visit(strip, at * BLOCK + i);
    });
  }
}

function inBlocks({ first, end }: Range): Range {
  return { first: Math.floor(first / BLOCK), end: Math.ceil(end / BLOCK) };
}
