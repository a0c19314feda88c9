import { type FatigueReport, type PersonFatigue, START_UP_DAYS } from '@rotawright/core/fatigue';
import { civilDayOf, dayText, stampText } from '../words/index.ts';
import { KSS_CLASSES, kssClass } from './fatigue-scale.ts';
import { stampMinutes } from './fatigue-stamps.ts';
import { scoreText } from './fatigue-words.ts';
import { html, type Markup } from './markup.ts';

const WIDTH = 924;
const HOUR = WIDTH / 168;
const ROW = 92;
const WEEK = 7 * 1440;

/** Which person, and the first civil day (a Monday) of the fortnight to draw. */
export interface BandSource {
  readonly report: FatigueReport;
  readonly person: PersonFatigue;
  readonly monday: number;
}

/**
 * A fortnight of one person as two bands, a week each: duties above, sleepiness hour by hour while awake in the middle,
 * sleep below. Hours at KSS 7 or more carry a bar on top of their colour. Drawn for the Three Process Model only.
 */
export function fatigueBand(source: BandSource): Markup {
  const { person, report, monday } = source;
  const name = person.name === '' ? 'this template' : person.name;
  const first = dayText(civilDayOf(report.kind, monday));
  const last = dayText(civilDayOf(report.kind, monday + 13));
  const label = `Sleepiness of ${name} hour by hour, ${first} to ${last}. ${worstIn(source)} The table below has every duty.`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Band of ${name}, from ${first}"><svg class="band" viewBox="0 0 ${WIDTH} ${2 * ROW + 6}" role="img" aria-label="${label}">
${weekBand(source, monday, 0)}${weekBand(source, monday + 7, ROW + 6)}</svg></div>
`;
}

/** The classes, duties and sleep as they are drawn. */
export function bandKey(): Markup {
  const classes = KSS_CLASSES.map(
    ({ name, label }) => html`<li><i class="kss ${name}" aria-hidden="true"></i><span>${label}</span></li>`,
  );
  return html`<ul class="key" aria-label="Key to the bands">${classes}<li><i class="kss duty" aria-hidden="true"></i><span>at work</span></li><li><i class="kss call" aria-hidden="true"></i><span>on call</span></li><li><i class="kss asleep" aria-hidden="true"></i><span>sleep, as predicted or given</span></li></ul>
`;
}

function worstIn({ report, person, monday }: BandSource): string {
  const inside = person.duties.filter(({ from }) => {
    const at = stampMinutes(from);
    return at >= monday * 1440 && at < monday * 1440 + 2 * WEEK;
  });
  const worst = inside.reduce((most, duty) => (duty.worst > (most?.worst ?? 0) ? duty : most), inside[0]);
  return worst === undefined
    ? 'No duty at work.'
    : `Most tired at work: ${scoreText(report, worst.worst)}, ${stampText(worst.worstAt)}.`;
}

function weekBand(source: BandSource, monday: number, y: number): Markup {
  const { report, person } = source;
  const first = Math.floor(stampMinutes(person.hours.from) / 1440);
  const isStartUp = (day: number): boolean => report.kind === 'roster' && day >= first && day < first + START_UP_DAYS;
  const days = Array.from({ length: 7 }, (_, d) => {
    const civil = civilDayOf(report.kind, monday + d);
    const x = round(d * 24 * HOUR);
    return html`<path class="grid" d="M${x} ${y}V${y + ROW - 2}"/><text class="axis" x="${x + 3}" y="${y + 11}">${dayText(civil)}${isStartUp(monday + d) ? ', start-up' : null}</text>`;
  });
  return html`${days}${awakeHours(source, monday, y + 38)}${dutyBars(source, monday, y + 16)}${sleepBars(source, monday, y + 70)}
`;
}

function awakeHours(source: BandSource, monday: number, y: number): readonly Markup[] {
  const { person } = source;
  const first = stampMinutes(person.hours.from);
  const asleep = spansIn(source, source.person.sleep, monday);
  const bars: Markup[] = [];
  let run: { fill: string; isSleepy: boolean; from: number; until: number } | null = null;
  const flush = (): void => {
    if (run === null) return;
    const x = round(run.from * HOUR);
    const width = round((run.until - run.from) * HOUR);
    bars.push(html`<rect x="${x}" y="${y}" width="${width}" height="28" fill="${run.fill}"/>`);
    if (run.isSleepy) bars.push(html`<rect class="sleepy" x="${x}" y="${y - 4}" width="${width}" height="4"/>`);
    run = null;
  };
  for (let hour = 0; hour < 168; hour += 1) {
    const minute = monday * 1440 + hour * 60;
    const score = person.hours.score[(minute - first) / 60];
    const sleeps = asleep.some(({ start, end }) => start <= hour + 0.5 && hour + 0.5 < end);
    const look = score === undefined || sleeps ? null : kssClass(score);
    const isSleepy = (score ?? 0) >= 7;
    if (look === null || run?.fill !== look.fill || run.isSleepy !== isSleepy) flush();
    if (look === null) continue;
    run ??= { fill: look.fill, isSleepy, from: hour, until: hour };
    run.until = hour + 1;
  }
  flush();
  return bars;
}

function dutyBars(source: BandSource, monday: number, y: number): readonly Markup[] {
  const { duties, calls } = source.person;
  const bars = (spans: typeof calls, look: string) =>
    spansIn(source, spans, monday).map(({ start, end, span }) => {
      const x = round(start * HOUR);
      const width = round((end - start) * HOUR);
      const label =
        width > 18 && span.code !== ''
          ? html`<text class="duty-code" x="${round(x + width / 2)}" y="${y + 12}" text-anchor="middle">${span.code.slice(0, 6)}</text>`
          : null;
      return html`<rect class="${look}" x="${x}" y="${y}" width="${width}" height="16"/>${label}`;
    });
  return [...bars(calls, 'call'), ...bars(duties, 'duty')];
}

function sleepBars(source: BandSource, monday: number, y: number): readonly Markup[] {
  return spansIn(source, source.person.sleep, monday).map(
    ({ start, end }) =>
      html`<rect class="asleep" x="${round(start * HOUR)}" y="${y}" width="${round((end - start) * HOUR)}" height="10" rx="3"/>`,
  );
}

/** Hours of the week, cut at its ends; a template's first week also shows what runs over from its last. */
function spansIn<Span extends { readonly from: string; readonly minutes: number }>(
  { report, person }: BandSource,
  spans: readonly Span[],
  monday: number,
) {
  const begin = monday * 1440;
  const cycle = report.kind === 'template' && monday === 0 ? person.hours.score.length * 60 : 0;
  const shifts = cycle === 0 ? [0] : [cycle, 0];
  return shifts.flatMap((shift) =>
    spans.flatMap((span) => {
      const from = stampMinutes(span.from) - shift;
      const start = Math.max(0, (from - begin) / 60);
      const end = Math.min(168, (from + span.minutes - begin) / 60);
      return end > start ? [{ start, end, span }] : [];
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
