import type { CellValue, LeaveKind } from '../wire/index.ts';
import { REGISTRAR_LINE, SHO_LINE } from './pattern.ts';
import { PART_TIME, REGISTRARS, SHOS } from './people.ts';

/** People by days: what stands in each cell of the sample. */
export type SampleGrid = readonly (readonly CellValue[])[];

/** Registrars, SHOs and the vacant post. */
export const ROWS: number = REGISTRARS.length + SHOS.length + 1;
export const VACANT_ROW: number = ROWS - 1;

const OFF: CellValue = { codes: '', leave: null, isPinned: false };
const leave = (kind: LeaveKind): CellValue => ({ codes: '', leave: kind, isPinned: false });

/** Week of the line that a row is in, `week` weeks after the sample's first. */
export function weekOfLine(row: number, week: number): number {
  const isRegistrar = row < REGISTRARS.length;
  const start = isRegistrar ? row : Math.floor((row - REGISTRARS.length) / 2);
  const weeks = (isRegistrar ? REGISTRAR_LINE.length : SHO_LINE.length) / 7;
  return (start + week) % weeks;
}

function lineCode(row: number, day: number): string {
  const line = row < REGISTRARS.length ? REGISTRAR_LINE : SHO_LINE;
  return line[weekOfLine(row, Math.floor(day / 7)) * 7 + (day % 7)] ?? '';
}

/** The rota as it was published: the lines, less days off and leave, which fall on standard days only. */
export function publishedGrid(days: number): SampleGrid {
  return Array.from({ length: ROWS }, (_, row) => {
    const dayOff = PART_TIME.find((one) => one.row === row)?.dayOff ?? null;
    const away = weeksAway(row, Math.floor(days / 7));
    return Array.from({ length: days }, (_, day) => {
      const code = lineCode(row, day);
      if (code !== 'SD' || row === VACANT_ROW) return { ...OFF, codes: code };
      if (day % 7 === dayOff) return OFF;
      const kind = leaveOn(row, day, away);
      return kind === null ? { ...OFF, codes: code } : leave(kind);
    });
  });
}

/** Weeks of annual leave that half a year's entitlement is good for, and who has taken one too many. */
const WEEKS_AWAY = 2;
const ROW_OVER = 3;

/** Whole weeks of annual leave, in weeks of standard days: the first and the last that the pattern offers. */
function weeksAway(row: number, weeks: number): readonly number[] {
  const offered = [...Array(weeks).keys()].filter(
    (week) =>
      (week * 5 + row * 3) % 7 < 2 && [0, 1, 2, 3, 4].every((weekday) => lineCode(row, week * 7 + weekday) === 'SD'),
  );
  const most = row === ROW_OVER ? WEEKS_AWAY + 1 : WEEKS_AWAY;
  return offered.length <= most ? offered : [...offered.slice(0, most - 1), offered.at(-1) ?? 0];
}

/** Single days of study leave and sickness beside the weeks of annual leave. */
function leaveOn(row: number, day: number, away: readonly number[]): LeaveKind | null {
  const week = Math.floor(day / 7);
  if (away.includes(week)) return 'annual';
  if (day % 7 === 2 && (week * 3 + row) % 11 === 0) return 'study';
  if (row % 13 === 4 && week === 6) return 'sick';
  return null;
}

/** A cell of the draft that differs from what was published. */
export interface SampleChange {
  readonly row: number;
  readonly day: number;
  readonly value: CellValue;
}

/** One action of the coordinator in the draft. */
export interface SampleAction {
  readonly action: string;
  readonly changes: readonly SampleChange[];
}

/**
 * What the coordinator has done since: a duty exchanged between two people, a night left open, and three slips that the
 * check finds: work too soon after nights, a fifth long day, and too little rest after a twilight.
 */
export function draftActions(grid: SampleGrid, fromWeek: number): readonly SampleAction[] {
  const duty = (codes: string): CellValue => ({ ...OFF, codes });
  const inLineWeek = (lineWeek: number, week: number, from: number): number => {
    for (let row = from; row < VACANT_ROW; row += 1) if (weekOfLine(row, week) === lineWeek) return row;
    return from;
  };
  const at = (row: number, week: number, weekday: number, value: CellValue): SampleChange => ({
    row,
    day: week * 7 + weekday,
    value,
  });
  const sho = REGISTRARS.length;
  const longDays = inLineWeek(0, fromWeek + 2, sho);
  const standard = inLineWeek(1, fromWeek + 2, sho);
  const nights = inLineWeek(2, fromWeek + 3, sho);
  const fifth = inLineWeek(0, fromWeek + 4, sho);
  const twilight = inLineWeek(10, fromWeek + 5, sho);
  const open = inLineWeek(2, fromWeek + 1, 0);
  const valueAt = (row: number, week: number, weekday: number): CellValue => grid[row]?.[week * 7 + weekday] ?? OFF;
  return [
    {
      action: 'swap',
      changes: [
        at(longDays, fromWeek + 2, 1, duty('SD')),
        at(standard, fromWeek + 2, 1, { ...valueAt(longDays, fromWeek + 2, 1) }),
      ],
    },
    { action: 'clear', changes: [at(open, fromWeek + 1, 3, OFF)] },
    { action: 'type', changes: [at(nights, fromWeek + 3, 5, duty('LD'))] },
    { action: 'type', changes: [at(fifth, fromWeek + 4, 4, duty('LD'))] },
    { action: 'type', changes: [at(twilight, fromWeek + 5, 4, duty('SD'))] },
  ];
}
