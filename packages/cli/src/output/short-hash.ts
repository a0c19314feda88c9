/** The beginning of a contract's hash, enough to tell two contracts apart at a glance; the JSON has the whole. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 19)}…`;
}
