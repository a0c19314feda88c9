export type { ChainVerdict } from './inner.ts';
export { backUp, restore, verifyTrail } from './maintenance.ts';
export { type RunningServer, startServer } from './serve.ts';
export { type RunningWorker, startWorker } from './start-worker.ts';
