export { type Jobs, openJobs } from './open-jobs.ts';
export type { WorkerTools } from './run-worker.ts';
export type { KeptAnswer, KeptTemplates } from './solve-task.ts';
