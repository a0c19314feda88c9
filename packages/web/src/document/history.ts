/** One cell of a step: numbers of `CellValues`. */
export interface StepChange {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
}

/** What one user action did: undone and done again as one. */
export interface Step {
  readonly action: string;
  readonly changes: readonly StepChange[];
}

/** Own steps, without end. A new step forgets what was undone. */
export class History {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  did(step: Step): void {
    this.#done.push(step);
    this.#undone = [];
  }

  takeUndo(): Step | null {
    return this.#done.pop() ?? null;
  }

  takeRedo(): Step | null {
    return this.#undone.pop() ?? null;
  }

  /** Puts a step that was taken back on the other pile. */
  undid(step: Step): void {
    if (step.changes.length > 0) this.#undone.push(step);
  }

  redid(step: Step): void {
    if (step.changes.length > 0) this.#done.push(step);
  }

  /** The same steps on a board with other rows or days; changes whose cell is gone fall away. */
  moved(cellOf: (cell: number) => number): History {
    const moved = new History();
    moved.#done = movedSteps(this.#done, cellOf);
    moved.#undone = movedSteps(this.#undone, cellOf);
    return moved;
  }
}

function movedSteps(steps: readonly Step[], cellOf: (cell: number) => number): Step[] {
  return steps.flatMap(({ action, changes }) => {
    const kept = changes.flatMap((change) => {
      const cell = cellOf(change.cell);
      return cell < 0 ? [] : [{ ...change, cell }];
    });
    return kept.length === 0 ? [] : [{ action, changes: kept }];
  });
}
