import { sql } from 'kysely';
import type { Job } from '../../wire/index.ts';
import { actorOf } from '../actor.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** A run that somebody asked for. */
export interface NewRun {
  readonly id: string;
  readonly departmentId: string;
  /** `null` for an import, which is of no version yet. */
  readonly versionId: string | null;
  readonly kind: Job['kind'];
  readonly request: unknown;
  readonly userId: string | null;
  readonly at: Date;
}

/** Searches of a version that are listed. */
const MOST_JOBS = 50;

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
  readonly versionId: string | null;
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

/** The request of a run without what people wish for and start with, which only the search itself needs. */
const WITHOUT_WISHES = sql<string>`run.request - 'requests' - 'openings'`;

/** Ends a run, once: whoever comes second changes nothing and is told `false`. Wishes that it was given go, and the file that it was about. */
export async function endRun(trx: Db, id: string, end: RunEnd): Promise<boolean> {
  const done = await trx
    .updateTable('run')
    .set({
      state: end.state,
      request: WITHOUT_WISHES,
      outcome: json(end.outcome),
      answer: end.answer === null ? null : json(end.answer),
      finished_at: end.at,
    })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  await trx.deleteFrom('import_file').where('run_id', '=', id).execute();
  return true;
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
      having exists (select 1 from run where id = ${id}::uuid)
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
      request: sql<string>`case when run.state = 'waiting' then ${WITHOUT_WISHES} else run.request end`,
      finished_at: eb.case().when('state', '=', 'waiting').then(at).else(eb.ref('finished_at')).end(),
    }))
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .returning('state')
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.state !== 'stopped') return 'asked';
  await trx.deleteFrom('import_file').where('run_id', '=', id).execute();
  return 'stopped';
}

/** Has somebody asked for this run to stop, or is it over? */
export async function isStopAsked(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('run').select(['stop_asked_at', 'state']).where('id', '=', id).executeTakeFirst();
  return row === undefined || row.stop_asked_at !== null || row.state !== 'running';
}

/** A run as it is shown. */
export async function readJob(db: Db, id: string): Promise<Job> {
  const job = jobOf(await jobRows(db).where('run.id', '=', id).executeTakeFirstOrThrow());
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

/** The newest searches of a version, without their curves. A comparison is none. */
export async function jobsOf(db: Db, versionId: string): Promise<Job[]> {
  const rows = await jobRows(db)
    .where('run.version_id', '=', versionId)
    .where('run.kind', '<>', 'compare')
    .orderBy('run.created_at', 'desc')
    .limit(MOST_JOBS)
    .execute();
  return rows.map(jobOf);
}

/** A comparison of these very states of two versions that goes on or is done; `null` where nobody asked for one. */
export async function sameComparison(db: Db, versionId: string, request: CompareRun): Promise<Job | null> {
  const row = await jobRows(db)
    .where('run.version_id', '=', versionId)
    .where('run.kind', '=', 'compare')
    .where('run.state', 'in', ['waiting', 'running', 'done'])
    .where('run.request', '=', json(request))
    .orderBy('run.created_at', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : jobOf(row);
}

/** What a comparison was asked of: the other version, and the seq of both then. */
export interface CompareRun {
  readonly beforeId: string;
  readonly beforeSeq: number;
  readonly afterSeq: number;
}

function jobRows(db: Db) {
  return db
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
    .select((eb) => eb('run.answer', 'is not', null).as('hasAnswer'));
}

type JobRow = Awaited<ReturnType<ReturnType<typeof jobRows>['executeTakeFirstOrThrow']>>;

function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind as Job['kind'],
    versionId: row.version_id,
    state: row.state,
    by: actorOf(row.by_user, row.name),
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    progress: [],
    outcome: row.outcome,
    hasAnswer: Boolean(row.hasAnswer),
  };
}

/** The answer of a run as it was kept, and the version that it was about. */
export interface Kept {
  readonly answer: unknown;
  readonly versionId: string | null;
}

/** The answer of a run of that kind; `null` where there is none, or the run is of another kind. */
export async function keptAnswer(db: Db, id: string, kind: Job['kind']): Promise<Kept | null> {
  const row = await db
    .selectFrom('run')
    .select(['answer', 'version_id as versionId'])
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('answer', 'is not', null)
    .executeTakeFirst();
  return row ?? null;
}
