import type { CellValue, Conflict, EditAnswer, EditRequest, LiveEvent, RosterDocument } from '@rotawright/server/wire';
import { CellValues, OFF } from './cell-values.ts';
import { Frame } from './frame.ts';
import { History, type Step, type StepChange } from './history.ts';
import { LiveVersion } from './live-version.ts';
import { CHAINED, Outbox, type PendingEdit } from './outbox.ts';
import type { StoredAction } from './stored-action.ts';

/** A cell that two people set. With `undo`, mine is what undoing would bring back, and theirs stands on the board. */
export interface CellConflict {
  readonly cell: number;
  readonly kind: 'edit' | 'undo';
  readonly mine: number;
  readonly theirs: number;
  readonly by: string | null;
  readonly at: string | null;
}

/** A cell and the number of the value it is to hold. */
export interface CellChange {
  readonly cell: number;
  readonly value: number;
}

/** Cells of which something that shows has changed. */
export type Listener = (cells: readonly number[]) => void;

/** What counting over the board needs of it: the board itself, or a copy with other values. */
export type Sheet = Pick<BoardDocument, 'frame' | 'wire' | 'values' | 'local'>;

/** What a window names its actions by. */
export interface Naming {
  /** A new idempotency key. */
  readonly newKey: () => string;
  /** The window, as the server and others know it. */
  readonly client: string;
}

type CellsEvent = Extract<LiveEvent, { type: 'cells' }>;

/**
 * A version as the board holds it. `local` is what the screen shows: what the server has, with own edits on top. Every method
 * leaves it consistent and tells the listeners which cells to look at again. Nothing is sent from here: see `Sender`.
 *
 * The server's rule is one of revs: an edit is taken only if the cell still has the rev that its editor saw. Whatever order
 * answers and events come in, a cell without own edits in the outbox and without conflict shows what the server has.
 */
export class BoardDocument {
  readonly values: CellValues;
  readonly frame: Frame;
  readonly wire: RosterDocument;
  /** Numbers of values by cell: on the screen, and last known of the server. */
  readonly local: Uint16Array;
  readonly #server: Uint16Array;
  readonly #rev: Int32Array;
  readonly #outbox: Outbox;
  readonly #history: History;
  readonly #conflicts = new Map<number, CellConflict>();
  readonly #listeners = new Set<Listener>();
  readonly #naming: Naming;
  #live: LiveVersion | null = null;
  /** 1 for a cell that differs from the published version. */
  #changed: Uint8Array | null = null;
  #changedCells = 0;
  #edits = 0;

  constructor(wire: RosterDocument, naming: Naming, before?: BoardDocument) {
    this.wire = wire;
    this.#naming = naming;
    this.values = before?.values ?? new CellValues();
    this.frame = new Frame(wire.people, wire.from, wire.until);
    this.#rev = new Int32Array(this.frame.cells);
    this.#server = new Uint16Array(this.frame.cells);
    for (const [person, day, codes, leave, isPinned, rev] of wire.cells) {
      const cell = person * this.frame.days + day;
      this.#server[cell] = this.values.numberOf({ codes, leave, isPinned });
      this.#rev[cell] = rev;
    }
    this.local = this.#server.slice();
    this.#outbox = new Outbox(this.frame.cells);
    const cellHere = (cell: number): number => {
      const { person, date } = before?.frame.nameOf(cell) ?? { person: '', date: '' };
      return this.frame.cellOf(person, date);
    };
    this.#history = before === undefined ? new History() : before.#history.moved(cellHere);
    if (before !== undefined) this.adopt(before.waiting());
    if (before !== undefined && before.#live !== null) this.compareWith(before.#live.wire);
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get conflicts(): readonly CellConflict[] {
    return [...this.#conflicts.values()];
  }

  conflictAt(cell: number): CellConflict | null {
    return this.#conflicts.get(cell) ?? null;
  }

  /** Is an own edit of this cell not with the server yet? */
  isUnsaved(cell: number): boolean {
    return this.#outbox.countOf(cell) > 0;
  }

  /** Cells whose own edits are not with the server yet. */
  get unsavedCells(): number {
    return this.#outbox.waitingCells;
  }

  valueAt(cell: number): CellValue {
    return this.values.at(this.local[cell] ?? OFF);
  }

  /** The version that is live, to mark what differs from it. */
  compareWith(published: RosterDocument): void {
    this.#live = new LiveVersion(published, this, this.values);
    this.#changed = new Uint8Array(this.frame.cells);
    this.#changedCells = 0;
    this.#compare([...this.#changed.keys()]);
  }

  /** Does the duty, with its times, or leave differ from the version that is live? Pins are nobody's news. */
  isChanged(cell: number): boolean {
    return this.#changed?.[cell] === 1;
  }

  /** `null` while nothing is live or the live version has not come. */
  get changedCells(): number | null {
    return this.#changed === null ? null : this.#changedCells;
  }

  /** Counts the times that anything shown has changed. */
  get edits(): number {
    return this.#edits;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** One user action: one step of undo, one request. Gives the cells that it changed. */
  change(action: string, wanted: readonly CellChange[]): readonly number[] {
    const changes = this.#differences(wanted);
    if (changes.length === 0) return [];
    this.#history.did({ action, changes });
    return this.#put(action, changes);
  }

  /** Takes back the last own step. Cells that somebody has changed since are left and become conflicts. */
  undo(): readonly number[] {
    const step = this.#history.takeUndo();
    if (step === null) return [];
    const turned = step.changes.map(({ cell, before, after }) => ({ cell, before: after, after: before }));
    const { cells, done } = this.#replay('undo', turned);
    this.#history.undid({ action: step.action, changes: turnedBack(done) });
    return cells;
  }

  redo(): readonly number[] {
    const step = this.#history.takeRedo();
    if (step === null) return [];
    const { cells, done } = this.#replay('redo', step.changes);
    this.#history.redid({ action: step.action, changes: done });
    return cells;
  }

  /** Ends a conflict: mine is sent over theirs, or theirs stands. */
  settle(cell: number, choice: 'mine' | 'theirs'): void {
    const conflict = this.#conflicts.get(cell);
    if (conflict === undefined) return;
    this.#conflicts.delete(cell);
    if (choice === 'mine') {
      this.#put('mine', [{ cell, before: this.#server[cell] ?? OFF, after: conflict.mine }]);
    } else {
      this.local[cell] = this.#server[cell] ?? OFF;
      this.#tell([cell]);
    }
  }

  /** The oldest action that waits, as a request, alike however often it is asked for; `null` when all is sent. */
  nextRequest(): { readonly key: string; readonly request: EditRequest } | null {
    const head = this.#outbox.head;
    if (head === null) return null;
    const edits = head.edits.map(({ cell, seen, after }) => ({
      ...this.frame.nameOf(cell),
      rev: seen,
      value: this.values.at(after),
    }));
    return { key: head.key, request: { action: head.action, edits, client: head.client } };
  }

  /** The server took the oldest action. */
  accepted(answer: EditAnswer): void {
    const head = this.#outbox.takeHead();
    if (head === null) return;
    const revs = new Map(answer.cells.map(({ person, date, rev }) => [this.frame.cellOf(person, date), rev]));
    for (const { cell, after, seen } of head.edits) {
      const rev = revs.get(cell) ?? seen + 1;
      this.#learn(cell, after, rev);
      this.#outbox.chainOn(cell, rev);
    }
    this.#tell(this.#fall(head.edits.map(({ cell }) => cell)));
  }

  /** The server refused the oldest action whole, because others have changed these cells since. The rest is sent again. */
  refused(conflicts: readonly Conflict[]): void {
    const cells = new Set<number>();
    for (const { person, date, theirs, rev, by, at } of conflicts) {
      const cell = this.frame.cellOf(person, date);
      if (cell < 0) continue;
      cells.add(cell);
      this.#learn(cell, this.values.numberOf(theirs), rev);
      const mine = this.local[cell] ?? OFF;
      const now = this.#server[cell] ?? OFF;
      if (mine !== now) {
        this.#conflicts.set(cell, { cell, kind: 'edit', mine, theirs: now, by: by?.name ?? null, at });
      }
    }
    this.#outbox.without(cells, this.#naming.newKey);
    this.#tell([...cells]);
  }

  /** Gives up the oldest action, which the server will never take; its cells show what the server has. */
  discarded(): void {
    const head = this.#outbox.head;
    if (head === null) return;
    const cells = head.edits.map(({ cell }) => cell);
    this.#outbox.without(new Set(cells), this.#naming.newKey);
    this.#tell(this.#fall(cells));
  }

  /**
   * The server has the key of the oldest action with other contents, from an older build of this page: it goes out under a new one.
   * Where it was taken before, the revs say so, and both values are kept.
   */
  renamed(): void {
    this.#outbox.renameHead(this.#naming.newKey());
    this.#tell(this.#outbox.head?.edits.map(({ cell }) => cell) ?? []);
  }

  /** Somebody changed cells, or an own action comes back as news. Told twice or late it does no harm. */
  happened({ cells, by, at }: Pick<CellsEvent, 'cells' | 'by' | 'at'>): void {
    const touched: number[] = [];
    for (const { person, date, value, rev } of cells) {
      const cell = this.frame.cellOf(person, date);
      if (cell < 0 || rev <= (this.#rev[cell] ?? 0)) continue;
      this.#learn(cell, this.values.numberOf(value), rev);
      const conflict = this.#conflicts.get(cell);
      const theirs = this.#server[cell] ?? OFF;
      // Own news, or what one sees already: nothing looks different.
      if (conflict === undefined && (this.isUnsaved(cell) || this.local[cell] === theirs)) continue;
      if (conflict?.mine === theirs) this.#conflicts.delete(cell);
      else if (conflict !== undefined) this.#conflicts.set(cell, { ...conflict, theirs, by: by.name, at });
      touched.push(cell);
    }
    if (touched.length > 0) this.#tell(this.#fall(touched));
  }

  /** Actions not with the server yet, to keep on the device. */
  waiting(): readonly StoredAction[] {
    return this.#outbox.actions.map(({ key, client, action, edits }) => ({
      key,
      client,
      action,
      edits: edits.map(({ cell, seen, before, after }) => ({
        ...this.frame.nameOf(cell),
        seen,
        before: this.values.at(before),
        after: this.values.at(after),
      })),
    }));
  }

  /** Lays kept actions on the board, to be sent; edits of people or days that are gone fall away. */
  adopt(stored: readonly StoredAction[]): void {
    const touched: number[] = [];
    for (const { key, client, action, edits } of stored) {
      const here = edits.flatMap(({ person, date, seen, before, after }): PendingEdit[] => {
        const cell = this.frame.cellOf(person, date);
        if (cell < 0) return [];
        return [{ cell, seen, before: this.values.numberOf(before), after: this.values.numberOf(after) }];
      });
      if (here.length === 0) continue;
      for (const { cell, after } of here) this.local[cell] = after;
      const isWhole = here.length === edits.length;
      this.#outbox.add({ key: isWhole ? key : this.#naming.newKey(), client, action, edits: here });
      touched.push(...here.map(({ cell }) => cell));
    }
    this.#tell(touched);
  }

  #differences(wanted: readonly CellChange[]): readonly StepChange[] {
    const last = new Map(wanted.map(({ cell, value }) => [cell, value]));
    return [...last].flatMap(([cell, after]) => {
      const before = this.local[cell] ?? OFF;
      return before === after && !this.#conflicts.has(cell) ? [] : [{ cell, before, after }];
    });
  }

  #put(action: string, changes: readonly StepChange[]): readonly number[] {
    const edits = changes.map(({ cell, before, after }): PendingEdit => {
      const seen = this.#outbox.countOf(cell) > 0 ? CHAINED : (this.#rev[cell] ?? 0);
      return { cell, before, after, seen };
    });
    for (const { cell, after } of edits) {
      this.local[cell] = after;
      this.#conflicts.delete(cell);
    }
    const { newKey, client } = this.#naming;
    if (edits.length > 0) this.#outbox.add({ key: newKey(), client, action, edits });
    const cells = edits.map(({ cell }) => cell);
    this.#tell(cells);
    return cells;
  }

  #replay(
    action: 'undo' | 'redo',
    changes: Step['changes'],
  ): { cells: readonly number[]; done: readonly StepChange[] } {
    const done: StepChange[] = [];
    const others: number[] = [];
    for (const change of changes) {
      const { cell, before, after } = change;
      const now = this.local[cell] ?? OFF;
      if (this.#conflicts.get(cell)?.kind === 'edit') {
        // What was not taken yet needs no taking back: theirs stands.
        this.#conflicts.delete(cell);
        this.local[cell] = this.#server[cell] ?? OFF;
        others.push(cell);
      } else if (now === before) {
        done.push(change);
      } else if (now !== after) {
        this.#conflicts.set(cell, { cell, kind: 'undo', mine: after, theirs: now, by: null, at: null });
        others.push(cell);
      }
    }
    const cells = [...this.#put(action, done), ...others];
    if (others.length > 0) this.#tell(others);
    return { cells, done };
  }

  /** What the server has, unless something newer is known. */
  #learn(cell: number, value: number, rev: number): void {
    if (rev <= (this.#rev[cell] ?? 0)) return;
    this.#rev[cell] = rev;
    this.#server[cell] = value;
  }

  /** Cells with neither own edits nor a conflict of edits show what the server has. */
  #fall(cells: readonly number[]): readonly number[] {
    for (const cell of cells) {
      if (this.isUnsaved(cell) || this.#conflicts.get(cell)?.kind === 'edit') continue;
      this.local[cell] = this.#server[cell] ?? OFF;
    }
    return cells;
  }

  #compare(cells: readonly number[]): void {
    if (this.#live === null || this.#changed === null) return;
    for (const cell of cells) {
      const differs = this.#live.differs(cell, this.valueAt(cell)) ? 1 : 0;
      this.#changedCells += differs - (this.#changed[cell] ?? 0);
      this.#changed[cell] = differs;
    }
  }

  #tell(cells: readonly number[]): void {
    this.#edits += 1;
    this.#compare(cells);
    for (const listener of this.#listeners) listener(cells);
  }
}

function turnedBack(changes: readonly StepChange[]): readonly StepChange[] {
  return changes.map(({ cell, before, after }) => ({ cell, before: after, after: before }));
}
