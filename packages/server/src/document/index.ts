export { barsOf } from './barred.ts';
export {
  CellBook,
  codesIn,
  dayCount,
  daysFrom,
  daysIn,
  holdsTheSame,
  OFF,
  type PlacedCell,
  type StandingCell,
} from './cell-book.ts';
export { type CellChange, cellChanges } from './cell-changes.ts';
export { type CoverCount, countCover } from './cover-count.ts';
export { countedCodes, skillWords } from './cover-demand.ts';
export { type AskedDemand, demandOf, requestsOf } from './demand-of.ts';
export { ENGINE } from './engine.ts';
export { finesOf } from './fines-of.ts';
export { foundTemplate, SLEEP_LABEL, worthAChoice } from './found-templates.ts';
export { gapAnswer } from './gap-answer.ts';
export { gapCheck, giftCells, type KnownPlace, type RankedTaker, rankTakers, withGiven } from './gap-check.ts';
export { gapsFrom, placesIn } from './gap-count.ts';
export { gapFigures } from './gap-figures.ts';
export { type GapPlace, missingAt, type PlaceFacts, placeFacts } from './gap-places.ts';
export { type Judged, judgeDocument } from './judge-document.ts';
export { contractOf, deskOf, rosterOf, withoutVacancies } from './judged-document.ts';
export { type BalanceOptions, leaveBalances } from './leave-balance.ts';
export type { WaitingLeave } from './leave-days.ts';
export { leaveEdits, withGranted } from './leave-edits.ts';
export { type CoverEffect, type LeaveAsked, leaveEffect } from './leave-effect.ts';
export { LieuBook } from './lieu-book.ts';
export type { LieuCell, LieuGround, LieuLeave, LieuPlace, LieuRoster, WrittenLieu } from './lieu-ground.ts';
export { lieuAfter, lieuLedger } from './lieu-ledger.ts';
export { type NewBreach, newBreaches } from './new-breaches.ts';
export { DUTY_ROSTER, noticeClocks, noticeDays } from './notice-clocks.ts';
export { countCannotTell, openBreaches } from './open-breaches.ts';
export { cellsOutside, leftOutside, sayOutside } from './outside-days.ts';
export { repairAnswer } from './repair-answer.ts';
export { type ReportTable, reportTables } from './report-tables.ts';
export { requestFaults } from './request-faults.ts';
export { fits, requestResults, reviewedRequests, takeRequests } from './request-lines.ts';
export { breachFigures, groupFigures } from './rota-figures.ts';
export { sayDay, saySpan } from './say-day.ts';
export { changesNow, documentWith, type SolvedCell, solvedChanges } from './solved-changes.ts';
export { swapChoices } from './swap-choices.ts';
export type { SwapChange } from './swap-problems.ts';
export { breachText, effectsOf, swapSides } from './swap-sides.ts';
export { templateDemandOf } from './template-demand-of.ts';
export type { Together } from './together-demand.ts';
export { versionChanges } from './version-changes.ts';
export { versionEffect } from './version-effect.ts';
export { waiversOf } from './waivers-of.ts';
