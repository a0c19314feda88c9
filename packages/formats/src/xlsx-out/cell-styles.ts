import type { BorderStyle, CellStyle, FillPattern } from 'hucre';
import { LOOK_FILLS, type Look } from '../picture/index.ts';

const FONT = 'Arial';

const EDGE: BorderStyle = sides('thin', 'D8DDE0');

/** Patterns over the fill, so that a black-and-white print still tells duties apart. */
const PATTERNS: Readonly<Partial<Record<Look, readonly [pattern: FillPattern, ink: string]>>> = {
  late: ['lightDown', 'B65C8C'],
  'on-call': ['lightVertical', '8FC4BE'],
  annual: ['lightTrellis', 'A9CFA0'],
  study: ['lightHorizontal', 'CDBBE0'],
  'spare-day': ['gray125', '4FA89A'],
  'spare-late': ['lightUp', '9A6BC0'],
  'spare-on-call': ['lightHorizontal', '7FBBC8'],
  'spare-leave': ['lightDown', 'C9B86A'],
};

/** A cell of the grid with a duty or leave in it. */
export function lookStyle(look: Look): CellStyle {
  const [fill, ink] = LOOK_FILLS[look];
  const pattern = PATTERNS[look];
  return {
    font: { name: FONT, size: 9, bold: true, color: { rgb: ink.slice(1).toUpperCase() } },
    fill:
      pattern === undefined
        ? solid(fill)
        : {
            type: 'pattern',
            pattern: pattern[0],
            fgColor: { rgb: pattern[1] },
            bgColor: { rgb: fill.slice(1).toUpperCase() },
          },
    alignment: { horizontal: 'center', vertical: 'center' },
    border: EDGE,
  };
}

/** The red frame of a cell that proves a breach; a thick one where the breach tips. */
export function breachStyle(style: CellStyle, isTip: boolean): CellStyle {
  return { ...style, border: sides(isTip ? 'thick' : 'medium', 'B3170F') };
}

/** An empty day; weekends are shaded. */
export function emptyStyle(isWeekend: boolean): CellStyle {
  return { font: { name: FONT, size: 9 }, border: EDGE, ...(isWeekend ? { fill: solid('#eef1f3') } : {}) };
}

/** Plain text, with line breaks where it is long. */
export const TEXT: CellStyle = { font: { name: FONT, size: 10 }, alignment: { vertical: 'top', wrapText: true } };

/** A sum, at the right. */
export const NUMBER: CellStyle = {
  font: { name: FONT, size: 10 },
  alignment: { horizontal: 'right', vertical: 'center' },
  numFmt: '0.##',
};

/** A person’s name. */
export const NAME: CellStyle = {
  font: { name: FONT, size: 10, bold: true },
  alignment: { vertical: 'center' },
  border: EDGE,
};

/** A heading, white on ink. */
export const HEADING: CellStyle = {
  font: { name: FONT, size: 10, bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid('#212b32'),
  alignment: { vertical: 'center', wrapText: true },
};

/** A day above the grid. */
export const DAY_HEADING: CellStyle = {
  ...HEADING,
  font: { ...HEADING.font, size: 9 },
  alignment: { horizontal: 'center', vertical: 'center' },
  numFmt: 'd mmm',
};

/** A way to another cell. */
export const LINK: CellStyle = {
  font: { name: FONT, size: 10, underline: true, color: { rgb: '005EB8' } },
  alignment: { vertical: 'top' },
};

/** Verdict's colour, beside its word. */
export function verdictStyle(isBreach: boolean): CellStyle {
  return {
    font: { name: FONT, size: 10, bold: true, color: { rgb: isBreach ? 'B3170F' : '212B32' } },
    alignment: { vertical: 'top' },
  };
}

function solid(colour: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour.slice(1).toUpperCase() } };
}

function sides(style: 'thin' | 'medium' | 'thick', rgb: string): BorderStyle {
  const side = { style, color: { rgb } };
  return { top: side, right: side, bottom: side, left: side };
}
