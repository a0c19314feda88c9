export * from './cyclic-problem.ts';
export { solveCyclic } from './solve-cyclic.ts';
