import type { Finding } from '@rotawright/core/rules';
import { counted, ruleKey, ruleTitle, unsureText, verdictMark } from '../words/index.ts';
import { heading, html, type Markup } from './markup.ts';

/** How good the sources of the limits are, and whether a weak one decides a breach here. */
export function sureness(findings: readonly Finding[], level: number): Markup {
  const weak = new Map(findings.filter(isUnsure).map((finding) => [ruleKey(finding), finding]));
  const rules = new Set(findings.map(ruleKey)).size;
  const decides = findings.some((finding) => isUnsure(finding) && verdictMark(finding) === 'breaks');
  const body =
    weak.size === 0
      ? html`<p>Every limit used here was read in the contract, or stands in two sources that agree.</p>`
      : html`<p>Of ${counted(rules, 'rule')}, ${weak.size} ${weak.size === 1 ? 'rests' : 'rest'} on a source that is not as good as the contract itself:</p>
<ul>${[...weak.values()].map((finding) => html`<li>${ruleTitle(finding)}, ${finding.clause}: <span class="unsure">${(unsureText('Limit', finding.confidence) ?? '').toLowerCase()}</span></li>`)}</ul>
<p>${decides ? 'At least one of these decides a breach here: check the text before acting on it.' : 'None of these decides a breach here.'}</p>`;
  return html`<section>${heading(level, 'How sure are the rules?')}${body}</section>
`;
}

function isUnsure({ confidence }: Finding): boolean {
  return unsureText('Limit', confidence) !== null;
}
