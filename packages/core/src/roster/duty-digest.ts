import type { RotaClock } from '../time/index.ts';
import { type DutyForms, formsOf } from './duty-forms.ts';
import { longestRunsOf, type RunColumns } from './longest-runs.ts';
import { type PersonSamples, samplesOf } from './person-samples.ts';
import type { DutyColumns } from './rota.ts';
import { shortestRestsOf } from './shortest-rests.ts';
import { type WorkColumns, weekAheadOf, workByDayOf } from './work-columns.ts';

/**
 * What is found once of a rota's duties, whatever contract they are judged by: a rule that needs it of a person reads it
 * instead of looking at every duty again. Found anew when a duty changes.
 */
export interface DutyDigest {
  /** Which duties are alike. */
  readonly forms: DutyForms;
  /** The first duty of each form, by person. */
  readonly samples: PersonSamples;
  /** Known work of the days on which duties start, by person. */
  readonly work: WorkColumns;
  /** By duty: known work of the seven days that begin with its own. */
  readonly weekAhead: Int32Array;
  /** The longest run of days with a duty, by person. */
  readonly longestRuns: RunColumns;
  /** By person: place of the shift before which the rest is shortest; see {@link shortestRestsOf}. */
  readonly shortestRests: Int32Array;
}

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
