import { quoteText } from '@rotawright/core/problems';
import type { SoftBand } from '../rules/soft-band.ts';
import type { WeekendDays } from '../rules/weekend-days.ts';
import type { BenchmarkText, NumberedLine } from '../text/benchmark-text.ts';
import type { Inrc1Contract } from './inrc1-file.ts';
import { blankCells, commaCells } from './inrc1-sections.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LONGEST_WEEKEND = 4;
const FIELDS = 19;

/** Weekday of a name, Monday 0; `null` for none of them. */
export function weekdayNamed(name: string): number | null {
  const at = DAYS.indexOf(name);
  return at < 0 ? null : at;
}

/**
 * A contract's line: id, name, then `(on|weight|value)` for each limit and `(on|weight)` for each switch, in the order of
 * the competition's files, the maximum before the minimum; the weekend's days; the unwanted patterns.
 */
export function readContract(
  file: BenchmarkText,
  { at, text }: NumberedLine,
  patterns: ReadonlyMap<string, number>,
): Inrc1Contract {
  const cells = commaCells(text);
  if (cells.length < FIELDS - 1) {
    file.fault('benchmark.value', at, { found: `${cells.length} fields`, expected: `a contract of ${FIELDS} fields` });
  }
  const limit = (place: number) => {
    const { on, weight, value } = bracket(file, at, cells[place] ?? '');
    return { weight: on ? weight : 0, value };
  };
  const band = (maxAt: number, minAt: number | null): SoftBand => {
    const max = limit(maxAt);
    const min = minAt === null ? { weight: 0, value: 0 } : limit(minAt);
    return { max: max.value, maxWeight: max.weight, min: min.value, minWeight: min.weight };
  };
  return {
    assignments: band(3, 4),
    work: band(5, 6),
    off: band(7, 8),
    weekendRun: band(9, 10),
    weekends: band(11, null),
    weekend: weekendOf(file, at, cells[12] ?? ''),
    completeWeekends: limit(13).weight,
    identicalShifts: limit(14).weight,
    nightBeforeWeekend: limit(15).weight,
    freeAfterNights: limit(16).weight,
    alternativeSkill: limit(17).weight,
    patterns: patternsOf(file, { at, count: cells[18] ?? '0', list: cells[19] ?? '' }, patterns),
  };
}

function bracket(file: BenchmarkText, at: number, cell: string) {
  const parts = /^\(([01])\|(\d{1,6})(?:\|(\d{1,6}))?\)$/.exec(cell);
  if (parts === null) {
    file.fault('benchmark.value', at, { found: quoteText(cell), expected: '(on|weight|value) or (on|weight)' });
  }
  return { on: parts?.[1] === '1', weight: Number(parts?.[2] ?? 0), value: Number(parts?.[3] ?? 0) };
}

function weekendOf(file: BenchmarkText, at: number, text: string): WeekendDays {
  const days = (text.match(/[A-Z][a-z]+/g) ?? []).map(weekdayNamed);
  const first = days[0] ?? null;
  const isRun = first !== null && days.every((day, i) => day === (first + i) % 7);
  if (isRun && days.length <= LONGEST_WEEKEND) return { first, length: days.length };
  file.fault('benchmark.value', at, { found: quoteText(text), expected: 'days on end, such as SaturdaySunday' });
  return { first: 5, length: 2 };
}

function patternsOf(
  file: BenchmarkText,
  { at, count, list }: { readonly at: number; readonly count: string; readonly list: string },
  known: ReadonlyMap<string, number>,
): number[] {
  const ids = blankCells(list);
  const said = file.whole(at, count, { what: 'number of unwanted patterns' });
  if (said !== ids.length) {
    file.fault('benchmark.value', at, { found: `${ids.length} patterns`, expected: `${said}, as the line says` });
  }
  return ids.map((id) => file.place(at, id, { what: 'pattern', known })).filter((place) => place >= 0);
}
