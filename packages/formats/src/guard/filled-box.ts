/** How far a sheet's filled cells reach, counted from 1, and how many there are. Cells with only a style don't count. */
export interface FilledBox {
  readonly cells: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The cell in the furthest row, and the one in the furthest column. */
  readonly lowest: string;
  readonly rightmost: string;
}

const CELL = /<(?:[A-Za-z0-9]+:)?c(?=[\s/>])([^>]*)>/g;
const PLACE = /\br="([A-Z]{1,4})([0-9]{1,8})"/;
const EMPTY_CELL = /^(?:[A-Za-z0-9]+:)?c>/;

/** Scans a sheet's XML for its filled cells without building anything. Time linear in the text. */
export function filledBox(xml: string): FilledBox {
  const box = { cells: 0, lastRow: 0, lastColumn: 0, lowest: '', rightmost: '' };
  for (const match of xml.matchAll(CELL)) {
    const attributes = match[1] ?? '';
    if (attributes.endsWith('/')) continue;
    const after = match.index + match[0].length;
    if (xml.startsWith('</', after) && EMPTY_CELL.test(xml.slice(after + 2, after + 24))) continue;
    box.cells += 1;
    const place = PLACE.exec(attributes);
    if (place === null) continue;
    reach(box, place[1] ?? '', Number(place[2]));
  }
  return box;
}

function reach(
  box: { lastRow: number; lastColumn: number; lowest: string; rightmost: string },
  letters: string,
  row: number,
): void {
  const column = columnNumber(letters);
  if (row > box.lastRow) {
    box.lastRow = row;
    box.lowest = `${letters}${row}`;
  }
  if (column > box.lastColumn) {
    box.lastColumn = column;
    box.rightmost = `${letters}${row}`;
  }
}

function columnNumber(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 26 + (letter.charCodeAt(0) - 64);
  return value;
}
