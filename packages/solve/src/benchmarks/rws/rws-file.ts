/** A shift and how many days on end of it are worked at least and at most. */
export interface RwsShift {
  readonly id: string;
  readonly minRun: number;
  readonly maxRun: number;
}

/**
 * A rotating-workforce instance: as many lines as weeks, each worked by everybody in turn, the last day joined to the
 * first. All limits are hard.
 */
export interface RwsFile {
  readonly name: string;
  readonly weeks: number;
  readonly shifts: readonly RwsShift[];
  readonly minOff: number;
  readonly maxOff: number;
  readonly minWork: number;
  readonly maxWork: number;
  /** 1 where shift `b` may not follow shift `a` on the next day, at `a * shifts + b`. */
  readonly notNext: Uint8Array;
  /** 1 where shift `b` may not follow shift `a` after a single day off. */
  readonly notAfterDayOff: Uint8Array;
  /** People needed, exactly, at `weekday * shifts + shift`. */
  readonly demand: Int32Array;
}
