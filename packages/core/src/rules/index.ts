export {
  type CheckOptions,
  checkPerson,
  checkRota,
  compileChecker,
  countVerdicts,
  exitCodeOf,
  type VerdictCounts,
} from './check-rota.ts';
export type { Checker, CheckerOptions } from './checker.ts';
export { readingNames } from './chosen-readings.ts';
export { type CountedDuties, countedDuties } from './counted-duties.ts';
export { dutyClassesOf } from './duty-classes-of.ts';
export { lastingRules } from './lasting-rules.ts';
export { lineDutiesOf } from './line/line-duties.ts';
export type * from './line/line-rule.ts';
export { type LineClause, type LineQuestion, type LineRules, lineRules } from './line/line-rules.ts';
export type { Choices, Primitive, TermSlot, TermSlots } from './primitive.ts';
export { primitives } from './registry.ts';
export type * from './report.ts';
export { ruleTitle } from './rule-title.ts';
