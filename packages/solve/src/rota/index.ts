export type { ConflictItem } from './conflict-items.ts';
export * from './demand.ts';
export { breachesOf, judgeRoster } from './judge-roster.ts';
export { type ReadDemand, readDemand } from './read-demand.ts';
export { type RosterCost, rosterCost } from './roster-cost.ts';
export { rosterDocument } from './roster-document.ts';
export { type RosterModel, rosterModel } from './roster-model.ts';
export { type RosterOptions, type RosterProgress, type RosterResult, solveRoster } from './solve-roster.ts';
export { type Conflict, type WhyNotOptions, whyNot } from './why-not.ts';
