import type { WrittenLieu } from '../../document/index.ts';
import type { LieuAmount, LieuRule } from '../../wire/index.ts';
import { actorOf } from '../actor.ts';
import type { Db } from '../database.ts';

/** Rules of a department in the order in which they were written. */
export async function lieuRulesOf(db: Db, departmentId: string): Promise<readonly LieuRule[]> {
  const rows = await db
    .selectFrom('lieu_rule')
    .selectAll()
    .where('department_id', '=', departmentId)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    from: row.from_day,
    worked: amountOf(row.worked_half_days, row.worked_minutes),
    rest: amountOf(row.rest_half_days, row.rest_minutes),
    counts: row.counts,
  }));
}

const amountOf = (halfDays: number | null, minutes: number | null): LieuAmount | null =>
  halfDays === null || minutes === null ? null : { days: halfDays / 2, minutes };

const halvesOf = (amount: LieuAmount | null): number | null => (amount === null ? null : amount.days * 2);

/** Adds a rule as number `seq`; `false` where somebody else has written that one. */
export async function addLieuRule(
  trx: Db,
  rule: LieuRule & { readonly departmentId: string; readonly seq: number; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const { from, worked, rest, counts } = rule;
  const done = await trx
    .insertInto('lieu_rule')
    .values({
      ...{ department_id: rule.departmentId, seq: rule.seq, from_day: from, counts },
      ...{ worked_half_days: halvesOf(worked), worked_minutes: worked?.minutes ?? null },
      ...{ rest_half_days: halvesOf(rest), rest_minutes: rest?.minutes ?? null },
      ...{ written_at: rule.at, written_by: rule.by },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Entries of everybody in a department, or of one person, in the order in which they were written. */
export async function lieuEntriesOf(
  db: Db,
  { departmentId, personId }: { readonly departmentId: string; readonly personId?: string },
): Promise<readonly WrittenLieu[]> {
  const rows = await db
    .selectFrom('lieu_entry as e')
    .leftJoin('user as u', 'u.id', 'e.written_by')
    .selectAll('e')
    .select('u.name as writer')
    .where('e.department_id', '=', departmentId)
    .$if(personId !== undefined, (query) => query.where('e.person_id', '=', personId ?? ''))
    .orderBy('e.written_at')
    .orderBy('e.id')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, personId: row.person_id, date: row.day, cause: row.cause, code: row.code, reason: row.reason },
    ...{ days: row.half_days / 2, minutes: row.minutes, reverses: row.reverses },
    ...{ writtenAt: row.written_at, writtenBy: actorOf(row.written_by, row.writer).name },
  }));
}

/** An entry to be written; with `claimId` or `reverses` where its cause is that. */
export interface NewLieuRow extends LieuAmount {
  readonly id: string;
  readonly departmentId: string;
  readonly personId: string;
  readonly date: string;
  readonly cause: WrittenLieu['cause'];
  readonly code: string | null;
  readonly reason: string;
  readonly claimId?: string;
  readonly reverses?: string;
  readonly at: Date;
  readonly by: string;
}

/** Writes an entry; `false` where the entry that it reverses was reversed already. */
export async function addLieuEntry(trx: Db, entry: NewLieuRow): Promise<boolean> {
  const done = await trx
    .insertInto('lieu_entry')
    .values({
      ...{ id: entry.id, department_id: entry.departmentId, person_id: entry.personId, day: entry.date },
      ...{ cause: entry.cause, half_days: entry.days * 2, minutes: entry.minutes, code: entry.code },
      ...{ reason: entry.reason, claim_id: entry.claimId ?? null, reverses: entry.reverses ?? null },
      ...{ written_at: entry.at, written_by: entry.by },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** One entry as it is kept. */
export async function readLieuEntry(db: Db, id: string) {
  const row = await db.selectFrom('lieu_entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { personId: row.person_id, cause: row.cause, date: row.day, days: row.half_days / 2, minutes: row.minutes };
}

/** Takes the words of somebody's claims and entries away; what was owed and taken stays, of nobody. */
export async function forgetLieuWords(trx: Db, personId: string): Promise<void> {
  await trx.updateTable('lieu_claim').set({ reason: '', answer: '' }).where('person_id', '=', personId).execute();
  await trx.updateTable('lieu_entry').set({ reason: '' }).where('person_id', '=', personId).execute();
}

/** Claims and entries of people, as they are kept: for who asks what is stored of them. */
export async function lieuOfPeople(
  db: Db,
  personIds: readonly string[],
): Promise<{ readonly claims: unknown[]; readonly entries: unknown[] }> {
  if (personIds.length === 0) return { claims: [], entries: [] };
  const ids = [...personIds];
  return {
    claims: await db.selectFrom('lieu_claim').selectAll().where('person_id', 'in', ids).orderBy('day').execute(),
    entries: await db.selectFrom('lieu_entry').selectAll().where('person_id', 'in', ids).orderBy('day').execute(),
  };
}
