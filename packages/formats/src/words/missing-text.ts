/** A field of the interchange in brackets after its words: `(work.minutes)`, `(normalDayMinutes)`; plain words in brackets stay. */
const FIELD = / \((?=[^)]*[.[A-Z])[a-z][A-Za-z]*(?:\[\]|\.[a-z][A-Za-z]*)*\)/g;

/** What is missing, for people who do not write the data: without the fields' names, each fact once, parted by semicolons. */
export function missingText(missing: readonly string[]): string {
  return [...new Set(missing.map((fact) => fact.replace(FIELD, '')))].join('; ');
}
