/** A word that this device keeps under a key: empty where there is none, `without` in a browser that keeps nothing. */
export function keptHere(key: string, without: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return without;
  }
}

/** Keeps a word on this device; a browser that keeps nothing stays as it is. */
export function keepHere(key: string, word: string): void {
  try {
    localStorage.setItem(key, word);
  } catch {
    // What reads it says what goes without.
  }
}
