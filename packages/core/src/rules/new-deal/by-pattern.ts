import type { Pattern2002 } from '../../roster/interchange.ts';

/** One limit for each working pattern, as clauses name them; that of full shifts is the clause's `limit`. */
export interface LimitsByPattern {
  readonly limit: number;
  readonly partialShift: number;
  readonly partialShift24h: number;
  readonly onCall: number;
}

/** The limit of a working pattern. */
export function limitOf(pattern: Pattern2002, limits: LimitsByPattern): number {
  switch (pattern) {
    case 'full-shift':
      return limits.limit;
    case 'partial-shift':
      return limits.partialShift;
    case 'partial-shift-24h':
      return limits.partialShift24h;
    case 'on-call':
      return limits.onCall;
  }
}

/** What is missing when a person's working pattern is not given. */
export const MISSING_PATTERN: readonly string[] = ['pattern'];
