import type { ReactElement } from 'react';
import type { ImportReading } from '../../api/imports.ts';
import { importWords as words } from '../../words/import.ts';

/** A sheet as it stands in the file, and under each cell what it was taken for. */
export function ReadSheet({ sheet }: { readonly sheet: ImportReading['sheets'][number] }): ReactElement {
  const columns = columnsOf(sheet);
  return (
    <>
      <h2>{words.sheet(sheet.name)}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key */}
      <section className="table-wrap" tabIndex={0} aria-label={words.sheet(sheet.name)}>
        <table className="sheet-cells">
          <caption className="hidden-text">{words.sheet(sheet.name)}</caption>
          <thead>
            <tr>
              <th scope="col" className="head">
                {words.row}
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className="head">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map(({ row, cells }) => {
              const byColumn = new Map(cells.map((cell) => [columnOf(cell.at), cell]));
              return (
                <tr key={row}>
                  <th scope="row" className="head">
                    {row}
                  </th>
                  {columns.map((column) => {
                    const cell = byColumn.get(column);
                    return cell === undefined ? (
                      <td key={column} />
                    ) : (
                      <td key={column} className={`read-${cell.kind}`}>
                        {cell.text}
                        <span className="reading">{cell.reading === '' ? words.kind[cell.kind] : cell.reading}</span>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** `F` of `F14`. */
const columnOf = (at: string): string => at.replace(/\d+$/, '');

/** Columns in use, in the order of a spreadsheet: `Z` before `AA`. */
function columnsOf(sheet: ImportReading['sheets'][number]): readonly string[] {
  const found = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ at }) => columnOf(at))));
  return [...found].sort((a, b) => a.length - b.length || a.localeCompare(b));
}
