import type { WeekendHours } from '../../roster/weekends.ts';
import { weekendsOf } from '../../roster/weekends.ts';
import type { LineGround, LineRule } from './line-rule.ts';

const FRIDAY = 1;
const SATURDAY = 2;
const SUNDAY = 3;

/**
 * Whole weekends worked, day by day: remembers from Friday to Sunday whether the weekend has been counted. `mostOf`
 * says how many may be worked of the rota's whole weekends.
 */
export function weekendLine(ground: LineGround, hours: WeekendHours, mostOf: (weekends: number) => number): LineRule {
  const { rota } = ground;
  const { start, count } = weekendsOf(rota, hours);
  const first = count === 0 ? 0 : Math.floor(rota.clock.civilOf((start[0] ?? 0) - hours.opens) / 1440);
  const partOf = (day: number): number => {
    const since = day - first;
    // Friday, Saturday and Sunday of week w stand at 7w − 1, 7w and 7w + 1.
    const weekend = Math.floor((since + 1) / 7);
    const part = since + 1 - weekend * 7;
    const isInside = day >= rota.firstDay && weekend >= 0 && weekend < count;
    return isInside && part < 3 ? FRIDAY + part : 0;
  };
  return {
    start: [0],
    partOf,
    step([counted = 0], { part, minutes }, duty) {
      if (part === 0) return [0];
      const reaches = duty !== null && reachesWeekend(duty, { part, minutes, hours });
      return [part === SUNDAY ? 0 : counted === 1 || reaches ? 1 : 0];
    },
    count: {
      most: mostOf(count),
      amount([counted = 0], { part, minutes }, duty) {
        return part !== 0 && counted === 0 && duty !== null && reachesWeekend(duty, { part, minutes, hours }) ? 1 : 0;
      },
    },
  };
}

/** Does the duty hold a minute of the weekend that begins tomorrow, today, or began yesterday? */
function reachesWeekend(
  { start, end }: { readonly start: number; readonly end: number },
  { part, minutes, hours }: { readonly part: number; readonly minutes: number; readonly hours: WeekendHours },
): boolean {
  if (part === FRIDAY) return end > minutes + hours.opens;
  if (part === SATURDAY) return end > hours.opens;
  // Counted from the midnight after, so that a Sunday of 23 or 25 hours closes when its clock says so.
  return start < minutes - 1440 + hours.closes + 1;
}
