export { BoardChecker, type BreachAt, type Effect } from './board-checker.ts';
export { type ContractOutcome, contractOf } from './contract.ts';
export { type CoverAt, CoverCounts, type Shortage } from './cover-counts.ts';
export { CLASHES, DOUBTED, PROVES, TIPS, tippingDay } from './day-marks.ts';
export { type FairShare, fairShares } from './fair-shares.ts';
export { payOf } from './pay-of.ts';
export { type Clash, cellsOf, type PersonVerdict } from './person-check.ts';
export { type WeekHours, weekHours } from './week-hours.ts';
