import type { PayLine, PayReport } from '@rotawright/core/pay';
import { dateText, poundsText, totalText, unsureText } from '../words/index.ts';
import { heading, html, type Markup } from './markup.ts';

/** Pay line by line, with clause, rate date, weak sources, what is missing and what was taken for granted. */
export function payTable(pay: PayReport, level: number): Markup {
  const total = totalText(pay.totalPence, pay.knownPence);
  const monthly =
    pay.monthlyPence === null
      ? null
      : html`<tr><th scope="row" colspan="2">A month</th><td class="n">${poundsText(pay.monthlyPence)}</td></tr>`;
  return html`<section class="pay">${heading(level, 'What it pays')}<p class="mute">A year before tax, at the rates of ${dateText(pay.on)}${pay.grade === null ? '' : `, grade ${pay.grade}`}.</p>
<table class="plain"><caption class="vh">Pay by line</caption><thead><tr><th scope="col">Line</th><th scope="col">Clause</th><th scope="col" class="n">A year</th></tr></thead>
<tbody>${pay.lines.map(payRow)}</tbody><tfoot><tr><th scope="row" colspan="2">Total</th><td class="n">${total}</td></tr>${monthly}</tfoot></table>
${pay.missing.length === 0 ? null : html`<p>The total can’t be told without: ${pay.missing.join('; ')}.</p>`}${
  pay.notes.length === 0 ? null : html`<ul>${pay.notes.map((note) => html`<li>${note}</li>`)}</ul>`
}</section>
`;
}

function payRow(line: PayLine): Markup {
  const amount =
    line.amountPence === null ? html`<span class="v cannot-tell">Can’t tell</span>` : poundsText(line.amountPence);
  const isInside = line.within.length > 0;
  const unsure = unsureText('Rate', line.confidence);
  return html`<tr><th scope="row">${line.title}${isInside ? html`<small>already in the lines above</small>` : null}${
    line.missing.length === 0 ? null : html`<small>Missing: ${line.missing.join('; ')}</small>`
  }${line.notes.map((note) => html`<small>${note}</small>`)}</th><td>${line.clause}${line.from === null ? null : html`<small>rate from ${dateText(line.from)}</small>`}${unsure === null ? null : html`<small class="unsure">${unsure}</small>`}</td><td class="n">${isInside ? html`<span class="mute">(${amount})</span>` : amount}</td></tr>
`;
}
