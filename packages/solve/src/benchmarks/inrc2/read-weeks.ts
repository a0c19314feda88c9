import { listWords, quoteText } from '@rotawright/core/problems';
import { WEEKDAY_NAMES } from '@rotawright/core/time';
import type { BenchmarkText } from '../text/benchmark-text.ts';
import type { Inrc2History, Inrc2Request, Inrc2Week } from './inrc2-file.ts';
import { inrc2Sections, readRange, wordsOf } from './inrc2-sections.ts';
import type { Inrc2Names } from './read-scenario.ts';

const NOTHING: Inrc2History = { assignments: 0, weekends: 0, lastShift: null, sameShift: 0, work: 0, off: 0 };

/** Reads a history file (`H0-….txt`): what every nurse did before day 0. */
export function readHistory(file: BenchmarkText, { shifts, nurses }: Inrc2Names): readonly Inrc2History[] {
  const histories: Inrc2History[] = Array.from({ length: nurses.size }, () => NOTHING);
  const seen = new Set<number>();
  for (const line of inrc2Sections(file)('NURSE_HISTORY')) {
    const [id = '', assignments = '', weekends = '', last = '', ...runs] = wordsOf(line);
    const nurse = file.place(line.at, id, { what: 'nurse', known: nurses });
    const count = (cell: string | undefined, what: string) => file.whole(line.at, cell ?? '', { what });
    const history = {
      assignments: count(assignments, 'assignments so far'),
      weekends: count(weekends, 'weekends worked so far'),
      lastShift: last === 'None' ? null : Math.max(0, file.place(line.at, last, { what: 'shift', known: shifts })),
      sameShift: count(runs[0], 'days of the same shift'),
      work: count(runs[1], 'days worked on end'),
      off: count(runs[2], 'days off on end'),
    };
    seen.add(nurse);
    if (nurse >= 0) histories[nurse] = history;
  }
  for (const [id, nurse] of nurses) {
    if (!seen.has(nurse))
      file.fault('benchmark.value', 1, { found: 'no line', expected: `the history of ${quoteText(id)}` });
  }
  return histories;
}

/** Reads a week's demand file (`WD-….txt`). */
export function readWeek(file: BenchmarkText, names: Inrc2Names): Inrc2Week {
  const { shifts, skills } = names;
  const sections = inrc2Sections(file);
  const least = new Int32Array(7 * shifts.size * skills.size);
  const optimal = new Int32Array(least.length);
  for (const line of sections('REQUIREMENTS')) {
    const [shift = '', skill = '', ...days] = wordsOf(line);
    const s = file.place(line.at, shift, { what: 'shift', known: shifts });
    const k = file.place(line.at, skill, { what: 'skill', known: skills });
    if (days.length !== 7) {
      file.fault('benchmark.value', line.at, { found: `${days.length} days`, expected: '7, Monday to Sunday' });
    }
    days.slice(0, 7).forEach((cell, weekday) => {
      const { min, max } = readRange(file, line.at, cell);
      if (s < 0 || k < 0) return;
      const at = (weekday * shifts.size + s) * skills.size + k;
      least[at] = min;
      optimal[at] = max;
    });
  }
  return { least, optimal, requests: readRequests(file, sections('SHIFT_OFF_REQUESTS'), names) };
}

function readRequests(
  file: BenchmarkText,
  lines: readonly { readonly at: number; readonly text: string }[],
  { shifts, nurses }: Inrc2Names,
): Inrc2Request[] {
  return lines.map((line) => {
    const [id = '', shift = '', weekday = ''] = wordsOf(line);
    const day = WEEKDAY_NAMES.indexOf(weekday);
    if (day < 0) {
      const expected = `one of ${listWords(WEEKDAY_NAMES)}`;
      file.fault('benchmark.value', line.at, { found: `day ${quoteText(weekday)}`, expected });
    }
    return {
      nurse: file.place(line.at, id, { what: 'nurse', known: nurses }),
      day,
      shift: shift === 'Any' ? null : file.place(line.at, shift, { what: 'shift', known: shifts }),
    };
  });
}
