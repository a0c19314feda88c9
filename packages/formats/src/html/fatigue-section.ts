import type { FatigueReport, PersonFatigue } from '@rotawright/core/fatigue';
import { mondayOf } from '../picture/index.ts';
import { bandKey, fatigueBand } from './fatigue-band.ts';
import { stampMinutes } from './fatigue-stamps.ts';
import { fatigueDuties, fatiguePeople, fatigueWeeks } from './fatigue-tables.ts';
import { fatigueWeek } from './fatigue-week.ts';
import { fatigueAnswer, fatigueLead, scaleSentence } from './fatigue-words.ts';
import { heading, html, type Markup } from './markup.ts';

/** The part on tiredness of a report on a rota: its answer, people, bands, the week, and how far it can be trusted. */
export function fatigueSection(report: FatigueReport, level: number): Markup {
  return html`<section class="fatigue">${heading(level, 'How tired, how risky')}
<p class="lead">${fatigueAnswer(report)}</p>
${fatigueBody(report, level + 1)}</section>
`;
}

/** Everything under the answer. */
export function fatigueBody(report: FatigueReport, level: number): Markup {
  return html`<p class="estimate"><b>${capital(report.label)}</b>, by the ${report.model.title}. No number here is about a person by name. ${scaleSentence(report)}</p>
<ul class="notes">${fatigueLead(report).map((sentence) => html`<li>${sentence}</li>`)}</ul>
${heading(level, report.people.length === 1 ? 'In short' : 'How it lies over people')}
${fatiguePeople(report)}${fatigueWeeks(report)}
${heading(level, bandsTitle(report))}
${report.model.id === 'three-process' ? html`${bandKey()}<p class="mute">On waking the model is groggy; that passes within the hour.</p>` : null}
${report.people.map((person) => personBands(report, person, level + 1))}
${heading(level, 'The week, hour by hour')}
<p class="mute">${weekSentence(report)}</p>
${fatigueWeek(report, report.title)}
${fatigueTrust(report, level)}`;
}

function bandsTitle({ kind, people }: FatigueReport): string {
  if (kind === 'template') return 'Each fortnight of the cycle';
  return people.length === 1 ? 'Each fortnight' : 'The most tiring fortnight of each doctor';
}

function weekSentence(report: FatigueReport): string {
  return report.kind === 'template'
    ? 'Read as one doctor in each week of the cycle. Each cell is the mean KSS of those at work; cells from 7 on carry a bar.'
    : 'Mean of all weeks. Each cell is the mean KSS of those at work; cells from 7 on carry a bar.';
}

function personBands(report: FatigueReport, person: PersonFatigue, level: number): Markup {
  const isKss = report.model.id === 'three-process';
  const name =
    report.people.length === 1 && report.kind === 'template'
      ? null
      : heading(level, person.name === '' ? person.id : person.name);
  const bands = isKss ? fortnights(report, person).map((monday) => fatigueBand({ report, person, monday })) : null;
  return html`<div class="band-part">${name}${bands}${fatigueDuties(report, person)}</div>
`;
}

/** First days of the fortnights to draw: all of a template or of one person alone, else the most tiring one. */
function fortnights(report: FatigueReport, person: PersonFatigue): readonly number[] {
  const first = mondayOf(report.kind, Math.floor(stampMinutes(person.hours.from) / 1440));
  const count = Math.max(1, Math.ceil(person.weeks.length / 2));
  const all = Array.from({ length: count }, (_, n) => first + 14 * n);
  if (report.kind === 'template' || report.people.length === 1) return all;
  const sleepy = (n: number): number =>
    (person.weeks[2 * n]?.sleepyMinutes ?? 0) + (person.weeks[2 * n + 1]?.sleepyMinutes ?? 0);
  let most = 0;
  for (let n = 1; n < count; n += 1) if (sleepy(n) > sleepy(most)) most = n;
  return all.slice(most, most + 1);
}

/** What the numbers are worth: model, sleep, indices with their standing, notes. */
export function fatigueTrust(report: FatigueReport, level: number): Markup {
  const { model, indices, triggers } = report;
  return html`${heading(level, 'What these numbers are, and are not')}
<div class="cant">${heading(level + 1, 'FI and RI')}<ul>${indices.limits.map((limit) => html`<li>${limit}</li>`)}</ul>
<small>Triggers in use: ${triggers.map(({ measure, duties, from, usedBy }) => `${measure === 'fatigue-index' ? 'FI' : 'RI'} ${from}${duties === 'any' ? '' : ` by ${duties}`} (${usedBy})`).join('; ')}. HSE set no pass mark.</small></div>
<div class="cant">${heading(level + 1, model.title)}<ul><li>${model.paper}</li><li>Validated on ${model.validatedOn}.</li>${model.limits.map((limit) => html`<li>${limit}</li>`)}</ul></div>
<div class="cant">${heading(level + 1, 'Sleep')}<ul><li>${report.sleepMethod}</li>${report.notes.map((note) => html`<li>${note}</li>`)}</ul></div>
`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
