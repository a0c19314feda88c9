import type { PresenceLine, ShiftType, TemplateContent } from '@rotawright/server/wire';
import { DAY, lengthOf, minutesOf } from '../../check/clock-span.ts';

const WEEK = 7 * DAY;

type Shift = Pick<ShiftType, 'code' | 'start' | 'end' | 'kind'>;
type Needs = TemplateContent['needs'];

/** Hours of a week in which a template has fewer at work than a line asks for. */
export interface Shortfall {
  /** Weekday on which the first such stretch begins, 0 for Monday; minutes of the clock at both ends. */
  readonly day: number;
  readonly from: number;
  readonly until: number;
  /** How many are there at the least. */
  readonly there: number;
}

/** People at work in each minute of the week, by what is asked of each duty; on-call periods do not count. */
function thereIn(needs: Needs, shifts: readonly Shift[]): Int32Array {
  const there = new Int32Array(WEEK);
  for (const { code, people } of needs) {
    const shift = shifts.find((one) => one.code === code);
    if (shift === undefined || shift.kind !== 'shift') continue;
    const length = lengthOf(shift.start, shift.end);
    for (const [day, count] of people.entries()) {
      const first = day * DAY + minutesOf(shift.start);
      for (let at = first; at < first + length; at += 1) there[at % WEEK] = (there[at % WEEK] ?? 0) + count;
    }
  }
  return there;
}

/** The first stretch of the week in which fewer are there than a line asks for; `null` where there is none. */
export function shortfall(needs: Needs, shifts: readonly Shift[], line: PresenceLine): Shortfall | null {
  const there = thereIn(needs, shifts);
  const length = lengthOf(line.from, line.until);
  for (const [day, isOn] of line.days.entries()) {
    const first = day * DAY + minutesOf(line.from);
    const at = (minute: number): number => there[(first + minute) % WEEK] ?? 0;
    if (!isOn) continue;
    let from = 0;
    while (from < length && at(from) >= line.minimum) from += 1;
    if (from === length) continue;
    let until = from;
    let least = at(from);
    while (until < length && at(until) < line.minimum) {
      least = Math.min(least, at(until));
      until += 1;
    }
    const start = first + from;
    return { day: Math.floor(start / DAY) % 7, from: start % DAY, until: (first + until) % DAY, there: least };
  }
  return null;
}

/** Most people that are added to one duty of one day before it is given up. */
const MOST = 52;

/**
 * Needs with people added until every line is kept: each time one on the duty that holds most of the first stretch that is short. A
 * stretch that no duty of the rota holds stays as it is.
 */
export function raisedNeeds(needs: Needs, shifts: readonly Shift[], lines: readonly PresenceLine[]): Needs {
  let raised = needs;
  for (const line of lines) {
    for (let short = shortfall(raised, shifts, line); short !== null; short = shortfall(raised, shifts, line)) {
      const best = bestDuty(raised, shifts, short);
      if (best === null) break;
      raised = raised.map((need) =>
        need.code === best.code
          ? { code: need.code, people: need.people.map((n, day) => (day === best.day ? n + 1 : n)) }
          : need,
      );
    }
  }
  return raised;
}

/** The duty whose shift holds most of the stretch from its first minute on, on that day or the one before. */
function bestDuty(
  needs: Needs,
  shifts: readonly Shift[],
  { day, from, until }: Shortfall,
): { readonly code: string; readonly day: number } | null {
  const wanted = (until - from + DAY) % DAY || DAY;
  let best: { code: string; day: number; held: number } | null = null;
  for (const { code, people } of needs) {
    const shift = shifts.find((one) => one.code === code);
    if (shift === undefined || shift.kind !== 'shift') continue;
    for (const before of [0, 1]) {
      const into = before * DAY + from - minutesOf(shift.start);
      const on = (day + 7 - before) % 7;
      const held = into < 0 ? 0 : Math.min(wanted, lengthOf(shift.start, shift.end) - into);
      if (held > (best?.held ?? 0) && (people[on] ?? MOST) < MOST) best = { code, day: on, held };
    }
  }
  return best;
}
