export type { ChainVerdict } from './inner.ts';
export { backUp, letOwnerIn, restore, verifyTrail } from './maintenance.ts';
export { ownerLink } from './owner-link.ts';
export { type RunningServer, startServer } from './serve.ts';
export { type RunningWorker, startWorker } from './start-worker.ts';
