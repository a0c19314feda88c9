import { versionEffect } from '../document/index.ts';
import type { CompareTask, KeptEffect, TaskOutcome, TaskPoint } from './task.ts';

/** How a comparison is watched. */
export interface CompareHooks {
  progress(point: TaskPoint): void;
}

/** Judges both versions and says what changes for whom. Uses no store. */
export function runComparison({ before, after }: CompareTask, { progress }: CompareHooks): TaskOutcome<KeptEffect> {
  const started = performance.now();
  const answer = versionEffect(before, after, (done, all) => {
    const seconds = (performance.now() - started) / 1000;
    progress({ seconds, phase: `${done} of ${all} people judged`, cost: null, bound: null });
  });
  const outcome =
    answer.problems.length > 0
      ? ['One of the versions cannot be read.']
      : [`Something changes for ${answer.people.length} of ${Math.max(before.people.length, after.people.length)}.`];
  return { outcome, answer };
}
