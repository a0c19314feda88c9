import type { ModelId, Track, TrackRequest } from './fatigue-models.ts';
import { runSafte, SAFTE_VARIANTS, type SafteParameters, type SafteState } from './safte.ts';
import { type SleepBlocks, sleepBlocks, sleepList } from './sleep-blocks.ts';
import { type SleepWakeModel, settledWaking, type Waking } from './sleep-wake-model.ts';
import { fillThreeProcess, THREE_PROCESS_MODEL } from './three-process-track.ts';
import { fillUnified, UNIFIED_MODEL } from './unified-track.ts';

/**
 * A person’s score at each sample. A roster starts rested at the end of the first sleep; a template is repeated until its
 * state no longer changes. Linear in samples, sleeps and, for SAFTE, minutes.
 */
export function modelTrack(model: ModelId, request: TrackRequest): Track {
  const score = new Float64Array(request.grid.count);
  const second = new Float64Array(request.grid.count);
  switch (model) {
    case 'three-process': {
      const from = firstWaking(THREE_PROCESS_MODEL, request);
      fillThreeProcess({ grid: request.grid, rhythm: request.rhythm, sleep: repeated(request), from }, second, score);
      return { score, second };
    }
    case 'unified': {
      const from = firstWaking(UNIFIED_MODEL, request);
      fillUnified({ grid: request.grid, sleep: repeated(request), from }, score, second);
      return { score, second };
    }
    default:
      fillSafte(model === 'safte-original' ? SAFTE_VARIANTS.original : SAFTE_VARIANTS.modified, request, score);
      return { score, second: null };
  }
}

function firstWaking<State>(model: SleepWakeModel<State>, { sleep, grid, cycleMinutes }: TrackRequest): Waking<State> {
  if (cycleMinutes !== null) {
    const settled = settledWaking(model, sleep, cycleMinutes);
    return { at: settled.at - cycleMinutes, state: settled.state };
  }
  const end = sleep.end[0] ?? grid.from;
  return { at: Math.min(end, grid.from), state: model.rested };
}

/** Sleep of a cycle also before and after it; sleep of a roster as it is. */
function repeated({ sleep, cycleMinutes }: TrackRequest): SleepBlocks {
  if (cycleMinutes === null) return sleep;
  const blocks = sleepList(sleep);
  return sleepBlocks(
    [-cycleMinutes, 0, cycleMinutes].flatMap((by) =>
      blocks.map(({ start, end, kind }) => ({ start: start + by, end: end + by, kind })),
    ),
  );
}

const MOST_CYCLES = 20;
const SETTLED = 1e-6;

function fillSafte(parameters: SafteParameters, request: TrackRequest, score: Float64Array): void {
  const { grid, clock, cycleMinutes } = request;
  const until = grid.from + grid.count * grid.step;
  const minuteOfDay = (instant: number): number => ((clock.civilOf(instant) % 1440) + 1440) % 1440;
  const sleep = repeated(request);
  const from = cycleMinutes === null ? Math.min(sleep.end[0] ?? grid.from, grid.from) : grid.from;
  let state: SafteState = { reservoir: 2880, capacity: 2880 };
  for (let n = 0; cycleMinutes !== null && n < MOST_CYCLES; n += 1) {
    const next = runSafte(parameters, { sleep, from, until, state, minuteOfDay }, () => {});
    const moved = Math.abs(next.reservoir - state.reservoir) + Math.abs(next.capacity - state.capacity);
    state = next;
    if (moved < SETTLED) break;
  }
  // The model has no value before its first minute; the grid's first sample is read a minute late.
  runSafte(parameters, { sleep, from: from - 1, until, state, minuteOfDay }, (instant, { effectiveness }) => {
    const offset = instant - grid.from;
    if (offset >= 0 && offset % grid.step === 0 && offset / grid.step < grid.count) {
      score[offset / grid.step] = effectiveness;
    }
  });
}
