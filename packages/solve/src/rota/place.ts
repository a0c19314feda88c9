/** A place to be filled on a shift: by anybody, or by somebody with a skill. One symbol of the optimiser. */
export interface Slot {
  /** Index of the shift type. */
  readonly type: number;
  readonly skill: string | null;
  /** A place beyond the target: nobody is missing from it, and whoever stands on it costs what overstaffing costs. */
  readonly isSpare: boolean;
}

/** People needed on one shift and day. */
export interface Needed {
  readonly minimum: number;
  readonly target: number;
  readonly maximum: number;
}
