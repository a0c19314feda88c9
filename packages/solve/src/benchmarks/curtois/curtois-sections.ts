import type { BenchmarkText } from '../text/benchmark-text.ts';

/** A line of a section with its number in the file and its cells. */
export interface SectionLine {
  readonly at: number;
  readonly cells: readonly string[];
}

/** The lines of each section by its name, `SECTION_` left out; a section that is not there has none. */
export type CurtoisSections = (section: string) => readonly SectionLine[];

const HEADING = 'SECTION_';

/** Sections of the format. */
const KNOWN: ReadonlySet<string> = new Set([
  'HORIZON',
  'SHIFTS',
  'STAFF',
  'DAYS_OFF',
  'SHIFT_ON_REQUESTS',
  'SHIFT_OFF_REQUESTS',
  'COVER',
]);

/**
 * Splits a file of the Curtois & Qu format: headings `SECTION_…`, each once, cells parted by commas. A section that the format does
 * not have is a fault, as is one that comes twice.
 */
export function curtoisSections(file: BenchmarkText): CurtoisSections {
  const sections = new Map<string, SectionLine[]>();
  let lines: SectionLine[] | null = null;
  for (const { at, text } of file.lines) {
    if (text.startsWith(HEADING)) {
      lines = [];
      const name = text.slice(HEADING.length);
      file.heading(at, name, { known: KNOWN, isTwice: sections.has(name) });
      sections.set(name, lines);
    } else if (lines === null) {
      file.fault('benchmark.value', at, { found: 'a line before the first section', expected: 'a heading SECTION_…' });
    } else lines.push({ at, cells: text.split(',').map((cell) => cell.trim()) });
  }
  return (name) => sections.get(name) ?? [];
}
