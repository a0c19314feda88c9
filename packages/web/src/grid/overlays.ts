import type { Board, Place } from '../actions/index.ts';
import { isOneCell } from '../actions/index.ts';
import { element } from './elements.ts';
import type { GridLayout } from './layout.ts';

/** A rectangle of the grid in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws what lies over the cells: the selection with its handle, the ring of the focus, and where others are. Said in words elsewhere. */
export class Overlays {
  readonly element: HTMLElement = element('over', null, { 'aria-hidden': 'true' });
  readonly handle: HTMLElement = element('handle');
  readonly #selection: HTMLElement = element('rng');
  readonly #ring: HTMLElement = element('ring');
  readonly #board: Board;
  readonly #layout: () => GridLayout;
  #fillBox: HTMLElement | null = null;

  constructor(board: Board, layout: () => GridLayout) {
    this.#board = board;
    this.#layout = layout;
    this.#selection.append(this.handle);
    this.element.append(this.#selection, this.#ring);
  }

  /** Where a stretch of cells lies. */
  boxOf(from: Place, to: Place): Box {
    const { dayWidth, rowHeight, nameWidth, headHeight } = this.#layout();
    const { rowOf } = this.#board.rows;
    const top = rowOf[Math.min(from.place, to.place)] ?? 0;
    const bottom = rowOf[Math.max(from.place, to.place)] ?? 0;
    const left = Math.min(from.day, to.day);
    return {
      left: nameWidth + left * dayWidth,
      top: headHeight + top * rowHeight,
      width: (Math.abs(to.day - from.day) + 1) * dayWidth,
      height: (bottom - top + 1) * rowHeight,
    };
  }

  show(): void {
    const { selection, peers } = this.#board;
    put(this.#selection, this.boxOf(selection.anchor, selection.focus));
    put(this.#ring, this.boxOf(selection.focus, selection.focus));
    this.#selection.className = isOneCell(selection) ? 'rng one' : 'rng';
    this.handle.hidden = !this.#board.isEditable;
    for (const old of this.element.querySelectorAll('.peer')) old.remove();
    for (const { name, cell } of peers.values()) {
      const place = this.#board.placeOf(cell);
      const box = element('peer');
      const label = document.createElement('b');
      label.textContent = name;
      box.append(label);
      put(box, this.boxOf(place, place));
      if (place.place === 0) box.classList.add('below');
      this.element.append(box);
    }
  }

  /** Shows where a drag of the handle would fill; `null` takes it away. */
  showFill(span: { readonly from: Place; readonly to: Place } | null): void {
    if (span === null) {
      this.#fillBox?.remove();
      this.#fillBox = null;
      return;
    }
    this.#fillBox ??= element('fill');
    put(this.#fillBox, this.boxOf(span.from, span.to));
    this.element.append(this.#fillBox);
  }
}

function put(target: HTMLElement, { left, top, width, height }: Box): void {
  target.style.left = `${left}px`;
  target.style.top = `${top}px`;
  target.style.width = `${width}px`;
  target.style.height = `${height}px`;
}
