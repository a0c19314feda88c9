import { boardWords } from '../words/board.ts';
import { actionOf } from './all-actions.ts';
import type { Board } from './board.ts';
import { typeableCodes } from './cell-text.ts';
import { setSelectedText } from './edit-cells.ts';
import { readTyped, WAIT_FOR_LETTER } from './typing.ts';

/** Takes the letters of a duty as they are typed, and waits where a letter alone may be the beginning of two. */
export class DutyTyping {
  readonly #board: Board;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(board: Board) {
    this.#board = board;
  }

  /** Is somebody in the middle of a code? */
  get isUnderWay(): boolean {
    return this.#board.typed !== '';
  }

  /** Could this letter go into a cell now? A letter that begins no duty, or leave alone, is left to an action that wants it. */
  takes(letter: string): boolean {
    if (letter.length !== 1 || letter === ' ' || !this.#board.isEditable) return false;
    if (!this.isUnderWay && this.#isWanted(letter.toUpperCase())) return false;
    return readTyped(this.#board.typed + letter, this.#codes()).kind !== 'unknown' || this.isUnderWay;
  }

  type(letter: string): void {
    const letters = this.#board.typed + letter;
    const typed = readTyped(letters, this.#codes());
    this.stop();
    if (typed.kind === 'done') setSelectedText(this.#board, typed.code);
    else if (typed.kind === 'unknown') this.#board.say(boardWords.noSuchDuty(letters));
    else {
      this.#board.set({ typed: letters });
      this.#timer = setTimeout(() => this.end(), WAIT_FOR_LETTER);
    }
  }

  /** Enter, or the end of the wait: what is typed is meant. */
  end(): void {
    const letters = this.#board.typed;
    const typed = readTyped(letters, this.#codes());
    this.stop();
    if (typed.kind === 'wait' && typed.code !== null) setSelectedText(this.#board, typed.code);
    else this.#board.say(boardWords.noSuchDuty(letters));
  }

  /** Forgets what is typed. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.isUnderWay) this.#board.set({ typed: '' });
  }

  /** Does an action want this letter, and no shift type? */
  #isWanted(letter: string): boolean {
    const { shiftTypes } = this.#board.document.wire;
    return actionOf(letter) !== null && !shiftTypes.some(({ code }) => code.toUpperCase().startsWith(letter));
  }

  #codes(): readonly string[] {
    return typeableCodes(this.#board.document.wire.shiftTypes);
  }
}
