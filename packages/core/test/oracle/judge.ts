/** One thing that a rule looked at. */
export interface Case {
  /** The part that is known; `null` when nothing is. */
  readonly measured: number | null;
  /** `null` when the edition's limit is not known. */
  readonly limit: number | null;
  /** How far inside the limit; negative when broken; `null` when nothing is known. */
  readonly margin: number | null;
  /** Something is missing that could change the answer. */
  readonly isOpen: boolean;
  /** Instants; `null` when the finding is about no span. */
  readonly from: number | null;
  readonly until: number | null;
  /** Other starts of equally bad spans. */
  readonly equalFrom?: readonly number[];
  readonly isUnbounded?: true;
  /** Nothing was there to measure. */
  readonly isNothing?: true;
  readonly of?: number;
}

/** What the report must say about one person, one rule and one of its limits. */
export interface Expected {
  readonly rule: string;
  readonly part: string | null;
  readonly severity: 'breach' | 'advice';
  readonly verdict: 'meets' | 'breaks' | 'cannot tell';
  /** Every breach, or every case that is worst (any of them may be shown). */
  readonly cases: readonly Case[];
}

export interface Judging {
  readonly rule: string;
  readonly part?: string;
  readonly severity?: 'breach' | 'advice';
  readonly cases: readonly Case[];
  /** The measured value when there is nothing to measure. */
  readonly nothing: 0 | null;
  /** The limit that stands then. */
  readonly limit: number | null;
}

/** A case under an upper limit that may be reached. */
export function atMost(measured: number, limit: number, span: readonly [number | null, number | null]): Case {
  return { measured, limit, margin: limit - measured, isOpen: false, from: span[0], until: span[1] };
}

/** A case under a lower limit that may be reached. */
export function atLeast(measured: number, limit: number, span: readonly [number | null, number | null]): Case {
  return { measured, limit, margin: measured - limit, isOpen: false, from: span[0], until: span[1] };
}

/** A case of which nothing is known. */
export function unknownCase(limit: number | null): Case {
  return { measured: null, limit, margin: null, isOpen: true, from: null, until: null };
}

/** Breaches that the known facts prove stand; else anything open makes it *cannot tell*; else it meets. */
export function judge(judging: Judging): Expected {
  const { cases, rule } = judging;
  const head = { rule, part: judging.part ?? null, severity: judging.severity ?? ('breach' as const) };
  const broken = cases.filter((one) => one.isUnbounded === true || (one.margin !== null && one.margin < 0));
  if (broken.length > 0) return { ...head, verdict: 'breaks', cases: broken };
  const verdict = cases.some((one) => one.isOpen) ? 'cannot tell' : 'meets';
  return { ...head, verdict, cases: worstOf(judging) };
}

function worstOf(judging: Judging): readonly Case[] {
  const known = judging.cases.filter((one) => one.margin !== null);
  const least = Math.min(...known.map((one) => one.margin ?? 0));
  const worst = known.filter((one) => one.margin === least);
  if (worst.length > 0) return worst;
  if (judging.cases.length > 0) return judging.cases;
  const { nothing, limit } = judging;
  return [{ measured: nothing, limit, margin: null, isOpen: false, from: null, until: null, isNothing: true }];
}

/** What was measured, without a limit that it could be held against. */
export function withoutLimit(measured: number | null): Case {
  return { ...unknownCase(null), measured };
}
