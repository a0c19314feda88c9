/** A place on the board: position among the people as shown, and day from the first. */
export interface Place {
  readonly place: number;
  readonly day: number;
}

/** What is selected: the rectangle between two corners. Keys and panel speak of the cell under `focus`. */
export interface Selection {
  readonly anchor: Place;
  readonly focus: Place;
}

/** A rectangle of places; both ends included. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function spanOf({ anchor, focus }: Selection): Span {
  return {
    top: Math.min(anchor.place, focus.place),
    bottom: Math.max(anchor.place, focus.place),
    left: Math.min(anchor.day, focus.day),
    right: Math.max(anchor.day, focus.day),
  };
}

export function isOneCell({ anchor, focus }: Selection): boolean {
  return anchor.place === focus.place && anchor.day === focus.day;
}

/** How large the board is. */
export interface Extent {
  readonly places: number;
  readonly days: number;
}

/** The nearest place on the board. */
export function within({ place, day }: Place, { places, days }: Extent): Place {
  return { place: clamp(place, places), day: clamp(day, days) };
}

/**
 * Where Ctrl with an arrow goes, as in a spreadsheet: to the end of the run of full cells that one stands in, else to the next
 * full cell, else to the edge. `isFull` is asked of steps from here: 0 is the cell itself.
 */
export function edgeFrom(steps: number, isFull: (step: number) => boolean): number {
  if (steps <= 0) return 0;
  let step = 1;
  if (isFull(0) && isFull(1)) {
    while (step < steps && isFull(step + 1)) step += 1;
    return step;
  }
  while (step < steps && !isFull(step)) step += 1;
  return step;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}
