export { type Jobs, openJobs } from './open-jobs.ts';
export type { ImportRun } from './run-import.ts';
export type { KeptAnswer, KeptEffect, KeptTemplates } from './task.ts';
