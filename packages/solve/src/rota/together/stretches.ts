import { formatCivilDate, parseCivilDate, parseClockTime, weekdayOf } from '@rotawright/core/time';
import { type Demand, type PresenceDemand, WEEKDAYS } from '../demand.ts';
import type { WardDuties } from '../ward-duties.ts';

/** Minutes of a presence demand in which nobody comes or goes: one day's, between two changes of shift. */
export interface Stretch {
  /** Place of the demand in `presence`, and the day whose hours these are, from 0. */
  readonly demand: number;
  readonly day: number;
  /** Instants, as the rota counts them. */
  readonly from: number;
  readonly until: number;
  readonly minimum: number;
  /** Duties that are there all the time, at `day * types + type`; none where no shift runs then. */
  readonly duties: readonly number[];
  /** People whom the day before the roster leaves there. */
  readonly already: number;
}

/** What stretches are made of. */
export interface StretchesAsked {
  readonly demand: Demand;
  readonly ward: WardDuties;
  /** The day before the roster, for what runs into its first morning; the roster's first day is its end. */
  readonly eve: WardDuties;
}

/**
 * Parts the hours of every presence demand at the changes of shift. What somebody of the night before could hold is not
 * asked where the history does not tell who worked that night, nor is what only a duty after the roster could hold.
 */
export function stretchesOf(asked: StretchesAsked): readonly Stretch[] {
  const { demand, ward } = asked;
  const { firstDay, endDay, clock } = ward.rota;
  const spans = [...spansOf(asked.eve, -1, demand), ...spansOf(ward, 0, demand)];
  const knowsEve = (demand.history ?? []).some(({ date }) => parseCivilDate(date) === firstDay - 1);
  const end = clock.instantOf(endDay, 0);
  return (demand.presence ?? []).flatMap((one, at) => {
    const found: Stretch[] = [];
    for (let day = firstDay; day < endDay; day += 1) {
      if (!isOn(one, day) || one.minimum === 0) continue;
      const [from, until] = hoursOf(one, day, ward);
      for (const part of partsOf(from, until, spans)) {
        const there = spans.filter((span) => span.from <= part.from && part.until <= span.until);
        const onEve = there.filter((span) => span.day < 0);
        const duties = there.filter((span) => span.day >= 0).map((span) => span.at);
        if (onEve.length > 0 && !knowsEve) continue;
        if (part.from >= end && duties.length === 0) continue;
        const already =
          onEve.length === 0
            ? 0
            : workedBefore(demand, one, { codes: onEve.map((span) => span.code), date: formatCivilDate(firstDay - 1) });
        // Of what no shift holds, only the part before the roster's end is asked, as of what begins after it none is.
        const until = duties.length === 0 ? Math.min(part.until, end) : part.until;
        found.push({ demand: at, day: day - firstDay, from: part.from, until, minimum: one.minimum, duties, already });
      }
    }
    return found;
  });
}

/** What is known and asked at the edges of a roster: instants outside of which presence is not asked, and who is there before. */
export interface AskedEdges {
  readonly from: number;
  readonly until: number;
  /** Shifts of the day before that somebody worked. */
  readonly before: readonly { readonly person: number; readonly start: number; readonly end: number }[];
}

/** The edges by which `stretchesOf` leaves things out, for those who look at the finished roster. */
export function askedEdges({ demand, ward, eve }: StretchesAsked): AskedEdges {
  const { firstDay, endDay, clock } = ward.rota;
  const spans = spansOf(eve, -1, demand);
  const cells = (demand.history ?? []).filter(({ date }) => parseCivilDate(date) === firstDay - 1);
  const latest = (of: readonly DutySpan[], least: number) =>
    of.reduce((last, { until }) => Math.max(last, until), least);
  const begin = clock.instantOf(firstDay, 0);
  const before = cells.flatMap(({ person, code }) => {
    const span = spans.find((one) => demand.shiftTypes[one.code]?.code === code);
    const at = demand.people.findIndex(({ id }) => id === person);
    return span === undefined ? [] : [{ person: at, start: span.from, end: span.until }];
  });
  return {
    from: cells.length > 0 ? begin : latest(spans, begin),
    until: latest(spansOf(ward, 0, demand), clock.instantOf(endDay, 0)),
    before,
  };
}

/** The instants between which people are to be there. */
export function hoursOf(
  { from, until }: PresenceDemand,
  day: number,
  { rota: { clock } }: Pick<WardDuties, 'rota'>,
): readonly [number, number] {
  const begin = parseClockTime(from) ?? 0;
  const finish = parseClockTime(until) ?? 0;
  const end =
    finish > begin ? clock.instantOf(day + Math.floor(finish / 1440), finish % 1440) : clock.instantOf(day + 1, finish);
  return [clock.instantOf(day, begin), end];
}

/** Is somebody to be there in hours that begin on this day? */
export function isOn({ days, dates }: Pick<PresenceDemand, 'days' | 'dates'>, day: number): boolean {
  if (days === undefined && dates === undefined) return true;
  const weekday = WEEKDAYS[weekdayOf(day)];
  return (weekday !== undefined && days?.includes(weekday)) || (dates?.includes(formatCivilDate(day)) ?? false);
}

interface DutySpan {
  readonly from: number;
  readonly until: number;
  readonly day: number;
  readonly code: number;
  readonly at: number;
}

/** Every duty at work, as instants. On-call periods are none, whatever a contract takes them for. */
function spansOf({ rota, duties }: WardDuties, firstDay: number, { shiftTypes }: Demand): readonly DutySpan[] {
  const types = shiftTypes.length;
  return duties.flatMap((duty, at) => {
    if (shiftTypes[at % types]?.kind !== 'shift') return [];
    const day = Math.floor(at / types);
    const midnight = rota.clock.instantOf(rota.firstDay + day, 0);
    return [{ from: midnight + duty.start, until: midnight + duty.end, day: day + firstDay, code: at % types, at }];
  });
}

/** A span of time parted at every start and end of a duty inside it; parts that the same duties hold stay together. */
function partsOf(
  from: number,
  until: number,
  spans: readonly DutySpan[],
): readonly { readonly from: number; readonly until: number }[] {
  const edges = new Set([from, until]);
  for (const span of spans) for (const at of [span.from, span.until]) if (at > from && at < until) edges.add(at);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => ({ from: sorted[i] ?? from, until: end }));
}

function workedBefore(
  demand: Demand,
  { skill }: PresenceDemand,
  { codes, date }: { readonly codes: readonly number[]; readonly date: string },
): number {
  const worked = (demand.history ?? []).filter(
    (cell) => cell.date === date && codes.some((code) => demand.shiftTypes[code]?.code === cell.code),
  );
  return worked.filter(
    ({ person }) =>
      skill === undefined || (demand.people.find(({ id }) => id === person)?.skills ?? []).includes(skill),
  ).length;
}
