import type { Confidence } from '@rotawright/core/contracts';

const UNSURE: Readonly<Partial<Record<Confidence, string>>> = {
  'third-party': 'from software or a blog only',
  unconfirmed: 'not confirmed in any source',
  unknown: 'not known',
};

/**
 * How weak the source of a contract's value is, as a sentence about it: `Limit not confirmed in any source`.
 * `null` where the source is as good as a copy of the text.
 */
export function unsureText(what: 'Limit' | 'Rate', confidence: Confidence): string | null {
  const words = UNSURE[confidence];
  return words === undefined ? null : `${what} ${words}`;
}

/** The mark that follows a clause on a line of text: ` (source unconfirmed)`; empty where {@link unsureText} is `null`. */
export function sourceMark(confidence: Confidence): string {
  return UNSURE[confidence] === undefined ? '' : ` (source ${confidence})`;
}
