export { canonicalJson, contentHash } from './content-hash.ts';
export * from './contract.ts';
export { contractById, contractIds } from './contract-by-id.ts';
export { type ContractStanding, contractStanding } from './contract-standing.ts';
export { type Converted, convertContent, type UnitRule, type UnitRules, type WrittenForm } from './convert-content.ts';
export * from './in-force.ts';
