import type { RotaClock } from '../time/index.ts';
import type { DutyDigest } from './duty-digest.ts';
import { formsOf } from './duty-forms.ts';
import { longestRunsOf } from './longest-runs.ts';
import { samplesOf } from './person-samples.ts';
import type { DutyColumns } from './rota.ts';
import { shortestRestsOf } from './shortest-rests.ts';
import { weekAheadOf, workByDayOf } from './work-columns.ts';

/** Digests a rota's duties; `offsets` says whose they are, as in `Rota.offsets`. Linear. */
export function digestOf(duties: DutyColumns, offsets: Int32Array, clock: RotaClock): DutyDigest {
  const forms = formsOf(duties, clock);
  const work = workByDayOf(duties, offsets);
  return {
    forms,
    samples: samplesOf(forms, offsets),
    work,
    weekAhead: weekAheadOf(duties, offsets, work),
    longestRuns: longestRunsOf(duties, offsets),
    shortestRests: shortestRestsOf(duties, offsets),
  };
}
