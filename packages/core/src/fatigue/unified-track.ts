import type { SampleGrid } from './sample-grid.ts';
import type { SleepBlocks } from './sleep-blocks.ts';
import { type SleepWakeModel, stateAt, type Waking } from './sleep-wake-model.ts';
import {
  type UnifiedState,
  unifiedAsleep,
  unifiedAwake,
  unifiedCircadian,
  unifiedInertia,
  unifiedLapses,
} from './unified-model.ts';

/** The Unified model as closed forms. Rested: what nights from 23:00 to 07:00 settle to, on waking. */
export const UNIFIED_MODEL: SleepWakeModel<UnifiedState> = {
  rested: { s: -1.5242144163, l: -2.0051260934 },
  awake: unifiedAwake,
  asleep: unifiedAsleep,
  distance: (a, b) => Math.max(Math.abs(a.s - b.s), Math.abs(a.l - b.l)),
};

/** All parts of the model at one instant. */
export interface UnifiedMoment extends UnifiedState {
  readonly c: number;
  readonly w: number;
  /** S + κ C: lapses. Below 0 it is shown as 0. */
  readonly lapses: number;
}

/** The model at `instant`, where the clock on the wall says `minuteOfDay`. */
export function unifiedAt(
  sleep: SleepBlocks,
  from: Waking<UnifiedState>,
  { instant, minuteOfDay }: { readonly instant: number; readonly minuteOfDay: number },
): UnifiedMoment {
  const { state, isAsleep, since } = stateAt(UNIFIED_MODEL, sleep, { from, until: instant });
  const c = unifiedCircadian(minuteOfDay / 60);
  const w = isAsleep ? 0 : unifiedInertia((instant - since) / 60);
  return { ...state, c, w, lapses: unifiedLapses(state.s, c) };
}

const RHYTHM = Float64Array.from({ length: 1440 }, (_, minute) => unifiedCircadian(minute / 60));

/** Fills lapses (not clamped) and the debt L at each sample. Linear in samples and sleeps. */
export function fillUnified(
  {
    grid,
    sleep,
    from,
  }: { readonly grid: SampleGrid; readonly sleep: SleepBlocks; readonly from: Waking<UnifiedState> },
  lapses: Float64Array,
  debt: Float64Array,
): void {
  let { at, state } = from;
  let next = 0;
  while ((sleep.start[next] ?? Number.POSITIVE_INFINITY) < from.at) next += 1;
  for (let i = 0; i < grid.count; i += 1) {
    const instant = grid.from + i * grid.step;
    while ((sleep.end[next] ?? Number.POSITIVE_INFINITY) <= instant) {
      const start = sleep.start[next] ?? 0;
      const end = sleep.end[next] ?? 0;
      state = unifiedAsleep(unifiedAwake(state, (start - at) / 60), (end - start) / 60);
      at = end;
      next += 1;
    }
    const onset = sleep.start[next] ?? Number.POSITIVE_INFINITY;
    const now =
      onset <= instant
        ? unifiedAsleep(unifiedAwake(state, (onset - at) / 60), (instant - onset) / 60)
        : unifiedAwake(state, (instant - at) / 60);
    lapses[i] = unifiedLapses(now.s, RHYTHM[grid.minuteOfDay[i] ?? 0] ?? 0);
    debt[i] = now.l;
  }
}
