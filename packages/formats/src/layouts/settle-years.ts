import { civilDateOf, weekdayOf } from '@rotawright/core/time';
import { place, type Sheet, textOf } from '../sheet/index.ts';
import { dateText } from './date-text.ts';
import type { DateCell, OrderedDate } from './dated.ts';
import { realDate } from './real-date.ts';
import type { Task } from './task.ts';

interface Line {
  readonly cells: readonly DateCell[];
  readonly dates: readonly OrderedDate[];
}

/** A step back of more than half a year is a new year; a smaller one is dates out of order. */
const NEW_YEAR_MONTHS = 6;

/** Gives every date its year: its own, that of the dates before it, the option's, the one the sheet names, or a question. */
export function settleYears(sheet: Sheet, line: Line, task: Task): readonly (number | null)[] {
  const lacking = line.dates.some((date) => date !== null && !('day' in date) && date.year === null);
  const first = lacking ? firstYear(sheet, line, task) : null;
  if (lacking && first === null) {
    askYear(sheet, line, task);
    return line.dates.map((date) => (date !== null && 'day' in date ? date.day : null));
  }
  let year = first ?? 0;
  let lastMonth = 0;
  return line.dates.map((date, i) => {
    if (date === null) return null;
    if ('day' in date) {
      ({ year, month: lastMonth } = civilDateOf(date.day));
      return date.day;
    }
    if (date.year === null && lastMonth - date.month > NEW_YEAR_MONTHS) year += 1;
    if (date.year !== null) year = date.year;
    lastMonth = date.month;
    const day = realDate(year, date.month, date.dayOfMonth);
    if (day === null) noSuchDate(sheet, line.cells[i], task);
    return day;
  });
}

function firstYear(sheet: Sheet, line: Line, task: Task): number | null {
  const [first] = line.dates;
  if (first !== null && first !== undefined) {
    if ('day' in first) return civilDateOf(first.day).year;
    if (first.year !== null) return first.year;
  }
  if (task.options.year !== undefined) return task.options.year;
  const named = yearsNamed(sheet, line.cells[0]);
  const [only] = named;
  if (named.length !== 1 || only === undefined) return null;
  task.out.notes.push(`The dates on sheet "${sheet.name}" have no year; ${only} is taken from its heading.`);
  return only;
}

/** Years that stand in the sheet's name or in the rows down to the dates; `2025/26` names two. */
function yearsNamed(sheet: Sheet, first: DateCell | undefined): readonly number[] {
  const above = sheet.rows.slice(0, (first?.row ?? 0) + 1).flatMap((row) => row.map((cell) => textOf(cell)));
  const years = new Set<number>();
  for (const text of [sheet.name, ...above]) {
    for (const match of text.matchAll(/(?<!\d)(20\d\d)(?:[/-](\d\d)(?!\d))?(?!\d)/g)) {
      years.add(Number(match[1]));
      if (match[2] !== undefined && dateText(text) === null) years.add(2000 + Number(match[2]));
    }
  }
  return [...years];
}

function askYear(sheet: Sheet, line: Line, task: Task): void {
  const lacks = (date: OrderedDate | undefined) => date != null && !('day' in date) && date.year === null;
  const index = line.dates.findIndex(lacks);
  const at = line.cells[index];
  if (at === undefined) return;
  const fitting = fittingYears(line, index);
  const answers = fitting.map((year) => ({ label: `${year}`, option: `--year ${year}` }));
  task.out.questions.push({
    code: 'formats.year',
    where: place(sheet, at),
    places: line.cells.flatMap((cell, i) => (lacks(line.dates[i]) ? [place(sheet, cell)] : [])),
    text: `"${textOf(at.cell)}" has no year, and the sheet names none.`,
    answers:
      answers.length > 0 ? answers : [{ label: 'the year of the first date', option: '--year YYYY', example: 'YYYY' }],
  });
}

/** Where the weekday is written beside the first date, the years of rotas in which it falls on that day. */
function fittingYears(line: Line, index: number): readonly number[] {
  const date = line.dates[index];
  const cell = line.cells[index]?.cell;
  const weekday = cell === undefined ? null : (dateText(textOf(cell))?.weekday ?? null);
  if (date === null || date === undefined || 'day' in date || weekday === null) return [];
  const years = Array.from({ length: 16 }, (_, i) => 2016 + i);
  return years.filter((year) => {
    const day = realDate(year, date.month, date.dayOfMonth);
    return day !== null && weekdayOf(day) === weekday;
  });
}

function noSuchDate(sheet: Sheet, at: DateCell | undefined, task: Task): void {
  if (at === undefined) return;
  task.out.problems.push({
    code: 'formats.no-such-date',
    where: place(sheet, at),
    found: `"${textOf(at.cell)}" is no day of the month it stands in`,
    expected: 'a date that exists',
    tryThis: 'correct the cell',
  });
}
