import type { WeekHours } from '../picture/index.ts';
import { counted, dayText, durationText, knownWeekText, monthText, weeklyHoursText, workText } from '../words/index.ts';
import { html, type Markup } from './markup.ts';

const WIDTH = 920;
const LEFT = 34;
const TOP = 24;
const HEIGHT = 150;
const FOOT = TOP + HEIGHT;

/** What the chart of hours shows; `limit` (minutes a week) is the average's, `null` when the report has none. */
export interface HoursChartSource {
  /** Duties whose work is not known, by the rules' own count. */
  readonly unknown: number;
  readonly weeks: readonly WeekHours[];
  readonly limit: number | null;
  readonly average: number | null;
  readonly name: string;
}

/** Hours by week as bars with the average's limit as a line, and the same numbers as a table. */
export function hoursChart(source: HoursChartSource): Markup | null {
  const { weeks, limit } = source;
  if (weeks.length === 0) return null;
  const top = Math.max(limit ?? 0, ...weeks.map((week) => week.minutes), 60);
  const scale = HEIGHT / (Math.ceil((top * 1.08) / 600) * 600);
  const step = (WIDTH - LEFT) / weeks.length;
  const places = weeks.map((_, i) => LEFT + i * step);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Chart of hours by week of ${source.name}"><svg class="chart" viewBox="0 0 ${WIDTH} ${FOOT + 40}" role="img" aria-label="${summary(source)}">
${gridLines(scale)}${weeks.map((week, i) => bar(week, places[i] ?? LEFT, { step, scale }))}
${limitLine(limit, scale)}${weeks.map((week, i) => barLabels(week, places[i] ?? LEFT, { step, scale, isNewMonth: startsMonth(weeks, i) }))}</svg></div>
${hoursTable(source)}
`;
}

function summary({ weeks, unknown, limit, average, name }: HoursChartSource): string {
  const most = `${unknown > 0 ? 'at least ' : ''}${durationText(Math.max(...weeks.map((week) => week.minutes)))}`;
  const words = [`Hours by week of ${name}, ${counted(weeks.length, 'week')}. The most in one week is ${most}.`];
  if (average !== null) words.push(`The average is ${knownWeekText(average, unknown, limit)}.`);
  if (limit !== null) words.push(`The limit on the average is ${weeklyHoursText(limit)}.`);
  return [...words, 'The table below has every number.'].join(' ');
}

function startsMonth(weeks: readonly WeekHours[], i: number): boolean {
  return i === 0 || weeks[i]?.monday.date?.month !== weeks[i - 1]?.monday.date?.month;
}

function gridLines(scale: number): readonly Markup[] {
  const lines: Markup[] = [];
  for (let hours = 0; hours * 60 * scale <= HEIGHT; hours += 20) {
    const y = round(FOOT - hours * 60 * scale);
    lines.push(
      html`<path class="grid" d="M${LEFT} ${y}H${WIDTH}"/><text class="axis" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${hours}</text>`,
    );
  }
  return lines;
}

interface BarScale {
  /** Width of one week, and height of one minute. */
  readonly step: number;
  readonly scale: number;
}

function bar(week: WeekHours, left: number, { step, scale }: BarScale): Markup {
  const width = Math.min(step - 4, 56);
  const height = round(week.minutes * scale);
  return html`<rect class="hours" x="${round(left + (step - width) / 2)}" y="${round(FOOT - height)}" width="${round(width)}" height="${height}"/>`;
}

/** Value above and date below; where bars are too thin for all of them, only the first week of a month has its date. */
function barLabels(week: WeekHours, left: number, place: BarScale & { readonly isNewMonth: boolean }): Markup {
  const { step, scale, isNewMonth } = place;
  const middle = round(left + step / 2);
  const isWide = step >= 20;
  const { date, week: cycleWeek } = week.monday;
  const label = (name: string, y: number, words: string): Markup =>
    html`<text class="${name}" x="${middle}" y="${round(y)}" text-anchor="middle">${words}</text>`;
  const value = `${hoursOnly(week.minutes)}${week.unknown > 0 ? '+' : ''}`;
  return html`${isWide && label('value', FOOT - week.minutes * scale - 5, value)}${
    (isWide || isNewMonth) && label('axis', FOOT + 17, date === null ? `W${cycleWeek}` : String(date.dayOfMonth))
  }${date !== null && isNewMonth && label('month', FOOT + 34, monthText(date.month))}
`;
}

function limitLine(limit: number | null, scale: number): Markup | null {
  if (limit === null) return null;
  const y = round(FOOT - limit * scale);
  return html`<path class="limit" d="M${LEFT} ${y}H${WIDTH}"/><text class="limit-text" x="${WIDTH}" y="14" text-anchor="end">- - -  limit on the average: ${weeklyHoursText(limit)} a week</text>`;
}

function hoursTable({ weeks, name }: HoursChartSource): Markup {
  const rows = weeks.map(
    (week) =>
      html`<tr><th scope="row">${dayText(week.monday)}</th><td class="n">${workText(week)}</td><td class="n">${week.duties}</td></tr>
`,
  );
  return html`<details><summary>Hours by week as a table</summary><table class="plain"><caption class="vh">Hours by week of ${name}</caption><thead><tr><th scope="col">Week from</th><th scope="col" class="n">Hours</th><th scope="col" class="n">Duties</th></tr></thead><tbody>${rows}</tbody></table></details>`;
}

function hoursOnly(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
