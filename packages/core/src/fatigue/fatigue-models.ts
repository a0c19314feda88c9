import type { RotaClock } from '../time/index.ts';
import type { SampleGrid } from './sample-grid.ts';
import type { SleepBlocks } from './sleep-blocks.ts';

/** Said wherever a number of a model is shown. */
export const MODEL_LABEL = 'a model’s estimate for an average person';

/** Ids of the models that follow a person hour by hour. */
export const MODEL_IDS = ['three-process', 'unified', 'safte-original', 'safte-modified'] as const;

/** Id of a model. */
export type ModelId = (typeof MODEL_IDS)[number];

/** What is to be known about a model before its numbers are believed. */
export interface ModelFacts {
  readonly id: string;
  readonly title: string;
  readonly paper: string;
  /** What its score is, and its unit. */
  readonly score: string;
  /** Do higher scores mean more tired? */
  readonly higherIsWorse: boolean;
  /** Score from which on an hour counts as sleepy (included); `null` where no such band is in use. */
  readonly sleepyFrom: number | null;
  /** On whom it was tried. */
  readonly validatedOn: string;
  /** What it leaves out or where it is doubtful, in sentences. */
  readonly limits: readonly string[];
}

const NOT_ON_DOCTORS = 'It has not been validated on UK doctors.';

/** Every model of hours by its id. */
export const MODEL_FACTS: Readonly<Record<ModelId, ModelFacts>> = {
  'three-process': {
    id: 'three-process',
    title: 'Three Process Model',
    paper: 'Ingre et al. 2014, PLoS ONE 9(10):e108679; Åkerstedt & Folkard 1997, Chronobiol Int 14:115',
    score: 'KSS (sleepiness, 1 to 9)',
    higherIsWorse: true,
    sleepyFrom: 7,
    validatedOn: 'laboratory sleep loss, drivers and aircrew',
    limits: [
      NOT_ON_DOCTORS,
      'KSS 7 or more as “sleepy” is customary; its source was not checked.',
      'The rhythm of the day follows the clock on the wall and does not shift with work at night.',
    ],
  },
  unified: {
    id: 'unified',
    title: 'Unified model',
    paper: 'Rajdev et al. 2013, J Theor Biol 331:66; Ramakrishnan et al. 2016, Sleep 39:249',
    score: 'lapses in a test of attention',
    higherIsWorse: true,
    sleepyFrom: null,
    validatedOn: 'laboratory studies of total and repeated partial sleep loss',
    limits: [NOT_ON_DOCTORS, 'No band of lapses is in use, so no hours are counted as sleepy.'],
  },
  'safte-original': safteFacts('safte-original', 'original'),
  'safte-modified': safteFacts('safte-modified', 'modified for chronic restriction'),
};

function safteFacts(id: ModelId, variant: string): ModelFacts {
  return {
    id,
    title: `Model of Hursh et al. 2004 (${variant})`,
    paper: 'Hursh et al. 2004, Aviat Space Environ Med 75(3 Suppl):A44',
    score: 'effectiveness, %',
    higherIsWorse: false,
    sleepyFrom: null,
    validatedOn: 'laboratory sleep loss; accidents on US railways',
    limits: [
      NOT_ON_DOCTORS,
      'The published core only: no shift of the body clock and no predicted sleep.',
      'One patent on it is stated as expired; two later ones were not checked.',
    ],
  };
}

/** What one person’s score is computed from. */
export interface TrackRequest {
  readonly clock: RotaClock;
  readonly grid: SampleGrid;
  /** C + U at each sample for the Three Process Model; made once for all people. */
  readonly rhythm: Float64Array;
  /** Sleep from before the grid to its end. For a template: of one cycle, in minutes from its start. */
  readonly sleep: SleepBlocks;
  /** Length of the cycle to repeat until it settles; `null` for a roster. */
  readonly cycleMinutes: number | null;
}

/** A person’s score at each sample. */
export interface Track {
  readonly score: Float64Array;
  /** S + C + U of the Three Process Model, or the debt L of the Unified model; `null` for others. */
  readonly second: Float64Array | null;
}
