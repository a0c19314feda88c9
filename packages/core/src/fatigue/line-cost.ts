import { type Rota, SHIFT } from '../roster/index.ts';
import type { RotaClock } from '../time/index.ts';
import type { DutyTimes } from './duty-times.ts';
import { sampleGrid } from './sample-grid.ts';
import type { SleepBlock } from './sleep-blocks.ts';
import { sleepFromDuties } from './sleep-from-duties.ts';
import { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';
import {
  THREE_PROCESS,
  threeProcessAsleep,
  threeProcessAwake,
  threeProcessInertia,
  threeProcessKss,
} from './three-process-model.ts';
import { threeProcessRhythm } from './three-process-track.ts';

/** How tiredness becomes points: for each half hour at work or on the way home, by its KSS. */
export interface FatiguePrice {
  /** KSS up to which (included) nothing is paid. */
  readonly from: number;
  /** Points for one hour at one step of KSS above `from`; each further step costs as much again. */
  readonly perHour: number;
  /** How many hours at work an hour of the drive home stands for. */
  readonly drive: number;
}

/** Hours at KSS above 6 cost a point a step; the drive home counts as work does. */
export const USUAL_FATIGUE_PRICE: FatiguePrice = { from: 6, perHour: 1, drive: 1 };

/** A line that is built again and again: the same days, other duties. */
export interface LineFrame {
  readonly clock: RotaClock;
  readonly firstDay: number;
  readonly endDay: number;
  readonly habits?: SleepHabits;
  readonly price?: FatiguePrice;
}

/** Prices lines within one frame. */
export interface LineFatigueCost {
  /**
   * Points of a whole line, at least 0: exactly what the Three Process Model says, from the same sleep and the same rested
   * start as `fatigueOfRota` on a roster, read every half hour. More tired hours never cost less.
   */
  cost(duties: DutyTimes): number;
  /** The same, duty by duty; it adds up to `cost`. */
  perDuty(duties: DutyTimes): Float64Array;
}

const STEP = 30;

/**
 * Exact price of a line's fatigue for the optimiser. No part of it is additive over duties, because every duty moves the
 * sleep after it, so a changed line is priced whole; `pairCosts` has the additive estimate. Well under 200 µs for 26 weeks.
 */
export function lineFatigueCost(frame: LineFrame): LineFatigueCost {
  const habits = frame.habits ?? USUAL_HABITS;
  const price = frame.price ?? USUAL_FATIGUE_PRICE;
  const { clock } = frame;
  const from = clock.instantOf(frame.firstDay, 0);
  // A duty of the last day may run far beyond it.
  const grid = sampleGrid(clock, { from, until: clock.instantOf(frame.endDay + 9, 0), step: STEP });
  const rhythm = threeProcessRhythm(grid);
  const span = { clock, fromDay: frame.firstDay - 2, untilDay: frame.endDay };
  const perDuty = (duties: DutyTimes): Float64Array => {
    const points = new Float64Array(duties.count);
    const sleep = sleepFromDuties(duties, span, habits);
    const walk = { sleep, next: 1, at: sleep[0]?.end ?? from, s: THREE_PROCESS.restedAtWaking };
    if (walk.at > from) Object.assign(walk, { at: from, next: 0 });
    for (let i = 0; i < duties.count; i += 1) {
      if (duties.onCall[i] === 1) continue;
      const end = duties.end[i] ?? 0;
      const work = { from: duties.start[i] ?? 0, until: end };
      points[i] = stretchCost(walk, work, { grid, rhythm, price });
      const next = duties.start[i + 1] ?? Number.POSITIVE_INFINITY;
      if (next - end > 2 * habits.commute) {
        const home = { from: end, until: end + habits.commute };
        points[i] = (points[i] ?? 0) + price.drive * stretchCost(walk, home, { grid, rhythm, price });
      }
    }
    return points;
  };
  return { perDuty, cost: (duties) => perDuty(duties).reduce((sum, value) => sum + value, 0) };
}

/** Where the walk through a line's sleep stands: awake since `at` with S `s`, `next` the sleep that follows. */
interface Walk {
  readonly sleep: readonly SleepBlock[];
  next: number;
  at: number;
  s: number;
}

interface Pricing {
  readonly grid: { readonly from: number; readonly step: number };
  readonly rhythm: Float64Array;
  readonly price: FatiguePrice;
}

function stretchCost(walk: Walk, { from, until }: { from: number; until: number }, pricing: Pricing): number {
  const { grid, rhythm, price } = pricing;
  wakeBefore(walk, from);
  let cost = 0;
  for (let at = from; at < until; at += STEP) {
    const hours = (at - walk.at) / 60;
    const swing = rhythm[Math.round((at - grid.from) / grid.step)] ?? 0;
    const kss = threeProcessKss(threeProcessAwake(walk.s, hours) + swing + threeProcessInertia(hours));
    const above = Math.max(0, kss - price.from);
    cost += (price.perHour * above * Math.min(STEP, until - at)) / 60;
  }
  return cost;
}

/** Goes through the sleep that is over by `instant`. */
function wakeBefore(walk: Walk, instant: number): void {
  for (let block = walk.sleep[walk.next]; block !== undefined && block.end <= instant; block = walk.sleep[walk.next]) {
    const onset = threeProcessAwake(walk.s, (block.start - walk.at) / 60);
    walk.s = threeProcessAsleep(onset, (block.end - block.start) / 60);
    walk.at = block.end;
    walk.next += 1;
  }
}

/** One kind of duty, as the additive estimate knows it. */
export interface DutyShape {
  readonly startClock: number;
  readonly minutes: number;
}

/**
 * Additive estimate: points of a duty of shape `to` that starts `days` after the day of one of shape `from`, for a person
 * who was rested before that one; `after[from][days][to]`, and `rested[to]` without a duty before. `days` runs from 0 to
 * `mostDays`. An estimate for a label-setting search: it forgets all duties but the last, so the exact price of a line is
 * `lineFatigueCost`. Pairs that overlap cost infinity.
 */
export interface PairCosts {
  readonly rested: readonly number[];
  readonly after: readonly (readonly (readonly number[])[])[];
}

/** Makes the table of {@link PairCosts}, in a calendar without clock changes. */
export function pairCosts(
  shapes: readonly DutyShape[],
  mostDays: number,
  frame: Omit<LineFrame, 'firstDay' | 'endDay'>,
): PairCosts {
  const line = lineFatigueCost({ ...frame, firstDay: 0, endDay: mostDays + 14 });
  const first = 7;
  const rested = shapes.map((shape) => line.cost(timesOf([{ ...shape, day: first }], frame.clock)));
  const after = shapes.map((from) =>
    Array.from({ length: mostDays + 1 }, (_, days) =>
      shapes.map((to) => {
        if (days * 1440 + to.startClock < from.startClock + from.minutes) return Number.POSITIVE_INFINITY;
        const both = [
          { ...from, day: first },
          { ...to, day: first + days },
        ];
        return line.perDuty(timesOf(both, frame.clock))[1] ?? 0;
      }),
    ),
  );
  return { rested, after };
}

/** Duties at work of the shapes and days given, in order of start. */
export function timesOf(duties: readonly (DutyShape & { readonly day: number })[], clock: RotaClock): DutyTimes {
  const column = (read: (duty: DutyShape & { readonly day: number }) => number): Int32Array =>
    Int32Array.from(duties, read);
  return {
    count: duties.length,
    start: column(({ day, startClock }) => clock.instantOf(day, startClock)),
    end: column(({ day, startClock, minutes }) => clock.instantOf(day, startClock + minutes)),
    day: column(({ day }) => day),
    startClock: column(({ startClock }) => startClock),
    rosteredMinutes: column(({ minutes }) => minutes),
    onCall: new Uint8Array(duties.length),
    restNight: new Int32Array(duties.length).fill(-1),
    source: column(() => SHIFT),
  };
}

/** The frame of a rota's people; the cost of its person `p` is `cost(dutyTimesOf(rota, p))`. */
export function lineFrameOf({ clock, firstDay, endDay }: Pick<Rota, 'clock' | 'firstDay' | 'endDay'>): LineFrame {
  return { clock, firstDay, endDay };
}
