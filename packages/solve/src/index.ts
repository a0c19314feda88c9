export { curtoisGrid, readCurtois } from './benchmarks/read-curtois.ts';
export { costOf, lineCost, supplyOf } from './model/cost.ts';
export * from './model/problem.ts';
export { solve } from './solve.ts';
export type * from './solve-options.ts';
