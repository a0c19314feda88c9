import { type Call, notFound } from '../http/index.ts';
import { addRun, type Db, type NewRun, newId, readJob } from '../store/index.ts';
import type { Job, RosterDocument } from '../wire/index.ts';
import { counted } from './counted.ts';
import { leaveTrail } from './trail.ts';

/** A version that stays as it is until the transaction ends: nobody publishes or discards it meanwhile. */
export interface HeldVersion {
  readonly id: string;
  readonly state: RosterDocument['state'];
}

/**
 * Holds a version until the transaction ends; who runs something for it holds it once and hands it on.
 * @throws HttpProblem where it was discarded since the request came in
 */
export async function holdVersion(trx: Db, versionId: string): Promise<HeldVersion> {
  const version = await trx
    .selectFrom('version')
    .select(['id', 'state'])
    .where('id', '=', versionId)
    .forShare()
    .executeTakeFirst();
  if (version === undefined) throw notFound();
  return version;
}

/** Puts what the asker wants searched for a version on the queue, and leaves the trail of it, without anybody's wishes. */
export async function startRun(
  call: Call<Record<string, string>, unknown, unknown>,
  trx: Db,
  {
    kind,
    request,
    version,
  }: { readonly kind: NewRun['kind']; readonly request: object; readonly version: HeldVersion },
): Promise<Job> {
  const job = await queueRun(call, trx, { kind, request, version });
  await leaveTrail(call, trx, {
    kind: 'run.started',
    subject: version.id,
    body: { run: job.id, kind, request: counted(request) },
  });
  return job;
}

/** Puts a run on the queue that changes nothing by itself, so that no trail is left of it; `null` where it is of no version. */
export async function queueRun(
  call: Call,
  trx: Db,
  { kind, request, version }: Pick<NewRun, 'kind' | 'request'> & { readonly version: HeldVersion | null },
): Promise<Job> {
  const { departmentId, services, user } = call;
  const at = services.now();
  const id = newId(at.getTime());
  await addRun(trx, { kind, request, versionId: version?.id ?? null, id, departmentId, userId: user.userId, at });
  await services.jobs.hand(trx, { id, kind });
  return readJob(trx, id);
}
