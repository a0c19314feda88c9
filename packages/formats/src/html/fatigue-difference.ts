import { type CauseSide, type FatigueComparison, type FatigueReport, RR446_SHORT } from '@rotawright/core/fatigue';
import { MINUS, stampText } from '../words/index.ts';
import { changeText, MEASURE_NAMES, measureText, minutesText, placeText, scoreText } from './fatigue-words.ts';
import { html, type Markup } from './markup.ts';

const MOST_CHANGES = 40;

/** Measures, the places in rows of duties that hold the difference, and for two rosters the duties themselves. */
export function fatigueDifference(comparison: FatigueComparison, before: FatigueReport, after: FatigueReport): Markup {
  const measures = comparison.measures.map(
    (measure) =>
      html`<tr><th scope="row">${MEASURE_NAMES[measure.id]}</th><td class="n">${measureText(measure, measure.before)}</td><td class="n">${measureText(measure, measure.after)}</td><td class="n"><b>${changeText(measure)}</b></td></tr>
`,
  );
  return html`<h2>The difference</h2><div class="scroll" role="region" tabindex="0" aria-label="The difference"><table class="plain"><caption class="vh">Measures for each doctor, before and after</caption><thead><tr><th scope="col">For each doctor</th><th scope="col" class="n">Before</th><th scope="col" class="n">After</th><th scope="col" class="n">Change</th></tr></thead><tbody>${measures}</tbody></table></div><p class="mute indices">${RR446_SHORT}</p>
<h2>The duties that cause it</h2><p class="mute">Duties by their place in a row of nights or days; the largest change first. Hours at KSS 7 or more at work, a week for each doctor.</p>
<div class="scroll" role="region" tabindex="0" aria-label="Causes"><table class="plain"><caption class="vh">Causes of the difference</caption><thead><tr><th scope="col">Duty</th><th scope="col" class="n">Before</th><th scope="col" class="n">After</th><th scope="col" class="n">Change</th><th scope="col">Most tired, before and after</th><th scope="col">RI, before and after</th></tr></thead><tbody>${causeRows(comparison, before, after)}</tbody></table></div>
${changeTable(comparison)}`;
}

function causeRows({ causes }: FatigueComparison, before: FatigueReport, after: FatigueReport): readonly Markup[] {
  const shown = causes.filter(({ isNight, difference }) => isNight || Math.abs(difference ?? 0) >= 0.5);
  return shown.map(
    (cause) =>
      html`<tr><th scope="row">${placeText(cause)}</th><td class="n">${sideText(cause.before)}</td><td class="n">${sideText(cause.after)}</td><td class="n"><b>${signedMinutes(cause.difference)}</b></td><td>${worstText(before, cause.before)} → ${worstText(after, cause.after)}</td><td>${riskText(cause.before)} → ${riskText(cause.after)}</td></tr>
`,
  );
}

function sideText({ dutiesPerWeek, sleepyMinutesPerWeek }: CauseSide): string {
  return dutiesPerWeek === 0 ? 'none' : minutesText(sleepyMinutesPerWeek);
}

function worstText(report: FatigueReport, { worst }: CauseSide): string {
  return worst === null ? 'none' : scoreText(report, worst);
}

function riskText({ riskIndex }: CauseSide): string {
  return riskIndex === null ? 'none' : riskIndex.toFixed(2);
}

function signedMinutes(minutes: number | null): string {
  if (minutes === null) return 'not told';
  const text = minutesText(Math.abs(minutes));
  if (Math.round(minutes) === 0) return text;
  return `${minutes > 0 ? '+' : MINUS}${text}`;
}

function changeTable({ changes }: FatigueComparison): Markup | null {
  if (changes.length === 0) return null;
  const rows = changes.slice(0, MOST_CHANGES).map(
    ({ person, from, before, after, difference }) =>
      html`<tr><th scope="row">${person}</th><td>${stampText(from)}</td><td>${before === null ? 'no duty' : before.code}</td><td>${after === null ? 'no duty' : after.code}</td><td class="n"><b>${signedMinutes(difference)}</b></td></tr>
`,
  );
  const more =
    changes.length > MOST_CHANGES
      ? html`<p class="mute">${changes.length - MOST_CHANGES} smaller changes are not shown.</p>`
      : null;
  return html`<h2>Duty by duty</h2><div class="scroll" role="region" tabindex="0" aria-label="Duty by duty"><table class="plain"><caption class="vh">Duties whose hours at KSS 7 or more differ</caption><thead><tr><th scope="col">Doctor</th><th scope="col">Starts</th><th scope="col">Before</th><th scope="col">After</th><th scope="col" class="n">Change, way home included</th></tr></thead><tbody>${rows}</tbody></table></div>${more}
`;
}
