import type { SleepBlocks } from './sleep-blocks.ts';

/** A model whose state moves by closed forms awake and asleep. */
export interface SleepWakeModel<State> {
  /** State on waking of somebody who has slept 23:00 to 07:00 for weeks. */
  readonly rested: State;
  awake(state: State, hours: number): State;
  asleep(state: State, hours: number): State;
  /** How far two states are apart, in the model's own unit. */
  distance(a: State, b: State): number;
}

/** A waking moment (instant) and the state at it. */
export interface Waking<State> {
  readonly at: number;
  readonly state: State;
}

/** State at `until`, from a waking moment through the sleep after it. Sleep that began before that moment is left out. */
export function stateAt<State>(
  model: SleepWakeModel<State>,
  sleep: SleepBlocks,
  { from, until }: { readonly from: Waking<State>; readonly until: number },
): { readonly state: State; readonly isAsleep: boolean; readonly since: number } {
  let { at, state } = from;
  for (let i = 0; i < sleep.count; i += 1) {
    const start = sleep.start[i] ?? 0;
    const end = sleep.end[i] ?? 0;
    if (start < from.at) continue;
    if (start > until) break;
    const onset = model.awake(state, (start - at) / 60);
    if (end > until) {
      return { state: model.asleep(onset, (until - start) / 60), isAsleep: true, since: start };
    }
    state = model.asleep(onset, (end - start) / 60);
    at = end;
  }
  return { state: model.awake(state, (until - at) / 60), isAsleep: false, since: at };
}

/** Most cycles that a state is followed for; a cycle is at least a week, and every model here settles in fewer. */
const MOST_CYCLES = 200;
const SETTLED = 1e-9;

/**
 * The waking state that a repeating sleep pattern settles to, at the end of the first sleep that begins in the cycle.
 * Without any sleep the state after a very long time awake, at the cycle's start.
 */
export function settledWaking<State>(
  model: SleepWakeModel<State>,
  cycle: SleepBlocks,
  cycleMinutes: number,
): Waking<State> {
  const at = cycle.end[0] ?? 0;
  let state = model.rested;
  for (let n = 0; n < MOST_CYCLES; n += 1) {
    const next = afterOneCycle(model, cycle, { at, state, cycleMinutes });
    const moved = model.distance(state, next);
    state = next;
    if (moved < SETTLED) break;
  }
  return { at, state };
}

function afterOneCycle<State>(
  model: SleepWakeModel<State>,
  cycle: SleepBlocks,
  { at, state, cycleMinutes }: Waking<State> & { readonly cycleMinutes: number },
): State {
  if (cycle.count === 0) return model.awake(state, cycleMinutes / 60);
  let now = at;
  let current = state;
  for (let i = 1; i <= cycle.count; i += 1) {
    const shift = i === cycle.count ? cycleMinutes : 0;
    const start = (cycle.start[i % cycle.count] ?? 0) + shift;
    const end = (cycle.end[i % cycle.count] ?? 0) + shift;
    current = model.asleep(model.awake(current, (start - now) / 60), (end - start) / 60);
    now = end;
  }
  return current;
}
