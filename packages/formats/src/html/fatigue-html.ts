import type { FatigueComparison, FatigueReport } from '@rotawright/core/fatigue';
import { dateText } from '../words/index.ts';
import { fatigueDifference } from './fatigue-difference.ts';
import { fatigueBody, fatigueTrust } from './fatigue-section.ts';
import { FATIGUE_STYLE } from './fatigue-style.ts';
import { fatigueWeek } from './fatigue-week.ts';
import { comparisonSentences, fatigueAnswer, scaleSentence } from './fatigue-words.ts';
import { html, type Markup } from './markup.ts';
import { STYLE } from './style.ts';

/** What a page on tiredness is made of; the same source gives the same bytes. */
export interface FatiguePage {
  readonly report: FatigueReport;
  /** The file as the user named it. */
  readonly file: string;
  /** Civil day, `YYYY-MM-DD`. */
  readonly checkedOn: string;
  /** The command that gives this page again. */
  readonly command: string;
}

/** A rota’s tiredness as one HTML file that needs nothing else: no script, no font, no request. */
export function fatigueHtml(page: FatiguePage): string {
  const { report } = page;
  const title = report.title === '' ? page.file : report.title;
  return document(
    page,
    `Fatigue: ${title}`,
    html`<p class="title">${title}</p><h1>${fatigueAnswer(report)}</h1>
${fatigueBody(report, 2)}`,
  );
}

/** What a page on two rotas is made of: `report` is the second one. */
export interface FatigueComparisonPage extends FatiguePage {
  readonly before: FatigueReport;
  readonly comparison: FatigueComparison;
}

/** Two rotas side by side, the difference first, as one HTML file. */
export function fatigueComparisonHtml(page: FatigueComparisonPage): string {
  const { before, report, comparison } = page;
  const [first = 'Nothing that is measured here differs.', ...rest] = comparisonSentences(comparison);
  const body = html`<p class="title">${before.title} → ${report.title}</p><h1>${first}</h1>
<p class="estimate"><b>Both sides are ${report.label}.</b> They say which rota tires more, and nothing of harm to patients. ${scaleSentence(report)}</p>
<ul class="notes">${rest.map((sentence) => html`<li>${sentence}</li>`)}</ul>
${fatigueDifference(comparison, before, report)}
<h2>The week before: ${before.title}</h2>${fatigueWeek(before, `before, ${before.title}`)}
<h2>The week after: ${report.title}</h2>${fatigueWeek(report, `after, ${report.title}`)}
${fatigueTrust(report, 2)}`;
  return document(page, `Fatigue compared: ${before.title} and ${report.title}`, body);
}

function document(page: FatiguePage, title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – Rotawright</title>
<style>${{ markup: STYLE + FATIGUE_STYLE }}</style></head>
<body><main>
<div class="banner"><b>Rotawright</b> <span>Fatigue and risk</span><span class="when">Worked out ${dateText(page.checkedOn)}</span></div>
${body}
<footer><b>Work it out yourself.</b> <code>${page.command}</code><br>Rotawright ${page.report.engine}. Models for an average person; not advice on anybody’s fitness for work.</footer>
</main></body></html>
`.markup;
}
