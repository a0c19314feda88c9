import { durationText, foundText, notFoundSentences, weeklyHoursText } from '@rotawright/formats/words';
import type { LawfulTemplate, TemplateResult } from '@rotawright/solve/rota';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** What was found: alternatives side by side, then the first of them week by week. */
export function templateText(result: TemplateResult, weeks: number | undefined, terminal: Terminal): string {
  const [best] = result.templates;
  if (best === undefined) return nothingText(result, weeks ?? null);
  return `${terminal.style('bold', foundText(result))}\n\n${alternativesText(result.templates)}\n${gridText(best)}`;
}

function alternativesText(templates: readonly LawfulTemplate[]): string {
  const rows = templates.map((one, i) => [
    String(i + 1),
    String(one.weeks),
    weeklyHoursText(one.week),
    `${one.weekendsWorked} of ${one.weeks}`,
    String(one.loneDays),
    durationText(Math.round(one.weeklyFatigue * 60)),
    one.payPence === null ? 'can’t tell' : `£${(one.payPence / 100).toFixed(2)}`,
  ]);
  return columnsText({
    head: ['', 'Weeks', 'Average week', 'Weekends', 'Single days', 'Above KSS 6 a week', 'Pay a year'],
    rows,
    right: [1, 4, 5, 6],
  });
}

function gridText({ document }: LawfulTemplate): string {
  const rows = document.lines.map((week, at) => [`W${at + 1}`, ...week]);
  return columnsText({ head: ['', ...DAYS], rows });
}

/** Reasons stand under the sentence that they prove. */
function nothingText(result: TemplateResult, weeks: number | null): string {
  return notFoundSentences(result, weeks)
    .map((sentence, i) => (i > 0 && result.status === 'impossible' ? `  · ${sentence}\n` : `${sentence}\n`))
    .join('');
}
