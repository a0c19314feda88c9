import type { Rota } from '@rotawright/core/roster';
import type { Finding, Report } from '@rotawright/core/rules';
import type { WriteSheet } from 'hucre';
import { address } from '../sheet/index.ts';
import {
  type DutyWords,
  dutyWords,
  findingSentence,
  limitText,
  marginText,
  measuredText,
  ruleTitle,
  sortedFindings,
  unsureText,
  verdictMark,
  verdictWord,
} from '../words/index.ts';
import { HEADING, LINK, TEXT, verdictStyle } from './cell-styles.ts';
import { cellPlace, ROTA_SHEET } from './rota-sheet.ts';
import { type SheetDraft, sheetDraft } from './sheet-draft.ts';

const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ['Doctor', 22],
  ['Verdict', 16],
  ['Rule', 28],
  ['Clause', 24],
  ['Measured', 13],
  ['Limit', 16],
  ['Margin', 11],
  ['Proof', 60],
  ['Where', 9],
  ['In the file checked', 30],
  ['How sure', 32],
  ['Waiver used', 20],
  ['Read as', 20],
];

/** Every finding of everybody, breaches first within a person, with a link to the cell that tips it and what the verdict rests on. */
export function findingsSheet(rota: Rota, report: Report): WriteSheet {
  const draft = sheetDraft();
  COLUMNS.forEach(([heading], column) => {
    draft.put([0, column], heading, HEADING);
  });
  let row = 1;
  for (const person of report.people) {
    const index = rota.people.findIndex(({ id }) => id === person.id);
    if (index < 0) continue;
    const context = { rota, index, duties: dutyWords(rota, index), name: rota.people[index]?.name || person.id };
    for (const finding of sortedFindings(person.findings)) {
      findingRow(draft, row, { finding, ...context });
      row += 1;
    }
  }
  return {
    name: 'Findings',
    rows: draft.rows,
    cells: draft.cells,
    columns: COLUMNS.map(([, width]) => ({ width })),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${address(Math.max(1, row - 1), COLUMNS.length - 1)}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

interface FindingRow {
  readonly rota: Rota;
  readonly index: number;
  readonly duties: readonly DutyWords[];
  readonly name: string;
  readonly finding: Finding;
}

function findingRow(draft: SheetDraft, row: number, { rota, index, duties, name, finding }: FindingRow): void {
  const texts = [
    ruleTitle(finding),
    finding.clause,
    measuredText(finding),
    limitText(finding),
    marginText(finding),
    findingSentence(finding, duties),
  ];
  draft.put([row, 0], rota.kind === 'template' ? 'Template' : name, TEXT);
  draft.put([row, 1], verdictWord(finding), verdictStyle(verdictMark(finding) === 'breaks'));
  texts.forEach((text, i) => {
    draft.put([row, 2 + i], text, TEXT);
  });
  const tip = duties[finding.duties.at(-1) ?? -1];
  if (tip !== undefined) {
    const [tipRow, tipColumn] = cellPlace(rota, index, tip.day.day);
    const place = address(tipRow, tipColumn);
    draft.put([row, 8], place, LINK, {
      hyperlink: { target: `#${ROTA_SHEET}!${place}`, location: `${ROTA_SHEET}!${place}` },
    });
  }
  draft.put([row, 9], [...new Set(finding.origin)].join(', '), TEXT);
  draft.put([row, 10], unsureText('Limit', finding.confidence) ?? '', TEXT);
  draft.put([row, 11], finding.waiver ?? '', TEXT);
  draft.put([row, 12], (finding.readings ?? []).join(', '), TEXT);
}
