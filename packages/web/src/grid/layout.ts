import type { Weeks } from '../actions/index.ts';

/** Sizes of the board in pixels. */
export interface GridLayout {
  readonly density: 'comfortable' | 'compact' | 'overview' | 'touch';
  readonly rowHeight: number;
  readonly dayWidth: number;
  readonly nameWidth: number;
  readonly averageWidth: number;
  readonly headHeight: number;
}

/** First index shown, and the first after the end. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

export const HEAD_HEIGHT = 50;
const AVERAGE_WIDTH = 42;
const NAME_WIDTH = 176;
/** Room for a full name, a count of breaches, a grade and a part of full time, where the days scroll anyway. */
const FULL_NAME_WIDTH = 198;
const NARROW_NAME_WIDTH = 116;
const NARROW = 640;
/** Room left over goes to names, up to this. */
const MOST_NAME_WIDTH = 220;
const MOST_DAY_WIDTH = 44;

/** Least width of a day and height of a row, by how many weeks are wanted; a finger needs 44. */
const DENSITIES = {
  4: { density: 'comfortable', least: 28, rowHeight: 26 },
  8: { density: 'compact', least: 17, rowHeight: 18 },
  26: { density: 'overview', least: 6, rowHeight: 17 },
} as const;

/** Fits the wanted weeks into a width; where they do not fit, days keep their least width and the board scrolls. */
export function gridLayout(
  width: number,
  weeks: Weeks,
  options: { readonly days: number; readonly isTouch: boolean },
): GridLayout {
  const { density, least, rowHeight } = DENSITIES[weeks];
  const isNarrow = width < NARROW;
  const averageWidth = isNarrow ? 0 : AVERAGE_WIDTH;
  const shown = Math.max(1, Math.min(weeks * 7, options.days));
  const isScrolling = width - NAME_WIDTH - averageWidth < least * shown;
  const nameWidth = isNarrow ? NARROW_NAME_WIDTH : isScrolling ? FULL_NAME_WIDTH : NAME_WIDTH;
  const room = width - nameWidth - averageWidth;
  if (options.isTouch && weeks !== 26) {
    return { density: 'touch', rowHeight: 44, dayWidth: 44, nameWidth, averageWidth, headHeight: HEAD_HEIGHT };
  }
  const dayWidth = Math.max(least, Math.min(MOST_DAY_WIDTH, Math.floor(room / shown)));
  const left = Math.max(0, room - dayWidth * shown);
  return {
    density,
    rowHeight,
    dayWidth,
    nameWidth: isNarrow ? nameWidth : Math.min(MOST_NAME_WIDTH, nameWidth + left),
    averageWidth,
    headHeight: HEAD_HEIGHT,
  };
}

/** Indices of equal strips that lie in a stretch of pixels, with some more on both sides. */
export function visibleRange(
  from: number,
  length: number,
  strips: { readonly size: number; readonly count: number; readonly spare: number },
): Range {
  const { size, count, spare } = strips;
  const first = Math.max(0, Math.floor(from / size) - spare);
  return { first: Math.min(first, count), end: Math.min(count, Math.ceil((from + length) / size) + spare) };
}

/** A range with a whole box of equal strips more on both sides: its two ends move in the same step, and not one after the other. */
export function withBoxes({ first, end }: Range, box: number, count: number): Range {
  const boxes = Math.ceil((end - first) / box) + 3;
  const from = Math.floor(first / box) - 1;
  return { first: Math.max(0, from * box), end: Math.min(count, (from + boxes) * box) };
}

/** Scroll position that brings a strip into a stretch, moving as little as possible. */
export function revealed(at: number, size: number, view: { readonly from: number; readonly length: number }): number {
  if (at < view.from) return at;
  return at + size > view.from + view.length ? at + size - view.length : view.from;
}
