import type { Job } from '@rotawright/server/wire';
import type { Board } from '../../actions/index.ts';
import { isJobOpen } from '../../api/watch-job.ts';
import { keepHere, keptHere } from '../../parts/kept-here.ts';

/** The last search that was put away or whose answer was taken, kept on this device. */
const KEY = 'rotawright-put-away';
/** Milliseconds for which a search that ended is shown to whoever opens the board. */
const SHOWN_FOR = 24 * 60 * 60 * 1000;

/** Takes a search off the board; it is not shown again on this device. */
export function putAway(board: Board, { id }: Pick<Job, 'id'>): void {
  keepHere(KEY, id);
  board.set({ job: null });
}

/** Is a search shown when the board is opened: one that goes on, or ended of late and was not put away? */
export function isShown(job: Pick<Job, 'id' | 'state' | 'finishedAt'>, now: number): boolean {
  if (isJobOpen(job)) return true;
  if (job.finishedAt === null || now - Date.parse(job.finishedAt) > SHOWN_FOR) return false;
  // A browser that keeps nothing could never put it away for good, so it does not show it.
  return keptHere(KEY, job.id) !== job.id;
}
