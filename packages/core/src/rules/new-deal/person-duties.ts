import { BugError } from '../../problems/errors.ts';
import type { DutyColumns, Rota, RotaClock, RotaPerson } from '../../roster/rota.ts';

/**
 * One person's duties as limits and bands of the 2002 contract look at them. A rule's `View` is one of these; so is
 * one person of a rota, by {@link personDuties}.
 */
export interface PersonDuties {
  readonly kind: 'roster' | 'template';
  readonly duties: DutyColumns;
  /** This person's duties: `first` (included) to `end` (excluded), in order of start. A view has more than the rota's own days. */
  readonly first: number;
  readonly end: number;
  /** The rota's own days, until excluded. */
  readonly firstDay: number;
  readonly endDay: number;
  readonly person: RotaPerson;
  readonly clock: RotaClock;
  /** Days since a Monday, modulo 7, of civil day 0. */
  readonly weekdayOfDayZero: number;
}

/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_1970 = 3;

/**
 * One person of a rota; `index` counts from 0.
 *
 * @throws {BugError} when the rota has no such person
 */
export function personDuties(rota: Rota, index: number): PersonDuties {
  const person = rota.people[index];
  if (person === undefined) throw new BugError(`the rota has no person ${index}`);
  return {
    kind: rota.kind,
    duties: rota.duties,
    first: rota.offsets[index] ?? 0,
    end: rota.offsets[index + 1] ?? 0,
    firstDay: rota.firstDay,
    endDay: rota.endDay,
    person,
    clock: rota.clock,
    weekdayOfDayZero: rota.kind === 'template' ? 0 : WEEKDAY_OF_1970,
  };
}

/** Does duty `i` start inside the rota's own days? In a template's view each duty of the cycle stands many times. */
export function isOwnDuty(of: PersonDuties, i: number): boolean {
  const day = of.duties.day[i] ?? 0;
  return day >= of.firstDay && day < of.endDay;
}

/** Day of the week of a civil day, 0 for Monday to 6 for Sunday. */
export function weekday(of: PersonDuties, day: number): number {
  const shifted = (day + of.weekdayOfDayZero) % 7;
  return shifted < 0 ? shifted + 7 : shifted;
}
