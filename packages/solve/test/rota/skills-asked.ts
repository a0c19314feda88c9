import { formatCivilDate, parseCivilDate } from '@rotawright/core/time';
import type { CoverDemand, Demand } from '../../src/rota/demand.ts';

/** What somebody works on a day: a code, or `""`. At `[day][person]`. */
export type Worked = readonly (readonly string[])[];

/** What a choice of duties leaves undone of the lines of cover, each by itself as it is defined. */
export interface Undone {
  /** People with a skill missing from minimums, summed over lines with a skill. */
  readonly holders: number;
  /** People missing from minimums of lines for everybody. */
  readonly people: number;
  /** Of both together, from targets. */
  readonly wished: number;
  /** More people than the maximum, or than all skills together ask for where that is more. */
  readonly over: number;
}

/** Days of a demand. */
export function datesOf({ from, until }: Demand): readonly string[] {
  const first = parseCivilDate(from) ?? 0;
  return Array.from({ length: (parseCivilDate(until) ?? 0) - first }, (_, day) => formatCivilDate(first + day));
}

/** Counts a roster against each line of cover, as a reader of the field's words would. */
export function undone(demand: Demand, worked: Worked): Undone {
  const sum = { holders: 0, people: 0, wished: 0, over: 0 };
  datesOf(demand).forEach((date, day) => {
    for (const { code } of demand.shiftTypes) {
      const on = demand.people.filter((_, p) => worked[day]?.[p] === code);
      const lines = linesOn(demand.cover, code, date);
      let room = 0;
      for (const { skill, minimum, target = minimum } of lines) {
        const there = skill === undefined ? on.length : on.filter(({ skills }) => skills?.includes(skill)).length;
        if (skill === undefined) sum.people += Math.max(0, minimum - there);
        else sum.holders += Math.max(0, minimum - there);
        sum.wished += Math.max(0, target - there);
        if (skill !== undefined) room += target;
      }
      const whole = lines.find(({ skill }) => skill === undefined);
      const most = Math.max(room, whole?.maximum ?? whole?.target ?? whole?.minimum ?? 0);
      sum.over += Math.max(0, on.length - most);
    }
  });
  return sum;
}

function linesOn(cover: readonly CoverDemand[], code: string, date: string): readonly CoverDemand[] {
  const last = new Map<string | undefined, CoverDemand>();
  for (const line of cover)
    if (line.code === code && (line.dates === undefined || line.dates.includes(date))) last.set(line.skill, line);
  return [...last.values()];
}

/** The least of a measure over all ways to give everybody a shift or a day off, day by day; nobody works on leave or beside a pin. */
export function leastUndone(demand: Demand, measure: (undone: Undone) => number): number {
  return datesOf(demand).reduce((sum, date) => sum + leastOn(demand, date, measure), 0);
}

function leastOn(demand: Demand, date: string, measure: (undone: Undone) => number): number {
  const oneDay = { ...demand, from: date, until: formatCivilDate((parseCivilDate(date) ?? 0) + 1) };
  const choices = demand.people.map(({ id }) => {
    const pin = demand.pinned?.find((cell) => cell.person === id && cell.date === date);
    if (pin !== undefined) return [pin.code];
    const isAway = demand.leave?.some((day) => day.person === id && day.date === date);
    return isAway ? [''] : ['', ...demand.shiftTypes.map(({ code }) => code)];
  });
  let least = Number.POSITIVE_INFINITY;
  const put = (chosen: readonly string[]): void => {
    const own = choices[chosen.length];
    if (own === undefined) least = Math.min(least, measure(undone(oneDay, [chosen])));
    else for (const code of own) put([...chosen, code]);
  };
  put([]);
  return least;
}

/** A roster as it is given out, in the same form. */
export function workedIn(
  demand: Demand,
  duties: readonly { readonly person: string; readonly date: string; readonly code?: string }[],
): Worked {
  return datesOf(demand).map((date) =>
    demand.people.map(({ id }) => duties.find((duty) => duty.person === id && duty.date === date)?.code ?? ''),
  );
}
