import { type PayDifference, type PayLine, type PayReport, payDifference } from '@rotawright/core/pay';
import { dateText, durationText, poundsText, sourceMark, totalText } from '@rotawright/formats/words';
import { columnsText } from '../terminal/columns.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { contentText } from './explain-text.ts';
import { shortHash } from './short-hash.ts';

/** A pay report for people: each line with clause, rate and amount, the total, and what keeps it from being told. */
export function payText(report: PayReport, name: string, terminal: Terminal): string {
  const grade = report.grade === null ? 'no grade given' : report.grade;
  const who = name === '' || report.person === 'template' ? 'This template' : name;
  const head = `${terminal.style('bold', who)}, ${grade}, at the rates of ${dateText(report.on)}\n${report.contract.id}, edition ${report.contract.edition}${report.contract.overlays.map((title) => ` + “${title}”`).join('')}  ${shortHash(report.contract.hash)}\n\n`;
  const rows = report.lines.map(lineRow);
  const totals = [
    ['Total a year', '', '', totalText(report.totalPence, report.knownPence)],
    ...(report.monthlyPence === null ? [] : [['A month', '', '', poundsText(report.monthlyPence)]]),
  ];
  const table = columnsText({
    head: ['Line', 'Rate', 'Clause', 'Pounds a year'],
    rows: [...rows, ...totals],
    right: [3],
  });
  const missing = report.missing.map((fact) => `  missing: ${fact}\n`).join('');
  const notes = [...report.notes, ...report.lines.flatMap((line) => line.notes)].map((note) => `  ${note}\n`).join('');
  const untold = report.totalPence === null ? `\nThe total can’t be told.\n${missing}` : '';
  return `${head}${table}${untold}${notes === '' ? '' : `\nNotes\n${notes}`}`;
}

function lineRow(line: PayLine): readonly string[] {
  const inside = line.within.length > 0;
  const amount = line.amountPence === null ? 'can’t tell' : poundsText(line.amountPence);
  return [
    inside ? `  ${line.title}` : line.title,
    rateText(line),
    line.clause + sourceMark(line.confidence),
    inside ? `(${amount})` : amount,
  ];
}

/** `37%, from 3 Aug 2016, for 10 h 56.25 a week`: the rate, its first day, and how much of it. */
function rateText({ rate, from, inputs }: PayLine): string {
  const value = rate === null ? '' : contentText(rate.value, rate.unit);
  return [value, from === null ? '' : `from ${dateText(from)}`, amountOf(inputs)]
    .filter((part) => part !== '')
    .join(', ');
}

function amountOf(inputs: PayLine['inputs']): string {
  const minutes = asNumber(inputs['workMinutes'] ?? inputs['additionalMinutes'] ?? inputs['enhancedMinutes']);
  if (minutes !== null) return `for ${durationText(minutes)} a week`;
  const weekends = inputs['weekends'];
  const weeks = inputs['weeks'];
  return typeof weekends === 'number' && typeof weeks === 'number' ? `for ${weekends} in ${weeks} weekends` : '';
}

/** A number or an exact fraction as a number; `null` for anything else. */
function asNumber(input: PayLine['inputs'][string] | undefined): number | null {
  if (typeof input === 'number') return input;
  if (typeof input !== 'object') return null;
  return input[0] / input[1];
}

/** What changes from the first report to the second, largest first as they stand in the lines. */
export function differenceText(before: PayReport, after: PayReport, terminal: Terminal): string {
  const difference: PayDifference = payDifference(before, after);
  const rows = difference.lines.map((line) => [
    line.title,
    amountText(line.beforePence),
    amountText(line.afterPence),
    changeText(line.differencePence),
  ]);
  const total = [
    'Total',
    amountText(before.totalPence),
    amountText(after.totalPence),
    changeText(difference.totalPence),
  ];
  return `\n${terminal.style('bold', 'The difference')}\n\n${columnsText({ head: ['Line', 'Before', 'After', 'Change'], rows: [...rows, total], right: [1, 2, 3] })}`;
}

function amountText(pence: number | null): string {
  return pence === null ? 'can’t tell' : poundsText(pence);
}

function changeText(pence: number | null): string {
  if (pence === null) return 'can’t tell';
  return pence > 0 ? `+${poundsText(pence)}` : poundsText(pence);
}
