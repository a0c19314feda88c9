import { nearestWord, type Problem } from '@rotawright/core/problems';
import { parseCivilDate, parseClockTime, zoneClock } from '@rotawright/core/time';
import { LAYOUTS, type ReadOptions } from '../layouts/reading.ts';
import { FIRST_YEAR, LAST_YEAR } from '../layouts/real-date.ts';

/** Faults in the options themselves, before any file is looked at. */
export function optionProblems(options: ReadOptions): readonly Problem[] {
  return [
    ...dayProblem('from', options.from),
    ...dayProblem('until', options.until),
    ...emptySpan(options),
    ...yearProblem(options.year),
    ...zoneProblem(options.zone),
    ...layoutProblem(options.layout),
    ...codeProblems(options),
  ];
}

function problem(
  option: string,
  words: { readonly found: string; readonly expected: string; readonly tryThis?: string },
): Problem {
  return { code: 'formats.option', where: `--${option}`, tryThis: '', ...words };
}

function dayProblem(option: string, day: string | undefined): readonly Problem[] {
  if (day === undefined || parseCivilDate(day) !== null) return [];
  return [problem(option, { found: `"${day}" is no day`, expected: 'a date that exists, YYYY-MM-DD' })];
}

function emptySpan({ from, until }: ReadOptions): readonly Problem[] {
  if (from === undefined || until === undefined || from < until) return [];
  return [problem('until', { found: `${until}, not after --from ${from}`, expected: 'the first day after the rota' })];
}

function yearProblem(year: number | undefined): readonly Problem[] {
  if (year === undefined || (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)) return [];
  return [problem('year', { found: `${year}`, expected: `a year from ${FIRST_YEAR} to ${LAST_YEAR}` })];
}

function zoneProblem(zone: string | undefined): readonly Problem[] {
  if (zone === undefined || zoneClock(zone, 0, 1) !== null) return [];
  const tryThis = nearestWord(zone, Intl.supportedValuesOf('timeZone')) ?? '';
  const expected = 'an IANA name such as Europe/London';
  return [problem('zone', { found: `the time zone "${zone}" is not known`, expected, tryThis })];
}

function layoutProblem(layout: string | undefined): readonly Problem[] {
  if (layout === undefined || (LAYOUTS as readonly string[]).includes(layout)) return [];
  const tryThis = nearestWord(layout, LAYOUTS) ?? '';
  return [
    problem('layout', {
      found: `the layout "${layout}" is not known`,
      expected: `one of ${LAYOUTS.join(', ')}`,
      tryThis,
    }),
  ];
}

function codeProblems(options: ReadOptions): readonly Problem[] {
  return Object.entries(options.codes ?? {}).flatMap(([code, meaning]) => {
    if (meaning.kind !== 'duty') return [];
    const isClock =
      parseClockTime(meaning.start) !== null && parseClockTime(meaning.end) !== null && meaning.start !== '24:00';
    return isClock
      ? []
      : [problem('code', { found: `${code}=${meaning.start}-${meaning.end}`, expected: 'times HH:MM' })];
  });
}
