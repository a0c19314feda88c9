/**
 * Where things came from before they became a document, as the reader of a file says it (`Sheet1!F14`). Messages and
 * reports then name that place; without one they name the path in the document (`duties[14]`, `lines[2][3]`).
 */
export interface Origins {
  /** Index-parallel to a roster's `duties`. */
  readonly duties?: readonly string[];
  /** Index-parallel to a template's `lines`: weeks, then seven cells. */
  readonly cells?: readonly (readonly string[])[];
}
