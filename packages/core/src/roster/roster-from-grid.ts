import { formatCivilDate, parseCivilDate } from '../time/index.ts';
import type { DutyInput, LeaveInput, LeaveKind, PersonInput, RosterInput, ShiftType } from './interchange.ts';

/** A shift type as a board holds it: what the interchange format has, and whatever else the board wants to know of it. */
export interface GridShiftType {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly kind: ShiftType['kind'];
  readonly breaks?: readonly number[] | undefined;
  readonly work?:
    | {
        readonly minutes: number;
        readonly enhancedMinutes?: number | undefined;
        readonly expectedRest?: { readonly total: number; readonly longestNight: number } | undefined;
      }
    | undefined;
}

/** A row of a board. `null` where nobody has said. */
export interface GridPerson {
  readonly id: string;
  readonly name: string;
  readonly grade: string | null;
  readonly wte: number;
  readonly waivers: readonly string[];
  readonly annualLeaveDays: number | null;
  readonly normalDayMinutes: number | null;
}

/**
 * A cell of a board: number of the row, number of the day from the first, codes joined by `+` (`""` for off), leave. Further
 * members are passed over.
 */
export type GridCell = readonly [person: number, day: number, codes: string, leave: LeaveKind | null, ...unknown[]];

/** What a board knows besides its rows and cells. `until` is the first day after it. */
export interface GridFrame {
  readonly title: string;
  readonly zone: string;
  readonly from: string;
  readonly until: string;
  readonly shiftTypes: readonly GridShiftType[];
}

/** A roster as a board holds it: people by days, sparse. */
export interface RosterGrid extends GridFrame {
  readonly people: readonly GridPerson[];
  readonly cells: readonly GridCell[];
}

/**
 * A board as an interchange document, rows in the same order, for `readRota`. Cells come in any order. What the cells hold is
 * not looked at: the reader tells what is wrong with it, and a code that no shift type has is a problem there.
 *
 * A person is judged alone after an edit by {@link personFromGrid}, which costs a hundredth of this.
 */
export function rosterFromGrid(grid: RosterGrid): RosterInput {
  return documentOf(grid, grid.people, grid.cells);
}

/**
 * One row of a board as a roster of one person, to be judged again after an edit by a checker compiled once
 * (`compileChecker`) of any rota with the same days and zone. The cells' row numbers are not looked at.
 */
export function personFromGrid(frame: GridFrame, person: GridPerson, cells: readonly GridCell[]): RosterInput {
  return documentOf(
    frame,
    [person],
    cells.map(([, day, codes, leave]) => [0, day, codes, leave]),
  );
}

function documentOf(frame: GridFrame, people: readonly GridPerson[], cells: readonly GridCell[]): RosterInput {
  const firstDay = parseCivilDate(frame.from) ?? 0;
  const duties: DutyInput[] = [];
  const leave: LeaveInput[] = [];
  for (const [row, day, codes, kind] of cells) {
    const person = people[row]?.id ?? '';
    const date = formatCivilDate(firstDay + day);
    if (codes !== '') for (const code of codes.split('+')) duties.push({ person, date, code });
    if (kind !== null) leave.push({ person, date, kind });
  }
  return {
    format: 'rotawright/1',
    kind: 'roster',
    title: frame.title,
    zone: frame.zone,
    shiftTypes: frame.shiftTypes.map(shiftTypeFromGrid),
    people: people.map(personOf),
    from: frame.from,
    until: frame.until,
    duties,
    leave,
  };
}

/** A shift type of a board as the interchange format has it, without what only the board wants to know. */
export function shiftTypeFromGrid({ code, start, end, kind, breaks, work }: GridShiftType): ShiftType {
  return {
    code,
    start,
    end,
    kind,
    ...(breaks === undefined ? {} : { breaks }),
    ...(work === undefined ? {} : { work: workOf(work) }),
  };
}

function workOf({ minutes, enhancedMinutes, expectedRest }: NonNullable<GridShiftType['work']>) {
  return {
    minutes,
    ...(enhancedMinutes === undefined ? {} : { enhancedMinutes }),
    ...(expectedRest === undefined ? {} : { expectedRest }),
  };
}

function personOf(person: GridPerson): PersonInput {
  const { id, name, wte, waivers } = person;
  return { id, name, wte, waivers, ...factsFromGrid(person) };
}

/** Grade and leave of a row of a board as the interchange format has them: what nobody has said is left out. */
export function factsFromGrid({
  grade,
  annualLeaveDays,
  normalDayMinutes,
}: Pick<GridPerson, 'grade' | 'annualLeaveDays' | 'normalDayMinutes'>): Pick<
  PersonInput,
  'grade' | 'annualLeaveDays' | 'normalDayMinutes'
> {
  return {
    ...(grade === null ? {} : { grade }),
    ...(annualLeaveDays === null ? {} : { annualLeaveDays }),
    ...(normalDayMinutes === null ? {} : { normalDayMinutes }),
  };
}
