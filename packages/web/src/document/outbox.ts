/** One cell of an action that the server has not taken yet. Values are numbers of `CellValues`. */
export interface PendingEdit {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
  /** The rev that the editor saw, or {@link CHAINED}. */
  seen: number;
}

/** An action on its way to the server. */
export interface PendingAction {
  /** Idempotency key: sent again, it is done once. */
  readonly key: string;
  /** The window that it was done in, as the server is told. */
  readonly client: string;
  readonly action: string;
  readonly edits: readonly PendingEdit[];
}

/** In place of a rev: the edit stands on an own edit before it, whose rev comes with the answer. */
export const CHAINED = -1;

/** Own actions that wait for the server, oldest first. The first may be under way; what is under way is not changed. */
export class Outbox {
  readonly #queue: PendingAction[] = [];
  #counts: Uint16Array;

  constructor(cells: number) {
    this.#counts = new Uint16Array(cells);
  }

  get actions(): readonly PendingAction[] {
    return this.#queue;
  }

  get head(): PendingAction | null {
    return this.#queue[0] ?? null;
  }

  /** How many waiting actions hold this cell. */
  countOf(cell: number): number {
    return this.#counts[cell] ?? 0;
  }

  /** Cells with an edit that waits. */
  get waitingCells(): number {
    return this.#counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  }

  add(pending: PendingAction): void {
    this.#queue.push(pending);
    for (const { cell } of pending.edits) this.#counts[cell] = this.countOf(cell) + 1;
  }

  /** Takes the first action out: the server has it, or will never take it. */
  takeHead(): PendingAction | null {
    const taken = this.#queue.shift() ?? null;
    for (const { cell } of taken?.edits ?? []) this.#counts[cell] = this.countOf(cell) - 1;
    return taken;
  }

  /** Sends the first action under another key: the server knows this one with other contents. */
  renameHead(key: string): void {
    const [head] = this.#queue;
    if (head !== undefined) this.#queue[0] = { ...head, key };
  }

  /** The rev of an own edit has come: the next edit of the cell stands on it. */
  chainOn(cell: number, rev: number): void {
    for (const { edits } of this.#queue) {
      const next = edits.find((edit) => edit.cell === cell);
      if (next === undefined) continue;
      if (next.seen === CHAINED) next.seen = rev;
      return;
    }
  }

  /** Leaves cells out of every waiting action; actions that hold nothing else go. What is left of the first gets a new key. */
  without(cells: ReadonlySet<number>, newKey: () => string): void {
    const left = this.#queue.flatMap((pending, at) => {
      const edits = pending.edits.filter(({ cell }) => !cells.has(cell));
      if (edits.length === pending.edits.length) return [pending];
      if (edits.length === 0) return [];
      // The first was sent under its key with other contents.
      return [{ ...pending, edits, key: at === 0 ? newKey() : pending.key }];
    });
    this.#queue.splice(0, this.#queue.length, ...left);
    for (const cell of cells) this.#counts[cell] = 0;
  }
}
