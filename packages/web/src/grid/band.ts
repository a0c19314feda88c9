import type { Range } from './layout.ts';

/** What a band shows at one index; used again for another when the band moves. */
export interface Strip {
  readonly element: HTMLElement;
  /** Takes away what it shows elsewhere. */
  drop?(): void;
}

/**
 * A window on a long row of equal things: elements of those that are seen, in order, used again as the window moves. The order in
 * the document is that of the indices, so that a screen reader reads them as they stand.
 */
export class Band<T extends Strip> {
  readonly #host: HTMLElement;
  readonly #make: () => T;
  readonly #place: (strip: T, index: number) => void;
  /** Comes after the band's elements in the host; `null` where they are the last. */
  readonly #after: HTMLElement | null;
  readonly #strips: T[] = [];
  #first = 0;

  constructor(
    host: HTMLElement,
    options: {
      readonly make: () => T;
      readonly place: (strip: T, index: number) => void;
      readonly after?: HTMLElement | null;
    },
  ) {
    this.#host = host;
    this.#make = options.make;
    this.#place = options.place;
    this.#after = options.after ?? null;
  }

  /** The strip at an index; `null` when it is not in the window. */
  at(index: number): T | null {
    return this.#strips[index - this.#first] ?? null;
  }

  /** Every strip in the window with its index. */
  each(visit: (strip: T, index: number) => void): void {
    for (const [i, strip] of this.#strips.entries()) visit(strip, this.#first + i);
  }

  /** Moves the window; with `isNew` every strip is placed again, because sizes changed. */
  show({ first, end }: Range, isNew = false): void {
    const count = Math.max(0, end - first);
    const shift = first - this.#first;
    const isFar = isNew || Math.abs(shift) >= this.#strips.length;
    if (!isFar) this.#roll(shift, count);
    const known = isFar ? 0 : this.#strips.length;
    while (this.#strips.length > count) {
      const gone = this.#strips.pop();
      gone?.element.remove();
      gone?.drop?.();
    }
    while (this.#strips.length < count) {
      const strip = this.#make();
      this.#strips.push(strip);
      this.#host.insertBefore(strip.element, this.#after);
    }
    this.#first = first;
    for (let i = known; i < this.#strips.length; i += 1) this.#placeAt(i);
  }

  /** Takes strips from the end that is left behind to the end that comes in sight. */
  #roll(shift: number, count: number): void {
    this.#first += shift;
    for (let i = 0; i < shift; i += 1) {
      const strip = this.#strips.shift();
      if (strip === undefined) return;
      this.#strips.push(strip);
      this.#host.insertBefore(strip.element, this.#after);
    }
    for (let i = 0; i < shift; i += 1) {
      const at = this.#strips.length - shift + i;
      if (at < count) this.#placeAt(at);
    }
    for (let i = 0; i < -shift; i += 1) {
      const strip = this.#strips.pop();
      if (strip === undefined) return;
      this.#host.insertBefore(strip.element, this.#strips[0]?.element ?? this.#after);
      this.#strips.unshift(strip);
    }
    for (let i = 0; i < -shift; i += 1) this.#placeAt(i);
  }

  #placeAt(i: number): void {
    const strip = this.#strips[i];
    if (strip !== undefined) this.#place(strip, this.#first + i);
  }
}
