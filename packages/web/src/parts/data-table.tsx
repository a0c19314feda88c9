import type { ReactElement, ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
}

/** A table; the first column names the row. It scrolls sideways by itself where it is too wide, also by key. */
export function DataTable<Row>(props: {
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly foot?: ReactNode;
}): ReactElement {
  const { caption, isCaptionHidden = false, columns, rows, keyOf, foot } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key
    <section className="table-wrap" tabIndex={0} aria-label={caption}>
      <table className="table">
        <caption>{isCaptionHidden ? <span className="hidden-text">{caption}</span> : caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, isNumber }) => (
              <th key={key} scope="col" className={isNumber ? 'n' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, isNumber }, i) =>
                i === 0 ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <NumberOrText key={key} value={cell(row)} isNumber={isNumber ?? false} />
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot>{foot}</tfoot> : null}
      </table>
    </section>
  );
}

/** A nought in a column of numbers stands back, so that the others are seen. */
function NumberOrText({ value, isNumber }: { readonly value: ReactNode; readonly isNumber: boolean }): ReactElement {
  const isNought = isNumber && (value === 0 || value === '0');
  return <td className={isNumber ? (isNought ? 'n mute' : 'n') : undefined}>{value}</td>;
}
