export { BoardChecker, type Effect } from './board-checker.ts';
export { boardVerdict } from './board-verdict.ts';
export { contractOf } from './contract.ts';
export { CoverCounts } from './cover-counts.ts';
export { CLASHES, DOUBTED, doubtedDay, PROVES, TIPS, tippingDay } from './day-marks.ts';
export { fairShares } from './fair-shares.ts';
export type { PersonVerdict } from './person-check.ts';
export { type WeekHours, weekHours } from './week-hours.ts';
