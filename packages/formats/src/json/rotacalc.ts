import type { ShiftType } from '@rotawright/core/roster';
import { clockText } from '../layouts/clock-text.ts';
import { type CodeEntry, codeBook, shiftTypeOf } from '../layouts/code-book.ts';
import { askAboutCodes } from '../layouts/code-questions.ts';
import type { FoundRota, ReadOptions } from '../layouts/reading.ts';
import { counted, type Gathered } from '../layouts/task.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Is this a grid as RotaCalc saves it? */
export function isRotaCalc(value: unknown): boolean {
  const fields = fieldsOf(value);
  return Array.isArray(fields['shiftDefinitions']) && typeof fields['grid'] === 'object' && fields['grid'] !== null;
}

function fieldsOf(value: unknown): Fields {
  // Any object may be looked at by key; what is found is checked where it is used.
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** Reads a RotaCalc grid (`week_0_day_0` is Monday of week 1) as a template; `null` when it has no weeks. */
export function readRotaCalc(
  value: unknown,
  from: { readonly file: string; readonly options: ReadOptions; readonly out: Gathered },
): FoundRota | null {
  const { file, options, out } = from;
  const fields = fieldsOf(value);
  const definitions = Array.isArray(fields['shiftDefinitions']) ? fields['shiftDefinitions'] : [];
  const codes = codeBook(
    options,
    definitions.flatMap((one, i) => definition(fieldsOf(one), i, out) ?? []),
  );
  const grid = fieldsOf(fields['grid']);
  const weeks = weekCount(grid, fieldsOf(fields['meta'])['weeks']);
  if (weeks === null) {
    out.problems.push(
      fault('grid', 'no cell such as "week_0_day_0", or more than 520 weeks', 'cells named week_N_day_N'),
    );
    return null;
  }
  const types = new Map<string, ShiftType>(
    codes.table.flatMap((entry) => (entry.type === undefined ? [] : [[entry.code, entry.type] as const])),
  );
  const lines = Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => {
      const path = `grid.week_${week}_day_${day}`;
      const cell = grid[`week_${week}_day_${day}`] ?? '';
      if (typeof cell !== 'string')
        out.problems.push(fault(path, `${JSON.stringify(cell)?.slice(0, 60)}`, 'a code, or "" for a day off'));
      const entry = typeof cell !== 'string' || cell.trim() === '' ? null : codes.lookup(cell, path);
      const type = entry === null ? null : shiftTypeOf(entry);
      if (type !== null) types.set(type.code, type);
      return type?.code ?? '';
    }),
  );
  askAboutCodes(codes, out);
  out.understood.push(
    `A RotaCalc grid of ${counted(weeks, 'week')} with ${counted(definitions.length, 'shift type')}.`,
  );
  const cells = lines.map((line, week) => line.map((_, day) => `grid.week_${week}_day_${day}`));
  return {
    document: {
      format: 'rotawright/1',
      kind: 'template',
      title: file,
      shiftTypes: [...types.values()],
      cycleWeeks: weeks,
      lines,
    },
    origins: { cells },
    sheet: file,
  };
}

function definition(fields: Fields, index: number, out: Gathered): CodeEntry | null {
  const code = fields['dutyCode'];
  const start = clockText(String(fields['startTime'] ?? ''));
  const end = clockText(String(fields['finishTime'] ?? ''));
  const kind = fields['type'] ?? 'normal';
  if (
    typeof code !== 'string' ||
    code.trim() === '' ||
    start === null ||
    end === null ||
    (kind !== 'normal' && kind !== 'on-call')
  ) {
    const expected = 'dutyCode, type (normal or on-call), startTime and finishTime as HH:MM';
    out.problems.push(fault(`shiftDefinitions[${index}]`, JSON.stringify(fields)?.slice(0, 120) ?? '', expected));
    return null;
  }
  const duty = kind === 'on-call' ? 'non-resident-on-call' : 'shift';
  const type: ShiftType = { code: code.trim(), start, end, kind: duty };
  return { code: type.code, meaning: { kind: 'duty', duty, start, end }, source: 'table', type };
}

/** Weeks named in `meta`, or as many as the grid has cells for. */
function weekCount(grid: Fields, named: unknown): number | null {
  const used = Object.keys(grid).flatMap((key) => {
    const match = /^week_(\d{1,4})_day_[0-6]$/.exec(key);
    return match === null ? [] : [Number(match[1]) + 1];
  });
  const most = used.reduce((high, week) => Math.max(high, week), 0);
  const weeks = typeof named === 'number' && Number.isInteger(named) && named >= most ? named : most;
  return weeks >= 1 && weeks <= 520 ? weeks : null;
}

function fault(where: string, found: string, expected: string) {
  return { code: 'formats.rotacalc', where, found, expected, tryThis: '' };
}
