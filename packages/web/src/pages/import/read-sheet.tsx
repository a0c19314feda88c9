import type { ReactElement } from 'react';
import type { ImportReading } from '../../api/imports.ts';
import { importWords as words } from '../../words/import.ts';

/** A sheet as it stands in the file, and under each cell what it was taken for. A doubt leads to its question. */
export function ReadSheet(props: {
  readonly sheet: ImportReading['sheets'][number];
  readonly onQuestion: (question: string) => void;
}): ReactElement {
  const { sheet, onQuestion } = props;
  const columns = columnsOf(sheet);
  return (
    <>
      <h2>{words.sheet(sheet.name)}</h2>
      <p className="mute">
        {words.sheetLead} {sheet.isCut ? words.isCut : ''}
      </p>
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
                        <Reading cell={cell} onQuestion={onQuestion} />
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

type Cell = ImportReading['sheets'][number]['rows'][number]['cells'][number];

function Reading(props: { readonly cell: Cell; readonly onQuestion: (question: string) => void }): ReactElement | null {
  const { kind, reading, question, at, text } = props.cell;
  if (kind === 'passed-over') return null;
  if (question === null)
    return <span className="reading">{reading === '' || reading === text ? words.kind[kind] : reading}</span>;
  return (
    <button type="button" className="bare reading" onClick={() => props.onQuestion(question)}>
      {words.settle}
      <span className="hidden-text"> {at}</span>
    </button>
  );
}

/** `F` of `F14`. */
const columnOf = (at: string): string => at.replace(/\d+$/, '');

/** Columns in use, in the order of a spreadsheet: `Z` before `AA`. */
function columnsOf(sheet: ImportReading['sheets'][number]): readonly string[] {
  const found = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ at }) => columnOf(at))));
  return [...found].sort((a, b) => a.length - b.length || a.localeCompare(b));
}
