import { sql } from 'kysely';
import type { Job } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** A run that somebody asked for. */
export interface NewRun {
  readonly id: string;
  readonly departmentId: string;
  readonly versionId: string;
  readonly kind: Job['kind'];
  readonly request: unknown;
  readonly userId: string | null;
  readonly at: Date;
}

/** Points of a run's curve that are shown: the newest, and of older ones every second, third … */
const MOST_POINTS = 200;

export async function addRun(trx: Db, run: NewRun): Promise<void> {
  await trx
    .insertInto('run')
    .values({
      id: run.id,
      department_id: run.departmentId,
      version_id: run.versionId,
      kind: run.kind,
      state: 'waiting',
      request: json(run.request),
      by_user: run.userId,
      created_at: run.at,
      outcome: json([]),
      answer: null,
    })
    .execute();
}

/** A run as a worker takes it up. */
export interface TakenRun {
  readonly id: string;
  readonly versionId: string;
  readonly departmentId: string;
  readonly kind: Job['kind'];
  readonly request: unknown;
  readonly userId: string | null;
}

/**
 * Marks a run as running and gives what it needs; `null` when it is over already, because another worker finished it or somebody
 * stopped it before it began. What an earlier worker left of its curve goes.
 */
export async function takeRun(trx: Db, id: string, at: Date): Promise<TakenRun | null> {
  const row = await trx
    .updateTable('run')
    .set({ state: 'running', started_at: at })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning(['id', 'version_id', 'department_id', 'kind', 'request', 'by_user'])
    .executeTakeFirst();
  if (row === undefined) return null;
  await trx.deleteFrom('run_progress').where('run_id', '=', id).execute();
  return {
    id,
    versionId: row.version_id,
    departmentId: row.department_id,
    kind: row.kind as Job['kind'],
    request: row.request,
    userId: row.by_user,
  };
}

/** What a run came to. */
export interface RunEnd {
  readonly state: 'done' | 'stopped' | 'failed';
  readonly outcome: readonly string[];
  readonly answer: unknown;
  readonly at: Date;
}

/** Ends a run, once: whoever comes second changes nothing and is told `false`. */
export async function endRun(trx: Db, id: string, end: RunEnd): Promise<boolean> {
  const done = await trx
    .updateTable('run')
    .set({
      state: end.state,
      outcome: json(end.outcome),
      answer: end.answer === null ? null : json(end.answer),
      finished_at: end.at,
    })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Adds a point to a run's curve. Gives whether somebody has asked for the run to stop. */
export async function addPoint(
  db: Db,
  id: string,
  point: Job['progress'][number] & { readonly at: Date },
): Promise<boolean> {
  const { rows } = await sql<{ stop: boolean }>`
    with point as (
      insert into run_progress (run_id, n, seconds, phase, cost, bound, at)
      select ${id}::uuid, coalesce(max(n), 0) + 1, ${point.seconds}, ${point.phase}, ${point.cost}, ${point.bound}, ${point.at}
      from run_progress where run_id = ${id}::uuid
      on conflict do nothing
    )
    select stop_asked_at is not null as stop from run where id = ${id}::uuid`.execute(db);
  return rows[0]?.stop ?? true;
}

/** Asks for a run to stop. One that has not begun is over at once; `null` when it is over already. */
export async function askStop(trx: Db, id: string, at: Date): Promise<'stopped' | 'asked' | null> {
  const row = await trx
    .updateTable('run')
    .set((eb) => ({
      stop_asked_at: at,
      state: eb
        .case()
        .when('state', '=', 'waiting')
        .then('stopped' as const)
        .else(eb.ref('state'))
        .end(),
      finished_at: eb.case().when('state', '=', 'waiting').then(at).else(eb.ref('finished_at')).end(),
    }))
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('state')
    .executeTakeFirst();
  if (row === undefined) return null;
  return row.state === 'stopped' ? 'stopped' : 'asked';
}

/** Has somebody asked for this run to stop, or is it over? */
export async function isStopAsked(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('run').select(['stop_asked_at', 'state']).where('id', '=', id).executeTakeFirst();
  return row === undefined || row.stop_asked_at !== null || row.state !== 'running';
}

/** A run as it is shown. */
export async function readJob(db: Db, id: string): Promise<Job> {
  const [job] = await jobsWhere(db, 'id', id, 1);
  if (job === undefined) throw new Error('the run is gone');
  const points = await db
    .selectFrom('run_progress')
    .select(['n', 'seconds', 'phase', 'cost', 'bound'])
    .where('run_id', '=', id)
    .orderBy('n')
    .execute();
  const step = Math.ceil(points.length / MOST_POINTS);
  const shown = points.filter((_, at) => (points.length - 1 - at) % step === 0);
  return { ...job, progress: shown.map(({ n: _, ...point }) => point) };
}

/** The newest runs of a version, without their curves. */
export function jobsOf(db: Db, versionId: string): Promise<Job[]> {
  return jobsWhere(db, 'version_id', versionId, 50);
}

async function jobsWhere(db: Db, column: 'id' | 'version_id', value: string, most: number): Promise<Job[]> {
  const rows = await db
    .selectFrom('run')
    .leftJoin('user', 'user.id', 'run.by_user')
    .select([
      'run.id',
      'run.kind',
      'run.version_id',
      'run.state',
      'run.by_user',
      'user.name',
      'run.created_at',
      'run.finished_at',
      'run.outcome',
    ])
    .select((eb) => eb('run.answer', 'is not', null).as('hasAnswer'))
    .where(`run.${column}`, '=', value)
    .orderBy('run.created_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as Job['kind'],
    versionId: row.version_id,
    state: row.state,
    by: { userId: row.by_user ?? NOBODY, name: row.name ?? 'somebody who has left' },
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    progress: [],
    outcome: row.outcome,
    hasAnswer: Boolean(row.hasAnswer),
  }));
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The answer of a run as it was kept; `null` where there is none. */
export async function keptAnswer(db: Db, id: string): Promise<unknown> {
  const row = await db.selectFrom('run').select('answer').where('id', '=', id).executeTakeFirst();
  return row?.answer ?? null;
}
