export type { ConflictItem } from './conflict-items.ts';
export * from './demand.ts';
export { findTemplates, type LawfulTemplate, type TemplateOptions, type TemplateResult } from './find-templates.ts';
export {
  type Candidate,
  type ChoiceOptions,
  type Gap,
  type GapChoices,
  gapChoices,
  type Unable,
} from './gap-candidates.ts';
export { type HoursShort, hoursShort } from './hours-short.ts';
export { type UntoldAfter, untoldAfter } from './judge-after.ts';
export { breachesOf, judgeRoster } from './judge-roster.ts';
export { type PinnedBreach, pinnedBreaches } from './pinned-breaches.ts';
export { type ReadDemand, readDemand } from './read-demand.ts';
export { type GapReason, type NoRosterReason, whyGaps, whyNoRoster } from './reasons.ts';
export type { Relaxation } from './relaxations.ts';
export { type Absence, gapsOf, type Handover, type Repair, type RepairOptions, repairRoster } from './repair-roster.ts';
export { hasGaps, type RosterCost, rosterCost } from './roster-cost.ts';
export { type Cell, type Cells, type Judged, RosterDesk } from './roster-desk.ts';
export { rosterDocument } from './roster-document.ts';
export { type RosterModel, rosterModel } from './roster-model.ts';
export { fewestHolders, skillGroups } from './skill-groups.ts';
export {
  type NotFound,
  type RosterOptions,
  type RosterProgress,
  type RosterResult,
  solveRoster,
} from './solve-roster.ts';
export {
  type FoundSwaps,
  findSwaps,
  findTakers,
  type OwnDuties,
  type Swap,
  type SwapOptions,
  swapped,
} from './swaps.ts';
export type { TemplateBound } from './template-bounds.ts';
export { MOST_WEEKS, readTemplateDemand, type TemplateDemand } from './template-demand.ts';
export type { AskedReport } from './together/asked-check.ts';
export { type UntoldShares, untoldShares } from './untold-shares.ts';
export type { NoLine } from './why-no-line.ts';
export type { Conflict, WhyNotOptions } from './why-not.ts';
