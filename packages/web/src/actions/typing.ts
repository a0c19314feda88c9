/** Milliseconds to wait for a second letter where the first is a duty by itself and the beginning of another. */
export const WAIT_FOR_LETTER = 500;

/** What typed letters mean so far. */
export type Typed =
  | { readonly kind: 'done'; readonly code: string }
  /** More may come: at the end of the wait `code` is meant, or nothing where it is `null`. */
  | { readonly kind: 'wait'; readonly code: string | null }
  | { readonly kind: 'unknown' };

/** Reads letters as the code of a duty, without minding capitals; the code comes back as it is written in the list. */
export function readTyped(letters: string, codes: readonly string[]): Typed {
  const typed = letters.toUpperCase();
  const begins = codes.filter((code) => code.toUpperCase().startsWith(typed));
  const exact = codes.find((code) => code === letters) ?? begins.find((code) => code.toUpperCase() === typed) ?? null;
  if (begins.length === 0) return { kind: 'unknown' };
  if (begins.length === 1 && exact !== null) return { kind: 'done', code: exact };
  return { kind: 'wait', code: exact };
}
