import type { LineDay } from '@rotawright/core/rules';
import { MOST_WEEKS, type TemplateDemand, templateNeeds } from './template-demand.ts';
import type { TemplateMachine } from './template-machine.ts';

/** Weeks that a template needs at least, by one line of arithmetic. */
export interface TemplateBound {
  readonly weeks: number;
  readonly reason: 'people-a-day' | 'hours' | 'weekends';
  /** What was counted: people, minutes a week, weekends a week. */
  readonly asked: number;
  /** What one week of the template can give, where that is what limits: minutes; else 1 in so many. */
  readonly each: number;
}

/**
 * Lower bounds on the weeks of a template, each proved by counting: the people of the busiest day, the hours that an average
 * allows, the weekends that may be worked. Greatest first. `limits` has the machine of a template of many weeks.
 */
export function templateBounds(demand: TemplateDemand, limits: TemplateMachine): readonly TemplateBound[] {
  const types = demand.shiftTypes.length;
  const needs = templateNeeds(demand);
  const onDay = (day: number, wanted: (type: number) => boolean = () => true) => {
    let people = 0;
    for (let type = 0; type < types; type += 1) if (wanted(type)) people += needs[day * types + type] ?? 0;
    return people;
  };
  const busiest = Math.max(...[0, 1, 2, 3, 4, 5, 6].map((day) => onDay(day)));
  const bounds: TemplateBound[] = [{ weeks: busiest, reason: 'people-a-day', asked: busiest, each: 1 }];
  for (const [number, average] of limits.averages(limits.weeks).entries()) {
    let minutes = 0;
    limits.duties.forEach((duty, at) => {
      minutes += (needs[at] ?? 0) * average.amount([], dayAt(Math.floor(at / types)), duty);
    });
    bounds.push(hoursBound(limits, number, minutes));
  }
  const weekends = limits.line.counted[0];
  if (weekends !== undefined) {
    const reaching = (day: number) =>
      onDay(day, (type) => (limits.line.machine.amounts[0]?.[limits.line.kinds.kindOf[day] ?? 0]?.[type + 1] ?? 0) > 0);
    const asked = Math.max(reaching(4), onDay(5), onDay(6));
    const each = limits.weeks / weekends.most;
    bounds.push({ weeks: Math.ceil(asked * each - 1e-9), reason: 'weekends', asked, each });
  }
  return bounds.sort((a, b) => b.weeks - a.weeks);
}

/** The fewest weeks in which an average, one of those of `limits` by number, allows so many minutes a week of everybody. */
function hoursBound(limits: TemplateMachine, number: number, minutes: number): TemplateBound {
  const mostIn = (weeks: number) => limits.averages(weeks)[number]?.most ?? Number.POSITIVE_INFINITY;
  const most = mostIn(limits.weeks);
  // Less than a minute more in so many weeks would be too much: fewer weeks than these cannot do, whatever a week's part of it is.
  let weeks = Math.floor((minutes * limits.weeks) / (most + 1)) + 1;
  while (weeks <= MOST_WEEKS && mostIn(weeks) < minutes) weeks += 1;
  return { weeks, reason: 'hours', asked: minutes, each: most / limits.weeks };
}

/** A day of a template's week: none has a clock change. */
function dayAt(weekday: number): LineDay {
  return { minutes: 1440, weekday, part: 0 };
}
