import type { DutyForms } from './duty-forms.ts';
import type { RunColumns } from './longest-runs.ts';
import type { PersonSamples } from './person-samples.ts';
import type { WorkColumns } from './work-columns.ts';

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
  /** By person: place of the shift before which the rest is shortest; see `shortestRestsOf`. */
  readonly shortestRests: Int32Array;
}
