export type * from './benchmarks/benchmark.ts';
export { readCurtois } from './benchmarks/curtois/read-curtois.ts';
export { problemGrid, problemGrid as curtoisGrid } from './benchmarks/problem-grid.ts';
export { isBenchmark, readBenchmark } from './benchmarks/read-benchmark.ts';
export * from './cyclic/index.ts';
export { costOf, lineCost, supplyOf } from './model/cost.ts';
export * from './model/problem.ts';
export { solve } from './solve.ts';
export type * from './solve-options.ts';
