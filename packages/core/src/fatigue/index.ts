export {
  type CauseSide,
  compareFatigue,
  type DutyChange,
  type FatigueCause,
  type FatigueComparison,
  type FatigueMeasure,
} from './compare-fatigue.ts';
export { START_UP_DAYS } from './duty-fatigue.ts';
export { type DutyTimes, dutyTimesOf } from './duty-times.ts';
export { MODEL_FACTS, MODEL_IDS, MODEL_LABEL, type ModelFacts, type ModelId } from './fatigue-models.ts';
export { type FatigueOptions, fatigueOfRota, SLEEP_METHOD } from './fatigue-of-rota.ts';
export type * from './fatigue-report.ts';
export {
  type DutyShape,
  type FatiguePrice,
  type LineFatigueCost,
  type LineFrame,
  lineFatigueCost,
  lineFrameOf,
  type PairCosts,
  pairCosts,
  timesOf,
  USUAL_FATIGUE_PRICE,
} from './line-cost.ts';
export { NO_OWN_SLEEP, type OwnSleep, type SleepBook } from './own-sleep.ts';
export { type PersonSleep, personSleep } from './person-sleep.ts';
export { readSleepBook } from './read-sleep.ts';
export { RR446_DEFAULTS, type Rr446Duty, type Rr446Settings } from './rr446-duty.ts';
export { rr446Hourly } from './rr446-hourly.ts';
export { type Rr446Doubt, type Rr446Indices, rr446Indices } from './rr446-indices.ts';
export { RR446_FACTS, RR446_PROVENANCE, RR446_SHORT, RR446_STANDING } from './rr446-standing.ts';
export { runSafte, SAFTE_VARIANTS, safteCircadian } from './safte.ts';
export { type GridSpan, type SampleGrid, sampleGrid } from './sample-grid.ts';
export {
  SLEEP_KINDS,
  type SleepBlock,
  type SleepBlocks,
  type SleepKind,
  sleepBlocks,
  sleepList,
} from './sleep-blocks.ts';
export { sleepFromDuties } from './sleep-from-duties.ts';
export { type SleepHabits, USUAL_HABITS } from './sleep-habits.ts';
export { fillThreeProcess, threeProcessAt, threeProcessRhythm } from './three-process-track.ts';
export { fillUnified, unifiedAt } from './unified-track.ts';
