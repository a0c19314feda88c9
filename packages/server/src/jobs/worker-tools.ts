import type { Logger } from 'pino';
import type { Database } from '../store/index.ts';

/** What a worker needs. */
export interface WorkerTools {
  readonly database: Database;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly now: () => Date;
}
