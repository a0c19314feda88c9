import type { Finding } from '@rotawright/core/rules';
import {
  type DutyWords,
  findingSentence,
  limitText,
  marginText,
  measuredText,
  ruleTitle,
  unsureText,
  verdictMark,
  verdictWord,
} from '../words/index.ts';
import type { CallOut } from './calendar-model.ts';
import { keptTogether } from './kept-together.ts';
import { marginBar } from './margin-bar.ts';
import { html, type Markup } from './markup.ts';

/** What the table of rules is made of; `prefix` keeps ids apart where several people share a page. */
export interface RuleTableSource {
  readonly findings: readonly Finding[];
  readonly duties: readonly DutyWords[];
  readonly callOuts: readonly CallOut[];
  readonly prefix: string;
  readonly name: string;
}

/** Every rule with its verdict, clause, measured value, limit, margin and proof. */
export function ruleTable(source: RuleTableSource): Markup {
  const rows = source.findings.map((finding) => ruleRow(finding, source));
  return html`<table class="rules" role="table"><caption class="vh">Every rule for ${source.name}, with its proof</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Verdict</th><th scope="col" role="columnheader">Rule</th><th scope="col" role="columnheader" class="n">Measured</th><th scope="col" role="columnheader" class="n">Limit</th><th scope="col" role="columnheader" class="n">Margin</th><th scope="col" role="columnheader">Proof: the tightest case</th></tr></thead>
<tbody role="rowgroup">${rows}</tbody></table>
`;
}

function ruleRow(finding: Finding, { duties, callOuts, prefix }: RuleTableSource): Markup {
  const callOut = callOuts.find((candidate) => candidate.finding === finding);
  const mark = verdictMark(finding);
  const number =
    callOut === undefined
      ? null
      : html` <b class="tip${callOut.tip === null ? ' off' : ''}"><span class="vh">number </span>${callOut.number}</b>`;
  const id = callOut === undefined ? null : { markup: ` id="${prefix}f${callOut.number}"` };
  const margin = marginText(finding);
  return html`<tr role="row" class="${mark}"${id}><td role="cell" class="verdict">${verdictTag(finding)}${number}</td>
<th scope="row" role="rowheader"><b>${ruleTitle(finding)}</b>${ruleNotes(finding)}</th>
<td role="cell" class="n" data-label="Measured">${measuredText(finding)}</td><td role="cell" class="n" data-label="Limit">${limitText(finding)}</td>
<td role="cell" class="n" data-label="Margin">${margin === '' ? html`<span class="vh">none</span>` : margin}${marginBar(finding)}</td>
<td role="cell" class="proof-text">${keptTogether(findingSentence(finding, duties))}${originLine(finding)}</td></tr>
`;
}

/** The verdict as shape and word. */
export function verdictTag(finding: Finding): Markup {
  return html`<span class="v ${verdictMark(finding)}">${verdictWord(finding)}</span>`;
}

function ruleNotes(finding: Finding): Markup {
  const unsure = unsureText('Limit', finding.confidence);
  return html`<small>${finding.clause}</small>${
    unsure === null ? null : html`<small class="unsure">${unsure}</small>`
  }${finding.waiver === null ? null : html`<small>Agreed: the wider limit of the waiver ${finding.waiver} is used</small>`}${
    finding.readings === undefined ? null : html`<small>Read as ${finding.readings.join(', ')}</small>`
  }`;
}

const CELLS_SHOWN = 6;

function originLine({ origin }: Finding): Markup | null {
  const cells = [...new Set(origin)];
  if (cells.length === 0) return null;
  const [first = ''] = cells;
  const shown =
    cells.length <= CELLS_SHOWN
      ? cells.map((cell, i) => (i === 0 ? cell : withoutSheet(cell, first))).join(', ')
      : `${first} to ${withoutSheet(cells.at(-1) ?? '', first)}, ${cells.length} places`;
  return html`<small class="cells">${shown}</small>`;
}

/** `F14` of `Sheet1!F14` where the place before it already named the sheet. */
function withoutSheet(cell: string, first: string): string {
  const sheet = first.slice(0, first.lastIndexOf('!') + 1);
  return sheet !== '' && cell.startsWith(sheet) ? cell.slice(sheet.length) : cell;
}
