import { curtoisSections } from '@rotawright/solve/evaluators';

/** A Curtois & Qu instance as plain data, for solvers that are not ours. Indices count from 0. */
export interface RivalInstance {
  readonly days: number;
  readonly shifts: readonly { readonly id: string; readonly minutes: number; readonly notNext: readonly number[] }[];
  readonly staff: readonly RivalStaff[];
  /** `want`: the request is for the shift; else against it. */
  readonly requests: readonly {
    readonly person: number;
    readonly day: number;
    readonly shift: number;
    readonly weight: number;
    readonly want: boolean;
  }[];
  readonly cover: readonly {
    readonly day: number;
    readonly shift: number;
    readonly need: number;
    readonly under: number;
    readonly over: number;
  }[];
}

export interface RivalStaff {
  readonly id: string;
  /** By shift; 0 is never. */
  readonly maxShifts: readonly number[];
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxRun: number;
  readonly minRun: number;
  readonly minOff: number;
  readonly maxWeekends: number;
  readonly daysOff: readonly number[];
}

/** Reads the file's text; the files of the collection are well formed, so that a fault is only thrown. */
export function rivalInstance(text: string): RivalInstance {
  const rows = curtoisSections(text);
  const shiftIds = rows('SHIFTS').map(([id = '']) => id);
  const staffIds = rows('STAFF').map(([id = '']) => id);
  const shiftAt = (id: string | undefined) => placeOf(shiftIds, id);
  const personAt = (id: string | undefined) => placeOf(staffIds, id);
  const daysOff = new Map(rows('DAYS_OFF').map(([id = '', ...days]) => [id, days.map(Number)]));
  const requests = (section: string, want: boolean) =>
    rows(section).map(([id, day, shift, weight]) => ({
      person: personAt(id),
      day: Number(day),
      shift: shiftAt(shift),
      weight: Number(weight),
      want,
    }));
  return {
    days: Number(rows('HORIZON')[0]?.[0]),
    shifts: rows('SHIFTS').map(([id = '', minutes, notNext = '']) => ({
      id,
      minutes: Number(minutes),
      notNext: notNext === '' ? [] : notNext.split('|').map(shiftAt),
    })),
    staff: rows('STAFF').map(([id = '', limits = '', ...numbers]) => {
      const [maxMinutes = 0, minMinutes = 0, maxRun = 0, minRun = 0, minOff = 0, maxWeekends = 0] = numbers.map(Number);
      const most = new Map(limits.split('|').map((part) => [part.split('=')[0], Number(part.split('=')[1])]));
      const maxShifts = shiftIds.map((shift) => most.get(shift) ?? Number.POSITIVE_INFINITY);
      return {
        id,
        maxShifts,
        maxMinutes,
        minMinutes,
        maxRun,
        minRun,
        minOff,
        maxWeekends,
        daysOff: daysOff.get(id) ?? [],
      };
    }),
    requests: [...requests('SHIFT_ON_REQUESTS', true), ...requests('SHIFT_OFF_REQUESTS', false)],
    cover: rows('COVER').map(([day, shift, need, under, over]) => ({
      day: Number(day),
      shift: shiftAt(shift),
      need: Number(need),
      under: Number(under),
      over: Number(over),
    })),
  };
}

function placeOf(ids: readonly string[], id: string | undefined): number {
  const place = ids.indexOf(id ?? '');
  if (place < 0) throw new Error(`"${id}" is not declared in the instance`);
  return place;
}
