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
 * Mouse, pen and finger: a press selects, a drag takes more cells in, the handle fills, a double press opens the cell's menu. A finger
 * scrolls when it moves; its second tap on a selected cell opens the menu. After "Select to" in the menu a press ends the selection.
 */
export function listenToPointer(context: PointerContext): void {
  const { board, root, overlays } = context;
  let isFilling = false;
  let isDragging = false;
  let isFinger = false;

  root.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    isFinger = event.pointerType === 'touch';
    const place = context.placeAt(event.clientX, event.clientY);
    // A finger may be about to scroll: what it meant shows when it lets go.
    if (isFinger || (place !== null && board.isSelectingTo)) return;
    isFilling = event.target === overlays.handle;
    if (place === null && !isFilling) return;
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
  root.addEventListener('click', (event) => {
    const place = context.placeAt(event.clientX, event.clientY);
    if (place === null) return;
    if (board.isSelectingTo) selectTo(board, place);
    else if (isFinger) tap(board, place);
  });
  root.addEventListener('dblclick', (event) => {
    const place = context.placeAt(event.clientX, event.clientY);
    if (place !== null) openMenu(board, place);
  });
}

function tap(board: Board, place: Place): void {
  const { focus } = board.selection;
  if (focus.place === place.place && focus.day === place.day) openMenu(board, place);
  else board.select(place);
}

function selectTo(board: Board, place: Place): void {
  board.set({ isSelectingTo: false });
  board.say('');
  board.select(place, { extend: true });
}

/** Duties and everything else that can be done with the cell; where nothing may be changed, why it breaks what it breaks. */
function openMenu(board: Board, place: Place): void {
  board.open({ kind: board.isEditable ? 'set' : 'why', place });
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
