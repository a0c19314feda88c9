import { canonicalJson } from '@rotawright/core/contracts';

/** A value for a JSON column: equal values give equal text. */
export function json(value: unknown): string {
  return canonicalJson(value);
}
