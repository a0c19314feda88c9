import type { CodeTable } from './code-table.ts';

/** Headings of the table of shift types, the same in a workbook and in CSV. */
export const SHIFT_TYPE_HEADINGS: readonly string[] = [
  'Code',
  'Name',
  'Start',
  'End',
  'Kind',
  'Breaks',
  'Work minutes',
  'Enhanced minutes',
  'Rest in 24 h',
  'Rest at night',
];

/** The table's rows as text: codes of leave have no times. Breaks are joined by `+`; `0` says that there are none. */
export function shiftTypeRows({ rows }: CodeTable): readonly (readonly string[])[] {
  return rows.map(({ code, name, type }) => {
    if (type === null) return [code, name, '', '', '', '', '', '', '', ''];
    const { work, breaks } = type;
    const rest = work?.expectedRest;
    const numbers = [work?.minutes, work?.enhancedMinutes, rest?.total, rest?.longestNight];
    return [
      code,
      name,
      type.start,
      type.end,
      type.kind,
      breaks === undefined ? '' : breaks.length === 0 ? '0' : breaks.join('+'),
      ...numbers.map((number) => (number === undefined ? '' : String(number))),
    ];
  });
}
