import type { Finding } from '@rotawright/core/rules';
import {
  answerForPeople,
  answerSentence,
  dateText,
  dutyWords,
  peopleCounts,
  ruleTitle,
  sortedFindings,
  verdictCounts,
  verdictMark,
} from '../words/index.ts';
import { proofText } from './call-out-list.ts';
import { checkFacts, factStrip, personFacts } from './facts.ts';
import { fatigueSection } from './fatigue-section.ts';
import { FATIGUE_STYLE } from './fatigue-style.ts';
import { html, type Markup } from './markup.ts';
import { countTags, peopleIndex } from './people-index.ts';
import { personSection } from './person-section.ts';
import { type ReportPerson, type ReportSource, reportPeople } from './report-source.ts';
import { STYLE } from './style.ts';

/**
 * The report as one HTML file that needs nothing else: no script, no font, no request. For one person the answer, the
 * picture and the proof; for several an index first and then a part for each.
 *
 * People of the report who are not in the rota are left out. All text of the input is escaped.
 */
export function reportHtml(source: ReportSource): string {
  const people = reportPeople(source);
  const [only] = people;
  const body = people.length === 1 && only !== undefined ? onePerson(source, only) : manyPeople(source, people);
  const title = `Rota check: ${source.rota.title === '' ? source.source.file : source.rota.title}`;
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title} – Rotawright</title>
<style>${{ markup: source.fatigue === undefined ? STYLE : STYLE + FATIGUE_STYLE }}</style></head>
<body><main>
${banner(source)}
${body}
${source.fatigue === undefined ? null : fatigueSection(source.fatigue, 2)}
${notesSection(source)}
${checkYourself(source)}
</main></body></html>
`.markup;
}

function banner(source: ReportSource): Markup {
  const cells = ['b', '', 'n', 'n', 'b', 'a', 'a', '', 'b'].map((name) => html`<i class="${name}"></i>`);
  return html`<div class="banner"><span class="mark" aria-hidden="true">${cells}</span><b>Rotawright</b> <span>Rota check</span><span class="when">Checked ${dateText(source.checkedOn)}</span></div>`;
}

function onePerson(source: ReportSource, who: ReportPerson): Markup {
  const { findings } = who.person;
  return html`${title(source)}<h1 class="${answerMark(findings)}">${answerSentence(findings)}</h1>
${lead(source, who)}<p class="counts">${countTags(verdictCounts(findings))}</p>
${factStrip([...personFacts(source, who), ...checkFacts(source)])}
${personSection(source, who, 2)}`;
}

function manyPeople(source: ReportSource, people: readonly ReportPerson[]): Markup {
  const reports = people.map((who) => who.person);
  const all = reports.flatMap((person) => person.findings);
  return html`${title(source)}<h1 class="${answerMark(all)}">${answerForPeople(reports)}</h1>
<p class="counts">${countTags(peopleCounts(reports))} <span class="mute">rules, all people together</span></p>
${factStrip(checkFacts(source))}
<h2>Everybody</h2>
${peopleIndex(people)}
${people.map((who) => personPart(source, who))}`;
}

function personPart(source: ReportSource, who: ReportPerson): Markup {
  const { findings } = who.person;
  return html`<section class="person"><h2 id="${who.prefix}top" class="${answerMark(findings)}">${who.name}: ${answerSentence(findings).replace(/^This rota /, '')}</h2>
${lead(source, who)}<p class="counts">${countTags(verdictCounts(findings))}</p>
${factStrip(personFacts(source, who))}
${personSection(source, who, 3)}</section>
`;
}

function title({ rota }: ReportSource): Markup | null {
  return rota.title === ''
    ? null
    : html`<p class="title">${rota.title}</p>
`;
}

function answerMark(findings: readonly Finding[]): string {
  const { breaks, cannotTell, meets } = verdictCounts(findings);
  if (breaks > 0) return 'answer breaks';
  return cannotTell > 0 || meets === 0 ? 'answer cannot-tell' : 'answer meets';
}

/** The worst breach in a sentence, or the rule that came nearest to its limit. */
function lead(source: ReportSource, { person, index }: ReportPerson): Markup | null {
  const [worst] = sortedFindings(person.findings).filter((finding) => finding.margin !== null);
  if (worst === undefined) return null;
  const proof = proofText(worst, dutyWords(source.rota, index));
  const how = verdictMark(worst) === 'breaks' ? '' : 'Nearest to its limit: ';
  return html`<p class="lead">${how}${ruleTitle(worst)}. ${proof}.</p>
`;
}

function notesSection({ report }: ReportSource): Markup | null {
  if (report.notes.length === 0) return null;
  return html`<h2>Worth knowing</h2><ul class="notes">${report.notes.map((note) => html`<li>${note}</li>`)}</ul>`;
}

function checkYourself({ report, command, checkedOn }: ReportSource): Markup {
  const { id, edition, hash, overlays } = report.contract;
  const changed = overlays.length === 0 ? '' : ` with ${overlays.join(', ')}`;
  return html`<footer><b>Check it yourself.</b> <code>${command}</code><br>Contract ${id}, edition ${edition}${changed}, <span class="hash">${hash}</span>. Rotawright ${report.engine}, checked ${dateText(checkedOn)}. This is a calculation, not legal advice.</footer>`;
}
