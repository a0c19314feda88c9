import type { Ground } from './ground.ts';
import { type JudgedCase, marginOf } from './judged-case.ts';
import { BREAKS, type Judgements, MEETS } from './judgements.ts';
import type { Case, Sink } from './primitive.ts';

/** Gathers what a primitive finds over the segments of one clause. Emptied and used again for the next. */
export class CaseCollector implements Sink {
  readonly breaches: JudgedCase[] = [];
  /** The case nearest to its limit over all segments; `null` when no segment was judged. */
  nearest: Case | null = null;
  nearestGround: Ground | null = null;
  /** The first that cannot be told. */
  open: JudgedCase | null = null;
  readonly missing: string[] = [];
  #ground: Ground | null = null;

  empty(): void {
    if (this.breaches.length > 0) this.breaches.length = 0;
    if (this.missing.length > 0) this.missing.length = 0;
    this.nearest = null;
    this.open = null;
  }

  /** Says on what the next cases are judged. */
  begin(ground: Ground): void {
    this.#ground = ground;
  }

  breach(found: Case): void {
    if (this.#ground !== null) this.breaches.push({ found, ground: this.#ground });
  }

  worst(found: Case): void {
    const ground = this.#ground;
    if (ground === null) return;
    const { nearest, nearestGround } = this;
    const isFirst = nearest === null || nearestGround === null;
    if (!isFirst && !isNearer({ found, ground }, { found: nearest, ground: nearestGround })) return;
    this.nearest = found;
    this.nearestGround = ground;
  }

  cannotTell(known: Case, missing: readonly string[]): void {
    if (this.#ground !== null) this.open ??= { found: known, ground: this.#ground };
    this.#addMissing(missing);
    this.#addMissing(this.#ground?.segment.doubtful ?? []);
  }

  #addMissing(facts: readonly string[]): void {
    for (const fact of facts) if (!this.missing.includes(fact)) this.missing.push(fact);
  }

  /** Adds what was gathered: every breach, else what cannot be told, else the case nearest to its limit. */
  settle(judgements: Judgements): void {
    const { open, nearest, nearestGround } = this;
    if (this.breaches.length > 0) {
      for (const { found, ground } of this.breaches) judgements.add(BREAKS, found, ground);
    } else if (open !== null) {
      // A worst case without duties says only that nothing was measured.
      const hasOther = open.found.measured === null && nearest !== null && nearest.duties.length > 0;
      const found = hasOther ? nearest : open.found;
      const ground = (hasOther ? nearestGround : null) ?? open.ground;
      judgements.addOpen(found, ground, [...this.missing]);
    } else if (nearest !== null && nearestGround !== null) {
      judgements.add(MEETS, nearest, nearestGround);
    }
  }
}

/** Of two cases the one to show: that nearer to its limit, and something measured rather than nothing. */
function isNearer(a: JudgedCase, b: JudgedCase): boolean {
  const marginOfA = marginOf(a);
  const marginOfB = marginOf(b);
  return marginOfA !== null && (marginOfB === null || marginOfA < marginOfB);
}
