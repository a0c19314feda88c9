export { overlayDays } from './apply-overlay.ts';
export { type ClauseCase, clauseCases } from './clause-cases.ts';
export { clauseMisfits, type Misfit, type PrimitiveShape } from './clause-fit.ts';
export { canonicalJson, contentHash } from './content-hash.ts';
export * from './contract.ts';
export { contractById, contractIds } from './contract-by-id.ts';
export {
  type ClauseCoverage,
  type CoverageStatus,
  contractCoverage,
  type TermCoverage,
  termCoverage,
} from './contract-coverage.ts';
export { contractInForce, type InForceQuestion } from './contract-in-force.ts';
export { type ContractStanding, contractStanding } from './contract-standing.ts';
export { type Converted, convertContent, type UnitRule, type UnitRules, type WrittenForm } from './convert-content.ts';
export { type EditionQuestion, editionInForce } from './edition-in-force.ts';
export * from './in-force.ts';
export { loadContract } from './load-contract.ts';
export type { Overlay, OverlayChange, OverlayTerm } from './overlay.ts';
export { parseOverlay } from './parse-overlay.ts';
export { changeDays, termOn } from './term-on.ts';
export { waivableRules } from './waivable-rules.ts';
export { weakestConfidence } from './weakest-confidence.ts';
