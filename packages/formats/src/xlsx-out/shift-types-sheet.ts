import type { WriteSheet } from 'hucre';
import { type Grid, SHIFT_TYPE_HEADINGS, shiftTypeRows } from '../grid-out/index.ts';
import { HEADING, lookStyle, TEXT } from './cell-styles.ts';
import { sheetDraft } from './sheet-draft.ts';

/** The key of the grid: every code with its times, kind, breaks and expected work, in its colour. */
export function shiftTypesSheet({ codes }: Grid): WriteSheet {
  const draft = sheetDraft();
  SHIFT_TYPE_HEADINGS.forEach((heading, column) => {
    draft.put([0, column], heading, HEADING);
  });
  shiftTypeRows(codes).forEach((texts, r) => {
    texts.forEach((text, column) => {
      if (text === '') return;
      const isNumber = column >= 6;
      draft.put([1 + r, column], isNumber ? Number(text) : text, column === 0 ? lookStyle(codes.lookOf(text)) : TEXT);
    });
  });
  return {
    name: 'Shift types',
    rows: draft.rows,
    cells: draft.cells,
    columns: SHIFT_TYPE_HEADINGS.map((_, column) => ({ width: column === 1 || column === 4 ? 22 : 12 })),
    freezePane: { rows: 1 },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}
