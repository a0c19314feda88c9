/** A roster that several threads anneal together: each changes whom it has claimed, and takes over what the others changed. */
export interface CommonRoster {
  /** Cost of the best roster that any of the threads has seen. */
  best: number;
  /** Largest share of the budget that any of the threads has spent: all are as cold as the one that is ahead. */
  spent: number;
  /** Rises with every change of the person's line. */
  version(person: number): number;
  /** Takes a person for oneself alone; false where another thread has the person. Give back soon, with `release`. */
  claim(person: number): boolean;
  release(person: number): void;
  /** The line of a person that one has claimed: a view, valid until it is released. */
  lineOf(person: number): Uint8Array;
  /** Replaces the line of a person that one has claimed; returns its new version. */
  write(person: number, line: Uint8Array): number;
}
