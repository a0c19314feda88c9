import type { FatigueReport, WeekHour } from '@rotawright/core/fatigue';
import { civilDayOf, clockOf, spokenDay } from '../words/index.ts';
import { kssClass } from './fatigue-scale.ts';
import { numberText } from './fatigue-words.ts';
import { html, type Markup } from './markup.ts';

/** The ward’s week as a heat map: mean KSS of those at work, and how many of them are alert, as real tables. */
export function fatigueWeek(report: FatigueReport, name: string): Markup {
  const isKss = report.model.id === 'three-process';
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Heat map of the week, ${name}"><table class="heat"><caption class="vh">Mean ${report.model.score} of the doctors at work in each hour of the week</caption>
${head()}<tbody>${rows(report, (hour) => scoreCell(hour, isKss))}</tbody></table></div>
<details><summary>How many alert doctors are at work, as a table</summary><div class="scroll" role="region" tabindex="0" aria-label="Alert doctors at work by hour, ${name}"><table class="heat plain-heat"><caption class="vh">Doctors at work under KSS 7, of all at work, by hour of the week</caption>
${head()}<tbody>${rows(report, countCell)}</tbody></table></div></details>
`;
}

function head(): Markup {
  const hours = Array.from(
    { length: 24 },
    (_, hour) => html`<th scope="col">${clockOf(hour * 60).slice(0, 2)}<span class="vh">:00</span></th>`,
  );
  return html`<thead><tr><th scope="col"><span class="vh">Day</span></th>${hours}</tr></thead>`;
}

function rows({ rota }: FatigueReport, cell: (hour: WeekHour) => Markup): readonly Markup[] {
  return Array.from({ length: 7 }, (_, day) => {
    const name = spokenDay({ ...civilDayOf('template', day), date: null }).replace(/^.*, /, '');
    const hours = rota.week.slice(day * 24, day * 24 + 24);
    return html`<tr><th scope="row">${name.slice(0, 3)}<span class="vh">${name.slice(3)}</span></th>${hours.map(cell)}</tr>
`;
  });
}

function scoreCell({ score }: WeekHour, isKss: boolean): Markup {
  if (score === null)
    return html`<td class="none"><span aria-hidden="true">·</span><span class="vh">nobody</span></td>`;
  if (!isKss) return html`<td>${numberText(score)}</td>`;
  return html`<td class="kss ${kssClass(score).name}${score >= 7 ? ' sleepy' : ''}">${score.toFixed(1)}</td>`;
}

function countCell({ alert, atWork }: WeekHour): Markup {
  if (atWork === 0) return html`<td class="none"><span aria-hidden="true">·</span><span class="vh">nobody</span></td>`;
  return html`<td>${alert === null ? '–' : numberText(alert)}<span class="of">/${numberText(atWork)}</span></td>`;
}
