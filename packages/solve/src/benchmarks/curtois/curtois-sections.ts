import type { BenchmarkText } from '../text/benchmark-text.ts';

/** A line of a section with its number in the file and its cells. */
export interface SectionLine {
  readonly at: number;
  readonly cells: readonly string[];
}

/** The lines of each section by its name, `SECTION_` left out; a section that is not there has none. */
export type CurtoisSections = (section: string) => readonly SectionLine[];

/** Splits a file of the Curtois & Qu format: headings `SECTION_…`, cells parted by commas. */
export function curtoisSections(file: BenchmarkText): CurtoisSections {
  const sections = new Map<string, SectionLine[]>();
  let lines: SectionLine[] | null = null;
  for (const { at, text } of file.lines) {
    if (text.startsWith('SECTION_')) {
      lines = [];
      sections.set(text.slice('SECTION_'.length), lines);
    } else if (lines === null) {
      file.fault('benchmark.value', at, { found: 'a line before the first section', expected: 'a heading SECTION_…' });
    } else lines.push({ at, cells: text.split(',').map((cell) => cell.trim()) });
  }
  return (name) => sections.get(name) ?? [];
}
