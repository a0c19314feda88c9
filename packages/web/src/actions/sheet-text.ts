/** A block of cells as spreadsheets put it on the clipboard: tabs between cells, a line for each row, quotes around odd cells. */
export function readSheetText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i] ?? '';
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell === '') isQuoted = true;
    else if (letter === '\t') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (letter === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
    } else if (letter !== '\r') cell += letter;
  }
  rows.at(-1)?.push(cell);
  // A spreadsheet ends its last row too.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

export function writeSheetText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  return /["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
