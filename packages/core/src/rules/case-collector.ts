import type { Segment } from './clause-segments.ts';
import type { Case, Sink } from './primitive.ts';

/** A case with the terms that it was judged by. */
export interface JudgedCase {
  readonly found: Case;
  readonly segment: Segment;
}

/** Gathers what a primitive finds over the segments of one clause. Emptied and used again for the next. */
export class CaseCollector implements Sink {
  readonly breaches: JudgedCase[] = [];
  /** The case nearest to its limit over all segments; `null` when no segment was judged. */
  nearest: Case | null = null;
  nearestSegment: Segment | null = null;
  /** The first that cannot be told. */
  open: JudgedCase | null = null;
  readonly missing = new Set<string>();
  #segment: Segment | null = null;

  empty(): void {
    if (this.breaches.length > 0) this.breaches.length = 0;
    if (this.missing.size > 0) this.missing.clear();
    this.nearest = null;
    this.open = null;
  }

  /** Says by which terms the next cases are judged. */
  begin(segment: Segment): void {
    this.#segment = segment;
  }

  breach(found: Case): void {
    if (this.#segment !== null) this.breaches.push({ found, segment: this.#segment });
  }

  worst(found: Case): void {
    const segment = this.#segment;
    if (segment === null) return;
    const { nearest, nearestSegment } = this;
    const isFirst = nearest === null || nearestSegment === null;
    if (!isFirst && !isNearer({ found, segment }, { found: nearest, segment: nearestSegment })) return;
    this.nearest = found;
    this.nearestSegment = segment;
  }

  cannotTell(known: Case, missing: readonly string[]): void {
    if (this.#segment !== null) this.open ??= { found: known, segment: this.#segment };
    for (const fact of missing) this.missing.add(fact);
    for (const term of this.#segment?.doubtful ?? []) this.missing.add(term);
  }
}

/** Of two cases the one to show: that nearer to its limit, and something measured rather than nothing. */
function isNearer(a: JudgedCase, b: JudgedCase): boolean {
  const marginOfA = marginOf(a);
  const marginOfB = marginOf(b);
  return marginOfA !== null && (marginOfB === null || marginOfA < marginOfB);
}

/** How far inside its limit a case is, negative outside; `null` when nothing was measured or there is no limit. */
export function marginOf({ found, segment }: JudgedCase): number | null {
  if (found.measured === null || segment.limit === null) return null;
  if (found.margin !== undefined) return found.margin;
  const limit = limitOf({ found, segment });
  if (limit === null) return null;
  const isCap = segment.bound === 'at-most' || segment.bound === 'less-than';
  return isCap ? limit - found.measured : found.measured - limit;
}

/** The limit that a case was judged by; `null` where it is not known. */
export function limitOf({ found, segment }: JudgedCase): number | null {
  if (segment.limit === null) return null;
  return found.limit === undefined ? segment.limit : found.limit;
}
