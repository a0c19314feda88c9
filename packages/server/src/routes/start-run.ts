import type { Call } from '../http/index.ts';
import { addRun, type Db, newId, readJob } from '../store/index.ts';
import type { Job } from '../wire/index.ts';
import { leaveTrail } from './trail.ts';

/** Puts what the asker wants searched for a version on the queue, and leaves the trail of it. */
export async function startRun(
  call: Call<Record<string, string>, unknown, unknown>,
  trx: Db,
  { kind, request }: { readonly kind: Job['kind']; readonly request: unknown },
): Promise<Job> {
  const { departmentId, params, services, user } = call;
  const versionId = params['versionId'] ?? '';
  const at = services.now();
  const id = newId(at.getTime());
  await addRun(trx, { id, departmentId, versionId, kind, request, userId: user.userId, at });
  await services.jobs.hand(trx, id);
  await leaveTrail(call, trx, { kind: 'run.started', subject: versionId, body: { run: id, kind, request } });
  return readJob(trx, id);
}
