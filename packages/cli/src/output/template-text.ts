import { durationText, weeklyHoursText } from '@rotawright/formats/words';
import type { LawfulTemplate, TemplateBound, TemplateResult } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What was found: alternatives side by side, then the first of them week by week. */
export function templateText(result: TemplateResult, weeks: number | undefined, terminal: Terminal): string {
  const [best] = result.templates;
  if (best === undefined) return nothingText(result, weeks);
  const fewest = result.bounds[0];
  const isFewest = fewest !== undefined && best.weeks === fewest.weeks;
  const tried =
    fewest === undefined || isFewest
      ? []
      : Array.from({ length: best.weeks - fewest.weeks }, (_, i) => fewest.weeks + i);
  const isProved = tried.length > 0 && tried.every((few) => result.proved.includes(few));
  const head = isFewest
    ? `${best.weeks} weeks, and fewer are impossible: ${boundText(fewest)}.`
    : isProved
      ? `${best.weeks} weeks, and fewer are impossible: counting asks for ${fewest?.weeks ?? 1}, and an exact search rules out the rest.`
      : `${best.weeks} weeks. Counting alone asks for ${fewest?.weeks ?? 1}: ${fewest === undefined ? '' : boundText(fewest)}.`;
  return `${terminal.style('bold', head)}\n\n${alternativesText(result.templates)}\n${gridText(best)}`;
}

function alternativesText(templates: readonly LawfulTemplate[]): string {
  const rows = templates.map((one, i) => [
    String(i + 1),
    String(one.weeks),
    weeklyHoursText(one.week),
    `${one.weekendsWorked} of ${one.weeks}`,
    String(one.loneDays),
    durationText(Math.round(one.sleepyWeek * 60)),
    one.payPence === null ? 'can’t tell' : `£${(one.payPence / 100).toFixed(2)}`,
  ]);
  return columnsText({
    head: ['', 'Weeks', 'Average week', 'Weekends', 'Single days', 'Sleepy a week', 'Pay a year'],
    rows,
    right: [1, 4, 5, 6],
  });
}

function gridText({ document }: LawfulTemplate): string {
  const rows = document.lines.map((week, at) => [`W${at + 1}`, ...week]);
  return columnsText({ head: ['', ...DAYS], rows });
}

function nothingText({ status, bounds, unlawful, proved }: TemplateResult, weeks: number | undefined): string {
  if (status === 'unlawful') {
    return unlawful.map(({ code, rule }) => `${code} breaks ${rule} by itself, on any day.\n`).join('');
  }
  const reasons = bounds
    .filter((bound) => bound.weeks > (weeks ?? 0))
    .map((bound) => `  · at least ${bound.weeks} weeks: ${boundText(bound)}\n`);
  if (weeks !== undefined && proved.includes(weeks)) {
    return `No template of ${weeks} weeks exists. An exact search of all of them proves it.\n`;
  }
  if (status === 'impossible')
    return `No template of ${weeks} weeks exists. That is proved by counting:\n${reasons.join('')}`;
  return 'No template was found. That proves nothing: more --steps or more weeks may find one.\n';
}

function boundText({ reason, asked, each }: TemplateBound): string {
  if (reason === 'hours') return `the cover is ${hours(asked)} of work a week, and one doctor may work ${hours(each)}`;
  if (reason === 'weekends') return `${asked} people work each weekend, and one doctor may work one in ${each}`;
  return `${asked} people are on duty on one day`;
}

function hours(minutes: number): string {
  return `${Number((minutes / 60).toFixed(2))} h`;
}
