import { type DutyFatigue, type FatigueReport, type PersonFatigue, RR446_SHORT } from '@rotawright/core/fatigue';
import { durationText, stampText } from '../words/index.ts';
import { minutesText, scoreText, sleepyPerWeek } from './fatigue-words.ts';
import { html, type Markup } from './markup.ts';

/** Everybody with the worst first: how the load lies over people. */
export function fatiguePeople(report: FatigueReport): Markup {
  const people = [...report.people].sort((a, b) => (sleepyPerWeek(b) ?? 0) - (sleepyPerWeek(a) ?? 0));
  const most = Math.max(1, ...people.map((person) => sleepyPerWeek(person) ?? 0));
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Everybody"><table class="plain"><caption class="vh">Tiredness of each person</caption><thead><tr><th scope="col">Doctor</th><th scope="col">Sleepy at work, a week</th><th scope="col" class="n">Ways home sleepy</th><th scope="col">Most tired hour at work</th><th scope="col" class="n">Highest FI</th><th scope="col" class="n">Highest RI</th><th scope="col" class="n">Most sleep lost in 7 days</th></tr></thead>
<tbody>${people.map((person) => personRow(report, person, most))}</tbody></table></div>
<p class="mute indices">${RR446_SHORT}</p>
`;
}

function personRow(report: FatigueReport, person: PersonFatigue, most: number): Markup {
  const sleepy = sleepyPerWeek(person);
  const width = Math.round((100 * (sleepy ?? 0)) / most);
  const { totals, worst, debt } = person;
  const name = report.kind === 'template' ? 'The template' : person.name === '' ? person.id : person.name;
  return html`<tr><th scope="row">${name}</th><td class="one-line"><svg class="share" width="100" height="10" aria-hidden="true"><rect width="${width}" height="10"/></svg> ${minutesText(sleepy)}</td><td class="n">${totals.sleepyDrives ?? '–'} of ${totals.drives}</td><td class="one-line">${worst === null ? 'no duty at work' : `${scoreText(report, worst.score)}, ${stampText(worst.at)}`}</td><td class="n">${top(person, (duty) => duty.fatigueIndex.total, 1)}</td><td class="n">${top(person, (duty) => duty.riskIndex.total, 2)}</td><td class="n">${debt === null ? '–' : durationText(debt.minutes)}</td></tr>
`;
}

function top({ duties }: PersonFatigue, read: (duty: DutyFatigue) => number, digits: number): string {
  return duties.length === 0 ? '–' : Math.max(...duties.map(read)).toFixed(digits);
}

/** Every duty at work of one person with what the models say of it. */
export function fatigueDuties(report: FatigueReport, person: PersonFatigue): Markup {
  const rows = person.duties.map(
    (duty) =>
      html`<tr><th scope="row">${stampText(duty.from)}${duty.isStartUp ? html` <small>start-up</small>` : null}</th><td>${duty.code}</td><td class="n">${durationText(duty.minutes)}</td><td class="n">${scoreText(report, duty.worst)}</td><td>${stampText(duty.worstAt)}</td><td class="n">${minutesText(duty.sleepyMinutes)}</td><td class="n">${duty.drive === null ? '–' : scoreText(report, duty.drive.worst)}</td><td class="n">${duty.fatigueIndex.total.toFixed(1)}${dagger(duty)}</td><td class="n">${duty.riskIndex.total.toFixed(2)}${dagger(duty)}${duty.triggers.length > 0 ? html` <small>reaches ${triggerNames(report, duty)}</small>` : null}</td></tr>
`,
  );
  return html`<details><summary>Every duty as a table</summary><div class="scroll" role="region" tabindex="0" aria-label="Duties of ${person.name === '' ? 'the template' : person.name}"><table class="plain"><caption class="vh">Duties at work with sleepiness and indices</caption><thead><tr><th scope="col">Duty</th><th scope="col">Code</th><th scope="col" class="n">Length</th><th scope="col" class="n">Most tired</th><th scope="col">At</th><th scope="col" class="n">At KSS 7 or more</th><th scope="col" class="n">Way home</th><th scope="col" class="n">FI</th><th scope="col" class="n">RI</th></tr></thead><tbody>${rows}</tbody></table></div><p class="mute indices">${RR446_SHORT}</p></details>
`;
}

/** Marks an index that rests on a branch nobody confirmed. */
export function dagger({ unconfirmed }: DutyFatigue): string {
  return unconfirmed.length > 0 ? '†' : '';
}

function triggerNames({ triggers }: FatigueReport, duty: DutyFatigue): string {
  return triggers
    .filter(({ id }) => duty.triggers.includes(id))
    .map(({ measure, from }) => `${measure === 'fatigue-index' ? 'FI' : 'RI'} ${from}`)
    .join(', ');
}

/** Weeks of the cycle, and which week is the worst to begin a placement in. */
export function fatigueWeeks(report: FatigueReport): Markup | null {
  const [person] = report.people;
  if (report.kind !== 'template' || person === undefined) return null;
  const starts = new Map(report.rota.starts.map(({ week, sleepyMinutes }) => [week, sleepyMinutes]));
  const rows = person.weeks.map(
    ({ week, dutyMinutes, sleepyMinutes, worst }) =>
      html`<tr><th scope="row">${week}</th><td class="n">${durationText(dutyMinutes)}</td><td class="n">${minutesText(sleepyMinutes)}</td><td class="n">${worst === null ? '–' : scoreText(report, worst)}</td><td class="n">${starts.has(week) ? minutesText(starts.get(week) ?? 0) : '–'}</td></tr>
`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Weeks of the cycle"><table class="plain"><caption class="vh">Weeks of the cycle</caption><thead><tr><th scope="col">Week</th><th scope="col" class="n">At work</th><th scope="col" class="n">At KSS 7 or more</th><th scope="col" class="n">Most tired</th><th scope="col" class="n">At KSS 7 or more in 26 weeks from here</th></tr></thead><tbody>${rows}</tbody></table></div>
`;
}
