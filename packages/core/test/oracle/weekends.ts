import { weekdayOf } from './calendar.ts';
import type { Timeline } from './timeline.ts';

const SATURDAY = 5;
const SUNDAY = 6;

interface Weekends {
  readonly worked: number;
  readonly all: number;
}

/** Counted once for each timeline. */
const counted = new WeakMap<Timeline, Weekends>();

/** Whole weekends of the roster or cycle, and those in which a duty has a minute from Sat 00:01 to Sun 23:59. */
export function weekendsOf(line: Timeline): Weekends {
  const known = counted.get(line) ?? countWeekends(line);
  counted.set(line, known);
  return known;
}

function countWeekends(line: Timeline): Weekends {
  const saturdays = new Set<number>();
  for (let day = line.firstDay; day + 1 < line.endDay; day += 1) {
    if (weekdayOf(day, line.weekdayOrigin) === SATURDAY) saturdays.add(day);
  }
  const worked = new Set<number>();
  // A template's copies far from the judged cycle reach none of its weekends.
  const near = line.duties.filter((duty) => duty.day >= line.firstDay - 7 && duty.day < line.endDay);
  for (const duty of near) {
    for (let instant = duty.start; instant < duty.end; instant += 1) {
      const saturday = saturdayOfWeekendMinute(line.calendar.localOf(instant), line);
      if (saturday !== null && saturdays.has(saturday)) worked.add(saturday);
    }
  }
  return { worked: worked.size, all: saturdays.size };
}

/** The Saturday whose weekend the minute belongs to, or `null`. Saturday's first minute belongs to none. */
function saturdayOfWeekendMinute(local: number, line: Timeline): number | null {
  const day = Math.floor(local / 1440);
  const weekday = weekdayOf(day, line.weekdayOrigin);
  if (weekday === SUNDAY) return day - 1;
  return weekday === SATURDAY && local - day * 1440 >= 1 ? day : null;
}
