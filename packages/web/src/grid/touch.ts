/** Is the screen mainly worked by a finger? Then days and rows are as large as one. */
export function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
