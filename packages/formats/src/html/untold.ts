import type { Finding } from '@rotawright/core/rules';
import { ruleTitle } from '../words/index.ts';
import { heading, html, type Markup } from './markup.ts';

/** What could not be told, rule by rule, and the facts that would settle it. */
export function untold(findings: readonly Finding[], level: number): Markup {
  const open = findings.filter((finding) => finding.verdict === 'cannot tell');
  const body =
    open.length === 0
      ? html`<p>Nothing: every rule could be judged.</p>`
      : open.map((finding) => untoldRule(finding, level + 1));
  return html`<section>${heading(level, 'What could not be told')}${body}</section>
`;
}

function untoldRule(finding: Finding, level: number): Markup {
  const missing = finding.missing.length === 0 ? ['the rota doesn’t give enough to judge it'] : finding.missing;
  return html`<div class="cant">${heading(level, ruleTitle(finding))}<ul>${missing.map((fact) => html`<li>${fact}</li>`)}</ul><small>${finding.clause}</small></div>
`;
}
