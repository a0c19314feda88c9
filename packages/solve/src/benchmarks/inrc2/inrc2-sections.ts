import { quoteText } from '@rotawright/core/problems';
import type { BenchmarkText, NumberedLine } from '../text/benchmark-text.ts';
import type { Inrc2Range } from './inrc2-file.ts';

/** The lines of a section by its name in capitals; none where the file has no such section. */
export type Inrc2Sections = (section: string) => readonly NumberedLine[];

/** Sections of the three kinds of file, scenario, history and week. */
const KNOWN: ReadonlySet<string> = new Set([
  'SCENARIO',
  'WEEKS',
  'SKILLS',
  'SHIFT_TYPES',
  'FORBIDDEN_SHIFT_TYPES_SUCCESSIONS',
  'CONTRACTS',
  'NURSES',
  'HISTORY',
  'NURSE_HISTORY',
  'WEEK_DATA',
  'REQUIREMENTS',
  'SHIFT_OFF_REQUESTS',
]);

/**
 * The lines under each heading of an INRC-II file, which stands alone or with `= value`; other words in capitals are lines, but not
 * with a value. A heading that states how many lines follow must state it rightly, and comes once.
 */
export function inrc2Sections(file: BenchmarkText): Inrc2Sections {
  const sections = new Map<string, NumberedLine[]>();
  let lines: NumberedLine[] = [];
  const counts: { readonly at: number; readonly said: number; readonly lines: readonly NumberedLine[] }[] = [];
  for (const line of file.lines) {
    const [, name = '', value] = /^([A-Z_]{4,40})(?: *= *(\S+))?$/.exec(line.text) ?? [];
    if (!KNOWN.has(name) && value === undefined) {
      lines.push(line);
      continue;
    }
    file.heading(line.at, name, { known: KNOWN, isTwice: sections.has(name) });
    const isOwnValue = name === 'SCENARIO' || name === 'WEEKS';
    lines = isOwnValue && value !== undefined ? [{ at: line.at, text: value }] : [];
    sections.set(name, lines);
    if (!isOwnValue && value !== undefined)
      counts.push({ at: line.at, said: file.whole(line.at, value, { what: 'lines' }), lines });
  }
  for (const { at, said, lines: there } of counts) {
    if (said === there.length) continue;
    file.fault('benchmark.value', at, { found: `${there.length} lines`, expected: `${said}, as the heading says` });
  }
  return (name) => {
    const there = sections.get(name);
    if (there === undefined) file.missing(name);
    return there ?? [];
  };
}

/** Words of a line. */
export function wordsOf({ text }: NumberedLine): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A cell `(least,most)`. */
export function readRange(file: BenchmarkText, at: number, cell: string): Inrc2Range {
  const [, min, max] = /^\((\d{1,6}),(\d{1,6})\)$/.exec(cell) ?? [];
  if (min === undefined || max === undefined) {
    file.fault('benchmark.value', at, { found: quoteText(cell), expected: 'two numbers such as (2,5)' });
  }
  return { min: Number(min ?? 0), max: Number(max ?? 0) };
}
