import type { Job } from '@rotawright/server/wire';
import { useEffect } from 'react';
import { loadJob } from './board.ts';

/** Does a search still wait or run? */
export const isJobOpen = ({ state }: Pick<Job, 'state'>): boolean => state === 'waiting' || state === 'running';

/** Asks about a search every so many milliseconds while it goes; a look that fails is made again. `onJob` stays the same. */
export function useOpenJob(job: Job | null, every: number, onJob: (job: Job) => void): void {
  const id = job !== null && isJobOpen(job) ? job.id : null;
  useEffect(() => {
    if (id === null) return;
    const timer = setInterval(() => {
      loadJob(id).then(onJob, () => undefined);
    }, every);
    return () => clearInterval(timer);
  }, [id, every, onJob]);
}
