import { listWords, quoteText, sayCount, sayValue } from '../problems/index.ts';
import type { Fields } from './fields.ts';
import { codeAdvice, type ShiftTypes } from './read-shift-types.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** The cells of a template, week after week, Monday first. */
export interface Cells {
  readonly weeks: number;
  /** Definitions of the duties that start on each day of the cycle; 7 × `weeks` entries. */
  readonly definitions: readonly (readonly number[])[];
}

const OFF: readonly number[] = [];

/** Where a cell stands, when a reader of files has said so. */
export type CellOrigin = (week: number, weekday: number) => string | undefined;

/** Reads `cycleWeeks` and `lines` of a template; `null` when they do not make a cycle. */
export function readCells(template: Fields, types: ShiftTypes, origin: CellOrigin): Cells | null {
  const weeks = template.whole('cycleWeeks', { least: 1, most: READING_LIMITS.cycleWeeks });
  const lines = template.list('lines');
  if (weeks === undefined || lines === undefined) return null;
  if (lines.length !== weeks) {
    template.problems.add('roster.wrong-cell-count', () => ({
      where: template.at('lines'),
      found: sayCount(lines.length, 'week of cells', 'weeks of cells'),
      expected: `${weeks}, as "cycleWeeks" says`,
      tryThis: `"cycleWeeks": ${lines.length}, or ${sayCount(weeks, 'week of cells', 'weeks of cells')}`,
    }));
    return null;
  }
  const definitions: (readonly number[])[] = [];
  for (const [week, line] of lines.entries()) {
    const cells = weekOfCells(template, week, line);
    for (const [weekday, cell] of cells.entries()) {
      const where = () => origin(week, weekday) ?? `${template.at('lines')}[${week}][${weekday}]`;
      definitions.push(readCell({ template, types, where }, cell));
    }
  }
  return definitions.length === weeks * 7 ? { weeks, definitions } : null;
}

function weekOfCells(template: Fields, week: number, line: unknown): readonly unknown[] {
  if (Array.isArray(line) && line.length === 7) return line;
  template.problems.add('roster.wrong-cell-count', () => ({
    where: `${template.at('lines')}[${week}]`,
    found: Array.isArray(line) ? sayCount(line.length, 'cell', 'cells') : sayValue(line),
    expected: 'a list of 7 cells, Monday first',
    tryThis: 'use "" for a day off',
  }));
  return [];
}

interface CellPlace {
  readonly template: Fields;
  readonly types: ShiftTypes;
  readonly where: () => string;
}

function readCell({ template, types, where }: CellPlace, cell: unknown): readonly number[] {
  if (cell === '') return OFF;
  const { problems } = template;
  if (typeof cell !== 'string') {
    const expected = 'a code, "" or codes joined by "+"';
    problems.add('roster.wrong-value', () => ({ where: where(), found: sayValue(cell), expected, tryThis: '' }));
    return OFF;
  }
  const codes = cell.split('+', READING_LIMITS.codesInCell + 1);
  if (codes.length > READING_LIMITS.codesInCell) {
    const expected = `at most ${READING_LIMITS.codesInCell} codes in a cell`;
    problems.add('roster.too-large', () => ({ where: where(), found: sayValue(cell), expected, tryThis: '' }));
    return OFF;
  }
  const found: number[] = [];
  for (const code of codes) {
    const definition = types.get(code);
    if (definition === undefined) reportCode({ template, types, where }, code);
    else found.push(definition);
  }
  return found;
}

function reportCode({ template, types, where }: CellPlace, code: string): void {
  template.problems.add('roster.unknown-shift-code', () => ({
    where: where(),
    found: `shift code ${quoteText(code)}`,
    expected: sayCodes(types),
    tryThis: codeAdvice(template, code, types),
  }));
}

/** `one of LD, N, SD`, as messages say it. */
export function sayCodes(types: ShiftTypes): string {
  return types.size === 0 ? 'a code from shiftTypes, which holds none' : `one of ${listWords(types.keys())}`;
}
