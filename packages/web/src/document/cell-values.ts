import type { CellValue } from '@rotawright/server/wire';

/** Number of the value of an empty cell: a day off that is not leave. */
export const OFF = 0;

/**
 * Values of cells, each once, by number: a board of 22,000 cells holds some dozens of different ones, and numbers compare and
 * copy faster than objects. Numbers are this object's own and go nowhere else.
 */
export class CellValues {
  readonly #list: CellValue[] = [];
  readonly #numbers = new Map<string, number>();

  constructor() {
    this.numberOf({ codes: '', leave: null, isPinned: false });
  }

  /** The number of a value, made on first sight. */
  numberOf({ codes, leave, isPinned }: CellValue): number {
    const key = `${isPinned ? '!' : ''}${leave ?? ''}/${codes}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#list.push({ codes, leave, isPinned }) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  /** The value of a number that this object gave. */
  at(number: number): CellValue {
    const value = this.#list[number];
    if (value === undefined) throw new RangeError(`no cell value has the number ${number}`);
    return value;
  }
}
