/** One fault: its text, and the field it is about where there is one. */
export interface Fault {
  readonly field: string | null;
  readonly text: string;
}
