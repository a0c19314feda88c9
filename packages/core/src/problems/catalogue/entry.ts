/** What the manual says about one code of problem. */
export interface CatalogueEntry {
  /** The fault in one sentence, for somebody who sees the code for the first time. */
  readonly meaning: string;
  /** How to mend it. */
  readonly help: string;
}
