import type { Db } from '../store/index.ts';
import type { TaskOutcome } from './task.ts';

/** What a run came to. */
export interface FinishedRun {
  /** Sentences. */
  readonly outcome: readonly string[];
  readonly answer: TaskOutcome['answer'] | object | null;
  /** What goes into the store in the transaction that ends the run, so that it happens once; left out where it was stopped. */
  readonly effect?: (trx: Db, at: Date) => Promise<void>;
  /** What whoever asked is told; `null` where they wait for it on a page. */
  readonly notice: { readonly text: string; readonly link: string } | null;
}
