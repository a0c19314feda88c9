/** Longest piece of the user's own text that a message repeats, in characters. */
const LONGEST_QUOTE = 60;

/**
 * What is there, as a message says it: text in quotes (cut after 60 characters), numbers and words of JSON as they
 * are, and `a list of 3` or `an object` for what is too large to repeat.
 */
export function sayValue(value: unknown): string {
  if (typeof value === 'string') return quoteText(value);
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  return String(value);
}

/** The user's text in double quotes, with control characters escaped, cut after 60 characters. */
export function quoteText(text: string): string {
  return JSON.stringify(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

/** `LD, N, SD`, or the first `most` of them and `… (41 in all)`. */
export function listWords(words: Iterable<string>, most = 12): string {
  const shown: string[] = [];
  let count = 0;
  for (const word of words) {
    if (count < most) shown.push(word.length > LONGEST_QUOTE ? `${word.slice(0, LONGEST_QUOTE)}…` : word);
    count += 1;
  }
  return count > most ? `${shown.join(', ')}, … (${count} in all)` : shown.join(', ');
}

/** `1 week` or `3 weeks`. */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
