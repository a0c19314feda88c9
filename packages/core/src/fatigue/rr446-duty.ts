/** One duty as RR446 sees it, in decimal civil hours. */
export interface Rr446Duty {
  /** Whole number of the civil day on which it starts; only differences count. */
  readonly day: number;
  /** Clock hour of the start, 0 (included) to 24 (excluded), and length in hours, more than 0. */
  readonly on: number;
  readonly length: number;
}

/** The work inside duties and the way to them. `RR446_DEFAULTS` are those of the sheet in use on the railway. */
export interface Rr446Settings {
  /** Workload and attention, 0 (least demanding) to 3 (most). */
  readonly workload: number;
  readonly attention: number;
  /** Minutes. The way in and the way out together. */
  readonly commute: number;
  /** Minutes: typical time between breaks and typical break; longest unbroken work and the break after it. */
  readonly betweenBreaks: number;
  readonly breakLength: number;
  readonly longestWork: number;
  readonly breakAfterLongest: number;
}

/** Moderately demanding work with attention most of the time, 15 min of break every 3 hours, 30 after at most 4. */
export const RR446_DEFAULTS: Rr446Settings = {
  workload: 2,
  attention: 2,
  commute: 40,
  betweenBreaks: 180,
  breakLength: 15,
  longestWork: 240,
  breakAfterLongest: 30,
};

/** Mean stretch of work, mean break (minutes) and the sum of workload and attention. */
export function rr446Demand(settings: Rr446Settings): { work: number; rest: number; load: number } {
  return {
    work: (settings.betweenBreaks + settings.longestWork) / 2,
    rest: (settings.breakLength + settings.breakAfterLongest) / 2,
    load: settings.workload + settings.attention,
  };
}

/** A duty with the half hour each way that the cumulative parts of both indices fix. */
export interface Rr446Span {
  /** Clock hour of leaving home (may be below 0) and hours until home again. */
  readonly start: number;
  readonly length: number;
  readonly day: number;
  /** Hours from coming home to leaving again; after the last duty 24. Negative when duties touch. */
  readonly gapAfter: number;
}

/** Duties in order of start, each with its way and the gap after it. */
export function rr446Spans(duties: readonly Rr446Duty[]): readonly Rr446Span[] {
  return duties.map(({ day, on, length }, i) => {
    const after = duties[i + 1];
    const start = on - 0.5;
    const whole = length + 1;
    const gapAfter = after === undefined ? 24 : 24 * (after.day - day) + after.on - 0.5 - start - whole;
    return { start, length: whole, day, gapAfter };
  });
}
