import type { LeaveRequest, NewLeave } from '../../wire/index.ts';
import type { Db } from '../database.ts';

export type LeaveState = LeaveRequest['state'];

/** A request with the department that it is in. */
export interface StoredLeave extends LeaveRequest {
  readonly departmentId: string;
}

const query = (db: Db) =>
  db
    .selectFrom('leave_request as l')
    .innerJoin('person', 'person.id', 'l.person_id')
    .leftJoin('leave_flag as f', (join) =>
      join.onRef('f.department_id', '=', 'l.department_id').onRef('f.kind', '=', 'l.kind'),
    )
    .selectAll('l')
    .select(['person.name', 'f.words as flag']);

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function shown(row: Row): StoredLeave {
  return {
    id: row.id,
    departmentId: row.department_id,
    personId: row.person_id,
    name: row.name,
    kind: row.kind as LeaveRequest['kind'],
    from: row.from_day,
    until: row.until_day,
    note: row.note,
    state: row.state,
    reason: row.reason,
    flag: row.flag,
    askedAt: row.asked_at.toISOString(),
    decidedAt: row.decided_at?.toISOString() ?? null,
  };
}

export async function addLeave(
  trx: Db,
  leave: NewLeave & {
    readonly id: string;
    readonly departmentId: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<StoredLeave> {
  await trx
    .insertInto('leave_request')
    .values({
      id: leave.id,
      department_id: leave.departmentId,
      person_id: leave.personId,
      kind: leave.kind,
      from_day: leave.from,
      until_day: leave.until,
      note: leave.note,
      state: 'asked',
      asked_at: leave.at,
      decided_at: null,
      decided_by: null,
    })
    .execute();
  return readLeave(trx, leave.id);
}

export async function readLeave(db: Db, id: string): Promise<StoredLeave> {
  return shown(await query(db).where('l.id', '=', id).executeTakeFirstOrThrow());
}

/** Requests of a department, oldest first. Of more than 500 the decided ones that were asked for first are left out. */
export async function leaveOf(db: Db, departmentId: string, state?: LeaveState): Promise<StoredLeave[]> {
  const rows = await query(db)
    .where('l.department_id', '=', departmentId)
    .$if(state !== undefined, (part) => part.where('l.state', '=', state ?? 'asked'))
    .orderBy((eb) => eb('l.state', '=', 'asked'), 'desc')
    .orderBy('l.asked_at', 'desc')
    .limit(500)
    .execute();
  return rows.map(shown).sort((a, b) => a.askedAt.localeCompare(b.askedAt));
}

/** Leave of people that was approved for days of a span, in the order in which it was; with `since` from that moment on. */
export async function approvedLeave(
  db: Db,
  personIds: readonly string[],
  { from, until, since }: { readonly from: string; readonly until: string; readonly since?: Date | undefined },
): Promise<StoredLeave[]> {
  if (personIds.length === 0) return [];
  const rows = await query(db)
    .where('l.person_id', 'in', [...personIds])
    .where('l.state', '=', 'approved')
    .where('l.from_day', '<', until)
    .where('l.until_day', '>', from)
    .$if(since !== undefined, (part) => part.where('l.decided_at', '>=', since ?? null))
    .orderBy('l.decided_at')
    .orderBy('l.id')
    .execute();
  return rows.map(shown);
}

/** Requests of people, newest first. */
export async function leaveOfPeople(db: Db, personIds: readonly string[]): Promise<StoredLeave[]> {
  if (personIds.length === 0) return [];
  const rows = await query(db)
    .where('l.person_id', 'in', [...personIds])
    .orderBy('l.asked_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(shown);
}

/** Moves a request on, once: `false` when it is in another state by now. */
export async function decideLeave(
  trx: Db,
  id: string,
  decision: {
    readonly from: readonly LeaveState[];
    readonly to: LeaveState;
    readonly reason: string;
    readonly userId: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const done = await trx
    .updateTable('leave_request')
    .set({ state: decision.to, reason: decision.reason, decided_at: decision.at, decided_by: decision.userId })
    .where('id', '=', id)
    .where('state', 'in', [...decision.from])
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
