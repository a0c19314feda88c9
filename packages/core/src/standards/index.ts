export { type CoverFinding, checkCover } from './check-cover.ts';
export { type CoverDemand, coverDemands, type UnitFacts } from './cover-demand.ts';
export { parseCoverPack, parseEvidence, parseTriggers } from './parse-standards.ts';
export { COVER_PACKS, EVIDENCE, FATIGUE_TRIGGERS, WORDING_RULE } from './published-standards.ts';
export { type DailyShift, type ShiftMinimum, shiftMinimums } from './shift-minimums.ts';
export { COVER_KINDS, type CoverPack, type CoverRule, type Evidence, type FatigueTrigger } from './standard-shapes.ts';
