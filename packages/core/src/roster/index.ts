export { type ClassDefinitions, type DatedDefinition, type DatedDefinitions, LATE, LONG, NIGHT } from './classes.ts';
export { digestOf } from './digest-of.ts';
export { type DutyClasses, DutyClassifier, type DutySpan, type ShiftKinds } from './duty-classifier.ts';
export type { DutyDigest } from './duty-digest.ts';
export type { DutyForms } from './duty-forms.ts';
export { emptyEdgeNotes } from './empty-edges.ts';
export { Fields, isObject, type JsonObject, pathPlace } from './fields.ts';
export {
  type CountedLine,
  type Counting,
  type DayNumbers,
  type Gap,
  type GapGround,
  gapsOf,
  isCounted,
  missingIn,
  type PostOnBoard,
} from './gaps.ts';
export type * from './interchange.ts';
export type { Origins } from './origins.ts';
export { compileRota, parseInterchange, type ReadOptions, readRota } from './read.ts';
export { TEMPLATE_PERSON } from './read-template.ts';
export { DEFAULT_ZONE } from './read-zone.ts';
export { READING_LIMITS } from './reading-limits.ts';
export { type CodeTimes, type RetimedCode, retimedCodes } from './retimed-codes.ts';
export {
  factsFromGrid,
  type GridCell,
  type GridFrame,
  type GridPerson,
  type GridShiftType,
  personFromGrid,
  type RosterGrid,
  rosterFromGrid,
  shiftTypeFromGrid,
} from './roster-from-grid.ts';
export {
  DUTY_KINDS,
  type DutyColumns,
  type LeaveDay,
  NON_RESIDENT_ON_CALL,
  RESIDENT_ON_CALL,
  type Rota,
  type RotaClock,
  type RotaPerson,
  SHIFT,
  UNKNOWN,
} from './rota.ts';
export { RULE_IDS_1998, RULE_IDS_2002, RULE_IDS_2016, WAIVABLE_RULE_IDS } from './rule-ids.ts';
export { holdsSmallHours } from './small-hours.ts';
export {
  findWeekendsWorked,
  type PersonDutySpan,
  type RotaDays,
  type WeekendHours,
  type WeekendSpans,
  type WeekendsWorked,
  weekendsOf,
} from './weekends.ts';
export { weeksOf } from './weeks-of.ts';
