import type { RosterModel } from './roster-model.ts';

/** Minutes a week that cover asks for at least, and that everybody together may work on average. */
export interface HoursShort {
  readonly asked: number;
  readonly most: number;
  readonly people: number;
}

/** More work than everybody together may do by the averages over the whole roster; `null` where there is none. */
export function hoursShort({ cover, ward, demand, problem, mostMinutes }: RosterModel): HoursShort | null {
  const types = demand.shiftTypes.length;
  const asked = cover.needed.reduce((sum, need, at) => {
    const day = Math.floor(at / cover.slots.length);
    const type = cover.slots[at % cover.slots.length]?.type ?? 0;
    return sum + (need?.minimum ?? 0) * Math.max(0, ward.duties[day * types + type]?.work ?? 0);
  }, 0);
  const most = mostMinutes.reduce((sum, minutes) => sum + minutes, 0);
  const aWeek = 7 / problem.days;
  return asked <= most ? null : { asked: asked * aWeek, most: most * aWeek, people: mostMinutes.length };
}
