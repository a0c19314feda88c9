import type { TemplateInput } from '@rotawright/core/roster';
import { EIGHT_WEEKS, SHO_SHIFT_TYPES } from './sho-pattern.ts';

/** The eight-week pattern with its seven nights in one row: the same duties as in {@link threeAndFourNights}, otherwise laid. */
const SEVEN_NIGHTS: readonly (readonly string[])[] = [
  ['SD', 'SD', 'LD', 'SD', 'SD', '', ''],
  ['N', 'N', 'N', 'N', 'N', 'N', 'N'],
  ['', '', '', 'SD', 'SD', '', ''],
  ['SD', 'LD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'SD', 'SD', '', 'LD', 'LD', 'LD'],
  ['', '', 'SD', 'LD', 'SD', '', ''],
  ['LD', 'SD', 'SD', 'SD', 'SD', '', ''],
  ['SD', 'SD', 'SD', '', '', '', ''],
];

/** Seven nights in a row, once in eight weeks. It breaks the limit on nights in a row, and shows what fatigue models say of it. */
export function sevenNights(): TemplateInput {
  return template('Seven nights in a row', SEVEN_NIGHTS);
}

/** The same duties with the nights parted into four and three. */
export function threeAndFourNights(): TemplateInput {
  return template('Nights in fours and threes', EIGHT_WEEKS);
}

function template(title: string, lines: readonly (readonly string[])[]): TemplateInput {
  return {
    format: 'rotawright/1',
    kind: 'template',
    title,
    shiftTypes: SHO_SHIFT_TYPES.filter(({ code }) => code !== 'OC'),
    cycleWeeks: lines.length,
    lines,
  };
}
