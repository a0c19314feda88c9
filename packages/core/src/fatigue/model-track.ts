import type { ModelId, Track, TrackRequest } from './fatigue-models.ts';
import { runSafte, SAFTE_RESTED, SAFTE_VARIANTS, type SafteParameters, type SafteState } from './safte.ts';
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
  const minuteOfDay = (instant: number): number => ((clock.civilOf(instant) % 1440) + 1440) % 1440;
  const sleep = repeated(request);
  const fill = (state: SafteState, from: number, until: number): SafteState =>
    runSafte(parameters, { sleep, from, until, state, minuteOfDay }, (instant, { effectiveness }) => {
      const sample = (instant - grid.from) / grid.step;
      // The last minute of a cycle is the moment at which the next one begins.
      if (sample >= 0 && Number.isInteger(sample)) score[sample % grid.count] = effectiveness;
    });
  if (cycleMinutes === null) {
    // The model has no value before its first minute.
    const from = Math.min(sleep.end[0] ?? grid.from, grid.from) - 1;
    fill(SAFTE_RESTED, from, grid.from + (grid.count - 1) * grid.step);
    return;
  }
  let state = SAFTE_RESTED;
  for (let n = 0; n < MOST_CYCLES; n += 1) {
    const next = fill(state, grid.from, grid.from + cycleMinutes);
    const moved = Math.abs(next.reservoir - state.reservoir) + Math.abs(next.capacity - state.capacity);
    state = next;
    if (moved < SETTLED) break;
  }
}
