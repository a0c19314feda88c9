// One for the page: each drawing of the board asks.
let coarse: MediaQueryList | null = null;

/** Is the screen mainly worked by a finger? Then days and rows are as large as one. */
export function isTouch(): boolean {
  coarse ??= matchMedia('(pointer: coarse)');
  return coarse.matches;
}
