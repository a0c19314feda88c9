import type { BenchmarkText, NumberedLine } from '../text/benchmark-text.ts';

/** The sections of an INRC-I file and how many entries each says it has. */
export type Inrc1Sections = (section: string) => readonly NumberedLine[];

/** Splits the file; reports sections that are missing or hold another number of entries than they say. */
export function inrc1Sections(file: BenchmarkText): Inrc1Sections {
  const sections = new Map<string, { readonly at: number; readonly count: number; readonly lines: NumberedLine[] }>();
  let lines: NumberedLine[] = [];
  for (const { at, text } of file.lines) {
    const heading = /^([A-Z_]{3,40}) *(?:(?:=| ) *(\d{1,6}))? *;$/.exec(text);
    if (heading !== null) {
      lines = [];
      sections.set(heading[1] ?? '', { at, count: Number(heading[2] ?? 1), lines });
    } else {
      if (!text.endsWith(';')) {
        file.fault('benchmark.value', at, {
          found: 'a line without ";" at its end',
          expected: 'entries that end in ";"',
        });
      }
      lines.push({ at, text: text.replace(/;$/, '') });
    }
  }
  return (name) => {
    const section = sections.get(name);
    if (section === undefined) {
      file.missing(name);
      return [];
    }
    if (section.count !== section.lines.length) {
      const found = `${section.lines.length} entries in ${name}`;
      file.fault('benchmark.value', section.at, { found, expected: `${section.count}, as its heading says` });
    }
    return section.lines;
  };
}

/** Cells between commas, trimmed. */
export function commaCells(text: string): string[] {
  return text.split(',').map((cell) => cell.trim());
}

/** Words between blanks. */
export function blankCells(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
