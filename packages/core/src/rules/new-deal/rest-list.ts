import type { View } from '../view.ts';
import type { ContinuousDuty } from './continuous-duties.ts';

/** Time between two continuous duties. */
export interface Rest {
  /** Instants, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The duties on either side, as indices; -1 beyond a roster's ends. */
  readonly before: number;
  readonly after: number;
  /** Does it reach an end of the roster, so that it may be longer than what is known? */
  readonly isOpen: boolean;
}

/**
 * Every rest between these continuous duties, in order of time: of a roster from its first midnight to its last, of a
 * template from one rest before the cycle to `daysBeyond` days after it.
 *
 * A template without any duty rests without end: the list is empty, as is that of a roster without a day.
 */
export function restList(view: View, duties: readonly ContinuousDuty[], daysBeyond: number): Rest[] {
  return view.isEndless ? endlessRests(view, duties, daysBeyond) : rosterRests(view, duties);
}

function rosterRests(view: View, duties: readonly ContinuousDuty[]): Rest[] {
  const rests: Rest[] = [];
  let from = view.startInstant;
  let before = -1;
  for (const duty of duties) {
    // A duty may not start before the roster does, but one may touch its first midnight.
    if (duty.start > from) rests.push({ start: from, end: duty.start, before, after: duty.first, isOpen: before < 0 });
    from = duty.end;
    before = duty.last;
  }
  if (view.endInstant > from) rests.push({ start: from, end: view.endInstant, before, after: -1, isOpen: true });
  return rests;
}

function endlessRests(view: View, duties: readonly ContinuousDuty[], daysBeyond: number): Rest[] {
  const cycle = view.endInstant - view.startInstant;
  const until = view.endInstant + daysBeyond * 1440;
  const rests: Rest[] = [];
  for (let shift = -cycle; view.startInstant + shift < until; shift += cycle) {
    for (const [k, duty] of duties.entries()) {
      const next = duties[k + 1];
      const end = next === undefined ? (duties[0]?.start ?? 0) + cycle : next.start;
      const after = next === undefined ? (duties[0]?.first ?? 0) : next.first;
      if (end > duty.end)
        rests.push({ start: duty.end + shift, end: end + shift, before: duty.last, after, isOpen: false });
    }
  }
  return rests;
}
