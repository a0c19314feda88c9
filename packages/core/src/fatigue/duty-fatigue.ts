import { holdsSmallHours, type Rota } from '../roster/index.ts';
import type { FatigueTrigger } from '../standards/index.ts';
import type { DutyTimes } from './duty-times.ts';
import type { ModelFacts } from './fatigue-models.ts';
import type { DutyFatigue } from './fatigue-report.ts';
import type { Rr446Settings } from './rr446-duty.ts';
import { rr446Hourly } from './rr446-hourly.ts';
import { type Rr446Indices, rr446Indices } from './rr446-indices.ts';
import type { SampleGrid } from './sample-grid.ts';

/** Days of a roster whose values still depend on duties and sleep before it, which nobody told. */
export const START_UP_DAYS = 7;

/** All that is known of one person when their duties are judged. */
export interface DutySource {
  readonly rota: Rota;
  readonly duties: DutyTimes;
  readonly grid: SampleGrid;
  readonly score: Float64Array;
  readonly model: ModelFacts;
  readonly settings: Rr446Settings;
  readonly triggers: readonly FatigueTrigger[];
  /** Minutes of travel each way. */
  readonly commute: number;
}

/** What the models say of each duty at work of one person; on-call periods are left out. Linear in the quarter hours at work. */
export function dutyFatigue(source: DutySource): readonly DutyFatigue[] {
  const { duties } = source;
  const atWork = Array.from({ length: duties.count }, (_, i) => i).filter((i) => duties.onCall[i] === 0);
  const indices = personIndices(source, atWork);
  const inRow = rows(source, atWork);
  return atWork.flatMap((i, n) => {
    const own = indices[n];
    // There is one for each duty at work.
    if (own === undefined) return [];
    return [oneDuty(source, i, { indices: own, inRow: inRow[n] ?? 1, next: nextStart(source, atWork, n) })];
  });
}

interface DutyNeighbours {
  readonly indices: Rr446Indices;
  readonly inRow: number;
  /** Start of the next duty at work, or infinity. */
  readonly next: number;
}

function oneDuty(source: DutySource, i: number, { indices, inRow, next }: DutyNeighbours): DutyFatigue {
  const { rota, duties, score, grid, settings } = source;
  const start = duties.start[i] ?? 0;
  const end = duties.end[i] ?? 0;
  const on = duties.startClock[i] ?? 0;
  const minutes = duties.rosteredMinutes[i] ?? 0;
  const isNight = holdsSmallHours(on, minutes);
  const { fatigue, risk, unconfirmed } = indices;
  const work = span(source, start, end);
  const goesHome = next - end > 2 * source.commute;
  const drive = goesHome ? span(source, end, end + Math.max(source.commute, 1)) : null;
  const column = duties.source[i] ?? 0;
  return {
    duty: i,
    code: rota.duties.codes[rota.duties.code[column] ?? 0] ?? '',
    from: rota.clock.stamp(start),
    until: rota.clock.stamp(end),
    minutes: end - start,
    isNight,
    inRow,
    worst: score[work.worstAt] ?? 0,
    worstAt: rota.clock.stamp(grid.from + work.worstAt * grid.step),
    sleepyMinutes: work.sleepyMinutes,
    drive: drive === null ? null : { worst: score[drive.worstAt] ?? 0, sleepyMinutes: drive.sleepyMinutes },
    fatigueIndex: fatigue,
    fatigueIndexHourly: rr446Hourly({ on: on / 60, length: minutes / 60 }, settings, fatigue.cumulative),
    riskIndex: risk,
    unconfirmed,
    triggers: source.triggers.filter((trigger) => isReached(trigger, { isNight, fatigue, risk })).map(({ id }) => id),
    isStartUp: rota.kind === 'roster' && (duties.day[i] ?? 0) < rota.firstDay + START_UP_DAYS,
  };
}

function isReached(
  { measure, duties, from }: FatigueTrigger,
  { isNight, fatigue, risk }: { isNight: boolean; fatigue: { total: number }; risk: { total: number } },
): boolean {
  if (duties !== 'any' && (duties === 'night') !== isNight) return false;
  return (measure === 'fatigue-index' ? fatigue.total : risk.total) >= from;
}

/** Worst sample and sleepy minutes between two instants; in a template the instants wrap into its cycle. */
function span({ grid, score, model, rota }: DutySource, start: number, end: number) {
  const first = Math.ceil((start - grid.from) / grid.step);
  const stop = Math.max(first + 1, Math.ceil((end - grid.from) / grid.step));
  const wraps = rota.kind === 'template';
  const sign = model.higherIsWorse ? 1 : -1;
  const sleepyFrom = model.sleepyFrom ?? Number.POSITIVE_INFINITY;
  let worst = Number.NEGATIVE_INFINITY;
  let worstAt = 0;
  let sleepy = 0;
  for (let n = first; n < stop; n += 1) {
    const i = wraps ? ((n % grid.count) + grid.count) % grid.count : Math.min(n, grid.count - 1);
    const value = score[i] ?? 0;
    if (sign * value > worst) {
      worst = sign * value;
      worstAt = i;
    }
    if (value >= sleepyFrom) sleepy += grid.step;
  }
  return { worstAt, sleepyMinutes: model.sleepyFrom === null ? null : Math.min(sleepy, end - start) };
}

function nextStart({ rota, duties }: DutySource, atWork: readonly number[], n: number): number {
  const next = atWork[n + 1];
  if (next !== undefined) return duties.start[next] ?? 0;
  if (rota.kind === 'roster') return Number.POSITIVE_INFINITY;
  return (duties.start[atWork[0] ?? 0] ?? 0) + (rota.endDay - rota.firstDay) * 1440;
}

/** Days in a row with a duty of the same sort (night or other), counted back from each duty. */
function rows({ rota, duties }: DutySource, atWork: readonly number[]): readonly number[] {
  const days = rota.endDay - rota.firstDay;
  const isNight = (i: number): boolean => holdsSmallHours(duties.startClock[i] ?? 0, duties.rosteredMinutes[i] ?? 0);
  const worked = (night: boolean): ReadonlySet<number> =>
    new Set(atWork.filter((i) => isNight(i) === night).map((i) => duties.day[i] ?? 0));
  const byKind = { night: worked(true), other: worked(false) };
  return atWork.map((i) => {
    const on = isNight(i) ? byKind.night : byKind.other;
    const day = duties.day[i] ?? 0;
    let count = 1;
    const wrapped = (d: number): number => (rota.kind === 'template' ? ((d % days) + days) % days : d);
    while (count < days && on.has(wrapped(day - count))) count += 1;
    return count;
  });
}

/** Days that are run before the cycle that is read; the indices of a lawful pattern have settled by then. */
const SETTLING_DAYS = 70;

function personIndices({ rota, duties, settings }: DutySource, atWork: readonly number[]): readonly Rr446Indices[] {
  const days = rota.endDay - rota.firstDay;
  const one = atWork.map((i) => ({
    day: duties.day[i] ?? 0,
    on: (duties.startClock[i] ?? 0) / 60,
    length: (duties.rosteredMinutes[i] ?? 0) / 60,
  }));
  if (rota.kind === 'roster') return rr446Indices(one, settings);
  const before = Math.max(2, Math.ceil(SETTLING_DAYS / days));
  const all = Array.from({ length: before + 2 }, (_, cycle) =>
    one.map((duty) => ({ ...duty, day: duty.day + cycle * days })),
  ).flat();
  return rr446Indices(all, settings).slice(before * one.length, (before + 1) * one.length);
}
