import type { SampleGrid } from './sample-grid.ts';
import type { SleepBlocks } from './sleep-blocks.ts';
import { type SleepWakeModel, stateAt, type Waking } from './sleep-wake-model.ts';
import {
  THREE_PROCESS,
  threeProcessAsleep,
  threeProcessAwake,
  threeProcessCircadian,
  threeProcessInertia,
  threeProcessKss,
  threeProcessUltradian,
} from './three-process-model.ts';

/** The Three Process Model as closed forms: the state is S. */
export const THREE_PROCESS_MODEL: SleepWakeModel<number> = {
  rested: THREE_PROCESS.restedAtWaking,
  awake: threeProcessAwake,
  asleep: threeProcessAsleep,
  distance: (a, b) => Math.abs(a - b),
};

/** All parts of the model at one instant. */
export interface ThreeProcessMoment {
  readonly s: number;
  readonly c: number;
  readonly u: number;
  readonly w: number;
  /** S + C + U. */
  readonly alertness: number;
  /** From S + C + U + W; not clamped to 1 to 9. */
  readonly kss: number;
}

/** The model at `instant`, where the clock on the wall says `minuteOfDay`. At sleep onset one is asleep, at its end awake. */
export function threeProcessAt(
  sleep: SleepBlocks,
  from: Waking<number>,
  { instant, minuteOfDay }: { readonly instant: number; readonly minuteOfDay: number },
): ThreeProcessMoment {
  const { state: s, isAsleep, since } = stateAt(THREE_PROCESS_MODEL, sleep, { from, until: instant });
  const c = threeProcessCircadian(minuteOfDay / 60);
  const u = threeProcessUltradian(minuteOfDay / 60);
  const w = isAsleep ? 0 : threeProcessInertia((instant - since) / 60);
  const alertness = s + c + u;
  return { s, c, u, w, alertness, kss: threeProcessKss(alertness + w) };
}

/** C + U at every minute of the day. */
const RHYTHM = Float64Array.from({ length: 1440 }, (_, minute) => {
  return threeProcessCircadian(minute / 60) + threeProcessUltradian(minute / 60);
});

/** C + U at each sample: made once for all people of a rota. */
export function threeProcessRhythm({ minuteOfDay }: SampleGrid): Float64Array {
  return Float64Array.from(minuteOfDay, (minute) => RHYTHM[minute] ?? 0);
}

/** What the alertness of one person over a grid is made of. */
export interface TrackSource {
  readonly grid: SampleGrid;
  /** C + U at each sample of the grid. */
  readonly rhythm: Float64Array;
  readonly sleep: SleepBlocks;
  /** A waking moment at or before the grid's start. */
  readonly from: Waking<number>;
}

/**
 * Fills `alertness` (S + C + U) and `kss` (with W) at each sample. Linear in samples and sleeps; awake, each sample costs
 * two multiplications, because equal steps of an exponential are equal factors.
 */
export function fillThreeProcess(source: TrackSource, alertness: Float64Array, kss: Float64Array): void {
  const { grid, sleep } = source;
  const until = grid.from + grid.count * grid.step;
  let { at, state } = source.from;
  for (let i = 0; at < until; i += 1) {
    // After the last sleep one is awake to the end.
    const start = sleep.start[i] ?? until;
    const end = sleep.end[i] ?? until;
    if (start < source.from.at) continue;
    fillAwake(source, { from: at, until: start, state }, { alertness, kss });
    const onset = threeProcessAwake(state, (start - at) / 60);
    fillAsleep(source, { from: start, until: end, state: onset }, { alertness, kss });
    state = threeProcessAsleep(onset, (end - start) / 60);
    at = end;
  }
}

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly state: number;
}

interface Columns {
  readonly alertness: Float64Array;
  readonly kss: Float64Array;
}

function fillAwake({ grid, rhythm }: TrackSource, stretch: Stretch, { alertness, kss }: Columns): void {
  const first = sampleFrom(grid, stretch.from);
  const end = sampleFrom(grid, stretch.until);
  const { lowest, decayPerHour, inertia, inertiaPerHour, kssIntercept, kssSlope } = THREE_PROCESS;
  const hours = (grid.from + first * grid.step - stretch.from) / 60;
  let above = (stretch.state - lowest) * Math.exp(decayPerHour * hours);
  let w = inertia * Math.exp(inertiaPerHour * hours);
  const falls = Math.exp((decayPerHour * grid.step) / 60);
  const fades = Math.exp((inertiaPerHour * grid.step) / 60);
  for (let i = first; i < end; i += 1) {
    const value = lowest + above + (rhythm[i] ?? 0);
    alertness[i] = value;
    kss[i] = kssIntercept + kssSlope * (value + w);
    above *= falls;
    w *= fades;
  }
}

function fillAsleep({ grid, rhythm }: TrackSource, stretch: Stretch, { alertness, kss }: Columns): void {
  const first = sampleFrom(grid, stretch.from);
  const end = sampleFrom(grid, stretch.until);
  for (let i = first; i < end; i += 1) {
    const hours = (grid.from + i * grid.step - stretch.from) / 60;
    const value = threeProcessAsleep(stretch.state, hours) + (rhythm[i] ?? 0);
    alertness[i] = value;
    kss[i] = threeProcessKss(value);
  }
}

/** First sample at or after an instant, within the grid. */
function sampleFrom({ from, step, count }: SampleGrid, instant: number): number {
  return Math.min(count, Math.max(0, Math.ceil((instant - from) / step)));
}
