/** Bounds of a count, both included. */
export interface Inrc2Range {
  readonly min: number;
  readonly max: number;
}

/** A shift type of an INRC-II scenario. */
export interface Inrc2Shift {
  readonly id: string;
  /** Days on end of this same shift. */
  readonly run: Inrc2Range;
}

/**
 * A contract of an INRC-II scenario: assignments over the whole horizon, days on end at work and off, weekends worked at most.
 */
export interface Inrc2Contract {
  readonly id: string;
  readonly assignments: Inrc2Range;
  readonly work: Inrc2Range;
  readonly off: Inrc2Range;
  readonly mostWeekends: number;
  readonly wantsCompleteWeekends: boolean;
}

/** What a nurse did before day 0. */
export interface Inrc2History {
  readonly assignments: number;
  readonly weekends: number;
  /** Place of the shift worked last, or `null`. */
  readonly lastShift: number | null;
  readonly sameShift: number;
  readonly work: number;
  readonly off: number;
}

/** Somebody of an INRC-II scenario; contract and skills by their places in the file. */
export interface Inrc2Nurse {
  readonly id: string;
  readonly contract: number;
  readonly skills: ReadonlySet<number>;
}

/** The part of an instance that its scenario file holds. */
export interface Inrc2Scenario {
  readonly name: string;
  readonly weeks: number;
  readonly skills: readonly string[];
  readonly shifts: readonly Inrc2Shift[];
  /** 1 where shift `b` may follow shift `a`, at `a * shifts + b`. */
  readonly mayFollow: Uint8Array;
  readonly contracts: readonly Inrc2Contract[];
  readonly nurses: readonly Inrc2Nurse[];
}

/** A wish for a day without a shift, or without any (`null`). */
export interface Inrc2Request {
  readonly nurse: number;
  readonly day: number;
  readonly shift: number | null;
}

/** One week's demand. */
export interface Inrc2Week {
  /** At `(weekday * shifts + shift) * skills + skill`. */
  readonly least: Int32Array;
  readonly optimal: Int32Array;
  /** Days count from this week's Monday. */
  readonly requests: readonly Inrc2Request[];
}

/** An INRC-II instance: scenario, history, weeks in order. */
export interface Inrc2Instance {
  readonly name: string;
  readonly scenario: Inrc2Scenario;
  /** By nurse. */
  readonly history: readonly Inrc2History[];
  readonly weeks: readonly Inrc2Week[];
}
