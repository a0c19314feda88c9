import { type Db, sayLive, type TakenRun } from '../store/index.ts';

/** Tells the boards of a version that a search has moved. Comparisons and files are looked at by whoever asked. */
export async function sayJob(db: Db, { id, kind, versionId }: TakenRun): Promise<void> {
  if (versionId === null || kind === 'compare') return;
  await sayLive(db, { kind: 'event', versionId, event: { type: 'job', jobId: id } });
}
