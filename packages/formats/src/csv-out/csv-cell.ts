/** What a spreadsheet program takes for a formula when a cell's text begins with it. */
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * One cell of a CSV file. Text that a spreadsheet program would run as a formula (it begins with `=`, `+`, `-`, `@`, a tab
 * or a carriage return) gets an apostrophe before it, and so does text that begins with an apostrophe; taking one leading
 * apostrophe away before one of these gives the text back.
 */
export function csvCell(text: string): string {
  const safe = FORMULA_START.test(text) || /^'+[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** Rows as CSV after RFC 4180: commas, CRLF, quotation marks where they are needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
