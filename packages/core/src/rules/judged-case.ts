import type { Ground } from './ground.ts';
import type { Case } from './primitive.ts';

/** A case with what it was judged on. */
export interface JudgedCase {
  readonly found: Case;
  readonly ground: Ground;
}

/** How far inside its limit a case is, negative outside; `null` when nothing was measured or there is no limit. */
export function marginOf({ found, ground }: JudgedCase): number | null {
  const { limit: termLimit, bound } = ground.segment;
  if (found.measured === null || termLimit === null) return null;
  if (found.margin !== undefined) return found.margin;
  const limit = found.limit === undefined ? termLimit : found.limit;
  if (limit === null) return null;
  const isCap = bound === 'at-most' || bound === 'less-than';
  return isCap ? limit - found.measured : found.measured - limit;
}

/** The limit that a case was judged by; `null` where it is not known. */
export function limitOf({ found, ground: { segment } }: JudgedCase): number | null {
  if (segment.limit === null) return null;
  return found.limit === undefined ? segment.limit : found.limit;
}
