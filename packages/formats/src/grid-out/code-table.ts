import type { LeaveKind, RosterInput, Rota, ShiftType, TemplateInput } from '@rotawright/core/roster';
import { type DutyLook, dutyLook, type Look, leaveLook } from '../picture/index.ts';
import { type GridDuty, shapeOfDuty, shapeOfType } from './grid-duty.ts';

/** One row of the table of shift types: a duty's definition, or a code of leave without times. */
export interface CodeRow {
  readonly code: string;
  /** What it is called: `Long day`, `Annual leave`. */
  readonly name: string;
  readonly look: Look;
  /** Absent on leave. */
  readonly type: ShiftType | null;
}

/** Codes of a grid: every cell is one of them, and each is defined once. */
export interface CodeTable {
  readonly rows: readonly CodeRow[];
  codeOf(duty: GridDuty): string;
  leaveCodeOf(kind: LeaveKind): string;
  lookOf(code: string): Look;
}

const LOOK_TITLES: Readonly<Record<DutyLook, string>> = {
  day: 'Day',
  long: 'Long day',
  late: 'Late',
  night: 'Night',
  'on-call': 'On call',
};

/**
 * Codes for everything in a rota. The document's own shift types come first, used or not; a duty with its own times, or
 * one whose code means something else in an embedded template, be it the breaks alone, gets a code of its own (`X1`, `X2` …).
 */
export function codeTable(rota: Rota, document: RosterInput | TemplateInput, duties: readonly GridDuty[]): CodeTable {
  const rows = new Map<string, CodeRow>();
  for (const type of document.shiftTypes ?? []) rows.set(type.code, ownRow(type));
  const shapes = new Map([...rows].map(([code, { type }]) => [code, type === null ? '' : shapeOfType(type)]));
  const made = new Map<string, string>();
  for (const duty of duties) {
    const shape = shapeOfDuty(duty);
    const key = `${duty.code} ${shape}`;
    if (shapes.get(duty.code) === shape || made.has(key)) continue;
    const code = duty.code !== '' && !rows.has(duty.code) ? duty.code : freeCode(rows);
    made.set(key, code);
    rows.set(code, madeRow(code, duty));
  }
  const leave = leaveRows(rota, rows);
  const all = [...rows.values(), ...leave.values()];
  const looks = new Map(all.map(({ code, look }) => [code, look]));
  return {
    rows: all,
    codeOf: (duty) => {
      const shape = shapeOfDuty(duty);
      return shapes.get(duty.code) === shape ? duty.code : (made.get(`${duty.code} ${shape}`) ?? duty.code);
    },
    leaveCodeOf: (kind) => leave.get(kind)?.code ?? leaveLook(kind).letters,
    lookOf: (code) => looks.get(code) ?? 'day',
  };
}

function ownRow(type: ShiftType): CodeRow {
  const look = dutyLook({ kind: type.kind, ...minutesOf(type) });
  return { code: type.code, name: LOOK_TITLES[look], look, type };
}

function madeRow(code: string, duty: GridDuty): CodeRow {
  const { breaks, expected } = duty;
  const look = dutyLook(duty);
  const type = {
    code,
    start: duty.startClock,
    end: duty.endClock,
    kind: duty.kind,
    ...(breaks === null ? {} : { breaks }),
    ...(expected === null ? {} : { work: expected }),
  };
  return { code, name: `${LOOK_TITLES[look]}, own times`, look, type };
}

function minutesOf({ start, end }: ShiftType): { readonly startMinute: number; readonly length: number } {
  const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
  const startMinute = minutes(start);
  const length = minutes(end) - startMinute;
  return { startMinute, length: length > 0 ? length : length + 1440 };
}

function freeCode(taken: ReadonlyMap<string, unknown>): string {
  let n = 1;
  while (taken.has(`X${n}`)) n += 1;
  return `X${n}`;
}

function leaveRows(rota: Rota, duties: ReadonlyMap<string, unknown>): ReadonlyMap<LeaveKind, CodeRow> {
  const folded = new Set([...duties.keys()].map((code) => code.toLowerCase()));
  const kinds = new Set(rota.people.flatMap((person) => person.leave.map(({ kind }) => kind)));
  return new Map(
    [...kinds].sort().map((kind) => {
      const { letters, look, name } = leaveLook(kind);
      const title = name.charAt(0).toUpperCase() + name.slice(1);
      // A duty may have the usual letters for itself; then the leave goes by its full name.
      return [kind, { code: folded.has(letters.toLowerCase()) ? title : letters, name: title, look, type: null }];
    }),
  );
}
