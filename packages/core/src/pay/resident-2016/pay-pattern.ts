import { emptyEdgeNotes } from '../../roster/empty-edges.ts';
import { NON_RESIDENT_ON_CALL, type Rota, type RotaPerson } from '../../roster/rota.ts';
import { type RotaClock, templateClock, WEEKDAY_NAMES, weekdayOf } from '../../time/index.ts';

/** A duty as pay sees it. Instants are those of the pattern's clock. */
export interface PayDuty {
  readonly start: number;
  readonly end: number;
  /** Civil day of the pattern on which it starts. */
  readonly day: number;
  readonly startClock: number;
  /** At work for its whole length; resident on-call is a shift in this family. */
  readonly isShift: boolean;
  /** On-call: estimated minutes of work, and of them in enhanced hours; `UNKNOWN` where the input says nothing. */
  readonly work: number;
  readonly enhancedWork: number;
  /** 0 for Monday. */
  readonly weekday: number;
}

/** The stretch of duties that pay is averaged over: a cycle, or a whole roster that has none. */
export interface PayPattern {
  readonly clock: RotaClock;
  readonly days: number;
  readonly duties: readonly PayDuty[];
  readonly notes: readonly string[];
}

/**
 * The pattern of one person: a template's cycle; for a roster made from a template's line, that cycle, put together from
 * days of the roster that hold no leave (in civil minutes, so that a clock change does not alter pay); for other rosters,
 * the whole roster as it stands. `missing` when the roster does not show the whole of its cycle.
 */
export function payPattern(rota: Rota, person: number): PayPattern | { readonly missing: string } {
  const facts = rota.people[person];
  if (rota.kind === 'roster' && facts?.cycleWeeks != null) return cyclePattern(rota, person, facts);
  const duties = dutiesOf(rota, person).map((i) => dutyAsItStands(rota, i));
  const days = rota.endDay - rota.firstDay;
  return { clock: rota.clock, days, duties, notes: rota.kind === 'template' ? [] : rosterNotes(rota, person) };
}

function rosterNotes(rota: Rota, person: number): string[] {
  const days = rota.endDay - rota.firstDay;
  const notes = [`Averaged over the whole roster of ${days} days, because it names no cycle.`];
  if ((rota.people[person]?.leave ?? []).length > 0)
    notes.push('Leave in the roster is not made up for: its days count with the duties that stand on them.');
  return [...notes, ...emptyEdgeNotes(rota, person)];
}

function dutiesOf(rota: Rota, person: number): number[] {
  const first = rota.offsets[person] ?? 0;
  return Array.from({ length: (rota.offsets[person + 1] ?? first) - first }, (_, i) => first + i);
}

function dutyAsItStands(rota: Rota, i: number): PayDuty {
  const day = rota.duties.day[i] ?? 0;
  const weekday = rota.kind === 'template' ? day - Math.floor(day / 7) * 7 : weekdayOf(day);
  return { ...dutyKind(rota, i), start: rota.duties.start[i] ?? 0, end: rota.duties.end[i] ?? 0, day, weekday };
}

function dutyKind(rota: Rota, i: number): Pick<PayDuty, 'startClock' | 'isShift' | 'work' | 'enhancedWork'> {
  return {
    startClock: rota.duties.startClock[i] ?? 0,
    isShift: rota.duties.kind[i] !== NON_RESIDENT_ON_CALL,
    work: rota.duties.work[i] ?? 0,
    enhancedWork: rota.duties.enhancedWork[i] ?? 0,
  };
}

function cyclePattern(rota: Rota, person: number, facts: RotaPerson): PayPattern | { readonly missing: string } {
  const weeks = facts.cycleWeeks ?? 1;
  const days = weeks * 7;
  const monday = rota.firstDay - weekdayOf(rota.firstDay);
  const away = new Set(facts.leave.map((leave) => leave.day));
  const shown = new Map<number, PayDuty[]>();
  const differing = new Set<number>();
  const byDay = dutiesByDay(rota, person);
  for (let day = rota.firstDay; day < rota.endDay; day += 1) {
    if (away.has(day)) continue;
    const place = (day - monday) % days;
    const duties = (byDay.get(day) ?? []).map((i) => dutyInCycle(rota, i, place));
    const first = shown.get(place);
    if (first === undefined) shown.set(place, duties);
    else if (JSON.stringify(first) !== JSON.stringify(duties)) differing.add(place);
  }
  const unseen = Array.from({ length: days }, (_, place) => place).filter((place) => !shown.has(place));
  if (unseen.length > 0)
    return {
      missing: `the whole cycle of ${weeks} weeks: ${unseen.length} of its days never stand in the roster without leave`,
    };
  const notes = [...differing].map(
    (place) => `${placeName(place)} of the cycle is not the same each time; the first is taken.`,
  );
  return {
    clock: templateClock(weeks),
    days,
    duties: [...shown.entries()].sort(([a], [b]) => a - b).flatMap(([, duties]) => duties),
    notes,
  };
}

function dutiesByDay(rota: Rota, person: number): Map<number, number[]> {
  const byDay = new Map<number, number[]>();
  for (const i of dutiesOf(rota, person)) {
    const day = rota.duties.day[i] ?? 0;
    const others = byDay.get(day);
    if (others === undefined) byDay.set(day, [i]);
    else others.push(i);
  }
  return byDay;
}

function dutyInCycle(rota: Rota, i: number, place: number): PayDuty {
  const kind = dutyKind(rota, i);
  const start = place * 1440 + kind.startClock;
  const length = rota.duties.rosteredMinutes[i] ?? 0;
  // The elapsed work of a shift differs where the clock changes; in the cycle it is what is written.
  const work = kind.isShift ? length : kind.work;
  return { ...kind, work, start, end: start + length, day: place, weekday: place % 7 };
}

function placeName(place: number): string {
  return `W${Math.floor(place / 7) + 1} ${WEEKDAY_NAMES[place % 7]} (counted from the roster's first week)`;
}
