import { type Board, fillTo, type Place } from '../actions/index.ts';
import type { Overlays } from './overlays.ts';

/** What the pointer needs to know of the grid. */
export interface PointerContext {
  readonly board: Board;
  readonly root: HTMLElement;
  readonly overlays: Overlays;
  /** Place under a point of the window; `null` outside the cells. */
  readonly placeAt: (x: number, y: number) => Place | null;
}

/**
 * Mouse, pen and finger: a press selects, a drag takes more cells in, the handle fills, a double press offers the duties. A finger
 * scrolls when it moves; its second tap on a selected cell offers the duties.
 */
export function listenToPointer(context: PointerContext): void {
  const { board, root, overlays } = context;
  let isFilling = false;
  let isDragging = false;

  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    const place = context.placeAt(event.clientX, event.clientY);
    isFilling = event.target === overlays.handle;
    if (place === null && !isFilling) return;
    if (event.pointerType === 'touch') {
      const { focus } = board.selection;
      const isAgain = place !== null && focus.place === place.place && focus.day === place.day;
      if (place !== null) tap(board, place, isAgain);
      return;
    }
    event.preventDefault();
    isDragging = !isFilling;
    root.setPointerCapture(event.pointerId);
    if (place !== null && !isFilling) board.select(place, { extend: event.shiftKey, reveal: true });
  });
  root.addEventListener('pointermove', (event) => {
    if (!isFilling && !isDragging) return;
    const place = context.placeAt(event.clientX, event.clientY);
    if (place === null) return;
    if (isFilling) overlays.showFill(fillSpan(board, place));
    else if (place.place !== board.selection.focus.place || place.day !== board.selection.focus.day) {
      board.select(place, { extend: true });
    }
  });
  const end = (event: PointerEvent): void => {
    const place = context.placeAt(event.clientX, event.clientY);
    if (isFilling && place !== null && event.type === 'pointerup') fillTo(board, fillSpan(board, place));
    overlays.showFill(null);
    isFilling = false;
    isDragging = false;
  };
  root.addEventListener('pointerup', end);
  root.addEventListener('pointercancel', end);
  root.addEventListener('dblclick', (event) => {
    const place = context.placeAt(event.clientX, event.clientY);
    if (place !== null && board.isEditable) board.open({ kind: 'set', place });
  });
}

function tap(board: Board, place: Place, isAgain: boolean): void {
  if (isAgain && board.isEditable) board.open({ kind: 'set', place });
  else board.select(place, { reveal: false });
}

/** The selection made longer towards a place, in the one direction in which that is further away. */
function fillSpan(board: Board, { place, day }: Place): { readonly from: Place; readonly to: Place } {
  const { top, bottom, left, right } = board.span;
  const down = place > bottom ? place - bottom : place < top ? place - top : 0;
  const along = day > right ? day - right : day < left ? day - left : 0;
  const isDown = Math.abs(down) >= Math.abs(along);
  return {
    from: { place: top + (isDown ? Math.min(0, down) : 0), day: left + (isDown ? 0 : Math.min(0, along)) },
    to: { place: bottom + (isDown ? Math.max(0, down) : 0), day: right + (isDown ? 0 : Math.max(0, along)) },
  };
}
