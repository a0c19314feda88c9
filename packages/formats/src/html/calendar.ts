import { WEEKDAY_NAMES } from '@rotawright/core/time';
import type { Legend, LegendEntry } from '../picture/index.ts';
import { counted, monthText, ruleTitle, spokenDay } from '../words/index.ts';
import { type CalendarCell, type CalendarSource, calendarWeeks } from './calendar-model.ts';
import { html, type Markup } from './markup.ts';

/** Weeks that stand side by side on a page of A4; a longer rota goes on below. */
const WEEKS_IN_BLOCK = 27;

/**
 * The rota of one person as a calendar: a real table with a row for each week, drawn with weeks as columns where there
 * is room. `name` says whose it is, for the caption.
 */
export function calendar(source: CalendarSource, legend: Legend, name: string): Markup {
  const weeks = calendarWeeks(source);
  const blocks: Markup[] = [];
  for (let from = 0; from < weeks.length; from += WEEKS_IN_BLOCK) {
    blocks.push(calendarBlock(weeks.slice(from, from + WEEKS_IN_BLOCK), legend, name));
  }
  return html`${blocks}<ul class="key" aria-label="Key to the calendar">${legend.entries.map(keyItem)}</ul>`;
}

function calendarBlock(weeks: readonly (readonly CalendarCell[])[], legend: Legend, name: string): Markup {
  const roomy = weeks.length <= 12 ? ' roomy' : '';
  const days = WEEKDAY_NAMES.map((day) => html`<th scope="col" role="columnheader">${day}</th>`);
  return html`<div class="cal${roomy}"><table role="table"><caption class="vh">Duties of ${name}, a row for each week</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner"><span class="vh">Week</span></th>${days}</tr></thead>
<tbody role="rowgroup">${weeks.map((week, i) => weekRow(week, weeks[i - 1] ?? null, legend))}</tbody></table></div>
`;
}

function weekRow(week: readonly CalendarCell[], before: readonly CalendarCell[] | null, legend: Legend): Markup {
  const cells = week.map((cell, d) => dayCell(cell, { above: week[d - 1], below: week[d + 1] }, legend));
  return html`<tr role="row">${weekHeader(week, before)}${cells}</tr>
`;
}

/** `Aug` and `3`: the month is drawn where it changes and is always there to be read. */
function weekHeader(week: readonly CalendarCell[], before: readonly CalendarCell[] | null): Markup {
  const monday = week[0]?.civil;
  if (monday === undefined) return html`<th scope="row" role="rowheader"></th>`;
  if (monday.date === null) return html`<th scope="row" role="rowheader"><span>W${monday.week}</span></th>`;
  const isNew = before?.[0]?.civil.date?.month !== monday.date.month;
  const month = monthText(monday.date.month);
  return html`<th scope="row" role="rowheader"><b class="${isNew ? 'mon' : 'mon same'}">${month}</b> <span>${monday.date.dayOfMonth}</span></th>`;
}

interface Neighbours {
  readonly above: CalendarCell | undefined;
  readonly below: CalendarCell | undefined;
}

function dayCell(cell: CalendarCell, neighbours: Neighbours, legend: Legend): Markup {
  const weekend = cell.civil.weekday >= 5 ? ' we' : '';
  if (cell.isOutside && cell.duties.length === 0) {
    return html`<td role="cell" class="out"><span class="vh">not in the rota</span></td>`;
  }
  const filled = [
    ...cell.duties.map((duty) => dutyMark(legend.entryOf(duty))),
    ...(cell.leave === null ? [] : [dutyMark(legend.leaveEntryOf(cell.leave.kind))]),
  ];
  const picture = filled.length === 0 ? html`<i class="rest" aria-hidden="true">·</i>` : filled;
  const tipped = `${cell.tips.length > 0 ? ' tipped' : ''}${filled.length > 1 ? ' two' : ''}`;
  return html`<td role="cell" class="d${weekend}${tipped}${proofClasses(cell, neighbours)}">${picture}${tipMark(cell)}<span class="vh">${spoken(cell, legend)}</span></td>`;
}

function dutyMark({ letters, look }: LegendEntry): Markup {
  const size = letters.length > 3 ? ' tight' : '';
  return html`<i class="look ${look}${size}" aria-hidden="true">${letters}</i>`;
}

/** Rails beside the days of a proof, closed where the next day is not part of it. */
function proofClasses(cell: CalendarCell, { above, below }: Neighbours): string {
  if (cell.proves.length === 0) return '';
  const shares = (other: CalendarCell | undefined): boolean =>
    other?.proves.some((callOut) => cell.proves.includes(callOut)) ?? false;
  return ` proof${shares(above) ? '' : ' first'}${shares(below) ? '' : ' last'}`;
}

function tipMark({ tips }: CalendarCell): Markup | null {
  const [first] = tips;
  if (first === undefined) return null;
  const text = tips.length > 1 ? `${first.number}+` : String(first.number);
  return html`<b class="tip" aria-hidden="true">${text}</b>`;
}

/** What a screen reader says: `Saturday 3 October: LD, long day 08:30 to 21:00; breaks Rest after nights`. */
function spoken(cell: CalendarCell, legend: Legend): string {
  const held = [
    ...cell.duties.map((duty) =>
      duty.code === ''
        ? `${legend.entryOf(duty).text} ${duty.startClock} to ${duty.endClock}`
        : legend.entryOf(duty).text,
    ),
    ...(cell.leave === null ? [] : [legend.leaveEntryOf(cell.leave.kind).text]),
  ];
  const broken = cell.tips.map((callOut) => ruleTitle(callOut.finding)).join(', ');
  const breaks = broken === '' ? '' : `; breaks ${broken}`;
  const proof =
    cell.proves.length === 0 || broken !== '' ? '' : `; part of ${counted(cell.proves.length, 'breach', 'breaches')}`;
  return `${spokenDay(cell.civil)}: ${held.length === 0 ? 'rest' : held.join(' and ')}${breaks}${proof}`;
}

function keyItem(entry: LegendEntry): Markup {
  return html`<li>${dutyMark(entry)}<span>${entry.text}</span></li>`;
}
