import { type Call, notFound } from '../http/index.ts';
import { addRun, type Db, type NewRun, newId, readJob } from '../store/index.ts';
import type { Job, RosterDocument } from '../wire/index.ts';
import { counted } from './counted.ts';
import { leaveTrail } from './trail.ts';

/** Puts what the asker wants searched for a version on the queue, and leaves the trail of it, without anybody's wishes. */
export async function startRun(
  call: Call<Record<string, string>, unknown, unknown>,
  trx: Db,
  { kind, request }: { readonly kind: NewRun['kind']; readonly request: object },
): Promise<Job> {
  const versionId = call.params['versionId'] ?? '';
  const job = await queueRun(call, trx, { kind, request, versionId });
  await leaveTrail(call, trx, {
    kind: 'run.started',
    subject: versionId,
    body: { run: job.id, kind, request: counted(request) },
  });
  return job;
}

/** Puts a run on the queue that changes nothing by itself, so that no trail is left of it. */
export async function queueRun(call: Call, trx: Db, run: Pick<NewRun, 'kind' | 'request' | 'versionId'>): Promise<Job> {
  const { departmentId, services, user } = call;
  const at = services.now();
  const id = newId(at.getTime());
  if (run.versionId !== null) await heldState(trx, run.versionId);
  await addRun(trx, { ...run, id, departmentId, userId: user.userId, at });
  await services.jobs.hand(trx, { id, kind: run.kind });
  return readJob(trx, id);
}

/**
 * The state of a version, which stays as it is until the transaction ends: nobody publishes or discards it meanwhile.
 * @throws HttpProblem where it was discarded since the request came in
 */
export async function heldState(trx: Db, versionId: string): Promise<RosterDocument['state']> {
  const version = await trx
    .selectFrom('version')
    .select('state')
    .where('id', '=', versionId)
    .forShare()
    .executeTakeFirst();
  if (version === undefined) throw notFound();
  return version.state;
}
