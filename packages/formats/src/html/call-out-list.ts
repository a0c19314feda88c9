import type { DutyWords } from '../words/index.ts';
import { findingSentence, limitText, measuredText, ruleTitle } from '../words/index.ts';
import type { CallOut } from './calendar-model.ts';
import { keptTogether } from './kept-together.ts';
import { html, type Markup } from './markup.ts';

/** The breaches under the picture, each with its number on it and a link to its row of the rules. */
export function callOutList(all: readonly CallOut[], duties: readonly DutyWords[], prefix: string): Markup | null {
  if (all.length === 0) return null;
  return html`<ol class="callouts" aria-label="Breaches marked on the calendar">${all.map((callOut) => item(callOut, duties, prefix))}</ol>
`;
}

function item({ number, finding, tip }: CallOut, duties: readonly DutyWords[], prefix: string): Markup {
  const badge =
    tip === null
      ? html`<b class="tip off" aria-hidden="true">${number}</b>`
      : html`<b class="tip" aria-hidden="true">${number}</b>`;
  return html`<li>${badge}<span><a href="#${prefix}f${number}">${ruleTitle(finding)}</a>: ${proofText(finding, duties)}</span></li>`;
}

/** The proof with what was measured against the limit: `…: 23 h 30; the limit is at least 46 h`. */
export function proofText(finding: CallOut['finding'], duties: readonly DutyWords[]): string {
  const limit = finding.limit === null ? 'the limit is not known' : `the limit is ${limitText(finding)}`;
  return keptTogether(`${findingSentence(finding, duties)}: ${measuredText(finding)}; ${limit}`);
}
