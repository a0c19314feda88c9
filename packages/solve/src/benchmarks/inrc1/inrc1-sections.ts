import type { BenchmarkText, NumberedLine } from '../text/benchmark-text.ts';

/** The sections of an INRC-I file and how many entries each says it has. */
export type Inrc1Sections = (section: string) => readonly NumberedLine[];

const KNOWN: ReadonlySet<string> = new Set([
  'SCHEDULING_PERIOD',
  'SKILLS',
  'SHIFT_TYPES',
  'CONTRACTS',
  'PATTERNS',
  'EMPLOYEES',
  'DAY_OF_WEEK_COVER',
  'DATE_SPECIFIC_COVER',
  'DAY_OFF_REQUESTS',
  'DAY_ON_REQUESTS',
  'SHIFT_OFF_REQUESTS',
  'SHIFT_ON_REQUESTS',
]);

/** Splits the file, whose sections may hold words in capitals; reports sections that are unknown, missing, there twice, or hold another number of entries than they say. */
export function inrc1Sections(file: BenchmarkText): Inrc1Sections {
  const sections = new Map<string, { readonly at: number; readonly count: number; readonly lines: NumberedLine[] }>();
  let lines: NumberedLine[] = [];
  for (const { at, text } of file.lines) {
    const [, name = '', sign, count] = /^([A-Z_]{3,40}) *(?:(=| ) *(\d{1,6}))? *;$/.exec(text) ?? [];
    if (KNOWN.has(name) || sign === '=') {
      lines = [];
      file.heading(at, name, { known: KNOWN, isTwice: sections.has(name) });
      sections.set(name, { at, count: Number(count ?? 1), lines });
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
