import type { LieuClaim, NewLieuClaim } from '../../wire/index.ts';
import type { Db } from '../database.ts';

/** A claim with the department that it is in. */
export interface StoredLieuClaim extends LieuClaim {
  readonly departmentId: string;
}

const query = (db: Db) =>
  db.selectFrom('lieu_claim as c').innerJoin('person', 'person.id', 'c.person_id').selectAll('c').select('person.name');

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function stored(row: Row): StoredLieuClaim {
  return {
    ...{ id: row.id, departmentId: row.department_id, personId: row.person_id, name: row.name, date: row.day },
    ...{ days: row.half_days / 2, minutes: row.minutes, code: row.code, reason: row.reason, state: row.state },
    ...{ answer: row.answer, askedAt: row.asked_at.toISOString(), decidedAt: row.decided_at?.toISOString() ?? null },
  };
}

export async function addLieuClaim(
  trx: Db,
  claim: NewLieuClaim & {
    readonly id: string;
    readonly departmentId: string;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<StoredLieuClaim> {
  await trx
    .insertInto('lieu_claim')
    .values({
      ...{ id: claim.id, department_id: claim.departmentId, person_id: claim.personId, day: claim.date },
      ...{ half_days: claim.days * 2, minutes: claim.minutes, code: claim.code, reason: claim.reason },
      ...{ state: 'asked', asked_at: claim.at, decided_at: null, decided_by: null },
    })
    .execute();
  return readLieuClaim(trx, claim.id);
}

export async function readLieuClaim(db: Db, id: string): Promise<StoredLieuClaim> {
  return stored(await query(db).where('c.id', '=', id).executeTakeFirstOrThrow());
}

/** Claims of a department that wait for an answer, the oldest first. */
export async function openLieuClaims(db: Db, departmentId: string): Promise<readonly StoredLieuClaim[]> {
  const rows = await query(db)
    .where('c.department_id', '=', departmentId)
    .where('c.state', '=', 'asked')
    .orderBy('c.asked_at')
    .orderBy('c.id')
    .limit(500)
    .execute();
  return rows.map(stored);
}

/** Claims of a person, the newest first. */
export async function lieuClaimsOf(db: Db, personId: string): Promise<readonly StoredLieuClaim[]> {
  const rows = await query(db)
    .where('c.person_id', '=', personId)
    .orderBy('c.asked_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(stored);
}

/** Ends a claim that waits, once: `false` when it has ended. */
export async function endLieuClaim(
  trx: Db,
  id: string,
  end: {
    readonly state: Exclude<LieuClaim['state'], 'asked'>;
    readonly answer: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<boolean> {
  const done = await trx
    .updateTable('lieu_claim')
    .set({ state: end.state, answer: end.answer, decided_at: end.at, decided_by: end.by })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
