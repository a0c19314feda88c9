import type { GridCell } from '@rotawright/core/roster';
import type { ShiftType } from '@rotawright/server/wire';
import { DAY, lengthOf, minutesOf } from './clock-span.ts';

/** A duty as it stands on the board. */
export interface BoardDuty extends Pick<ShiftType, 'code' | 'start' | 'end'> {
  /** From the first day. */
  readonly day: number;
}

/** Two duties of one person at the same time. */
export interface Clash {
  /** Day of the later duty, from the first. */
  readonly day: number;
  /** `null` where the reader of rosters refuses something else. */
  readonly pair: { readonly later: BoardDuty; readonly earlier: BoardDuty } | null;
  /** What the reader said. */
  readonly found: string;
}

/** The first two duties of a row that overlap, the later of them on that day; `null` where none do. */
export function clashOn(
  day: number,
  cells: readonly GridCell[],
  shiftTypes: readonly Pick<ShiftType, 'code' | 'start' | 'end'>[],
): Clash['pair'] {
  const duties = cells.flatMap(([, on, codes]) =>
    codes.split('+').flatMap((code) => {
      const type = shiftTypes.find((one) => one.code === code);
      return type === undefined ? [] : [{ code, start: type.start, end: type.end, day: on }];
    }),
  );
  duties.sort((a, b) => startOf(a) - startOf(b));
  for (const [at, later] of duties.entries()) {
    if (later.day !== day) continue;
    const earlier = duties.slice(0, at).find((one) => startOf(one) + lengthOf(one.start, one.end) > startOf(later));
    if (earlier !== undefined) return { later, earlier };
  }
  return null;
}

function startOf({ day, start }: BoardDuty): number {
  return day * DAY + minutesOf(start);
}
