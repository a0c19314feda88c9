export { backUp, letOwnerIn, restore, verifyTrail } from './maintenance.ts';
/** @internal Only tests name the type. */
export type { RunningServer } from './serve.ts';
export { startServer } from './serve.ts';
export { startWorker } from './start-worker.ts';
