import type { LeaveFlag } from '../../wire/index.ts';
import type { Db } from '../database.ts';

/** Kinds of leave that a department does not refuse, with its words, by kind. */
export async function leaveFlagsOf(db: Db, departmentId: string): Promise<readonly LeaveFlag[]> {
  const rows = await db
    .selectFrom('leave_flag')
    .select(['kind', 'words'])
    .where('department_id', '=', departmentId)
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, words }) => ({ kind: kind as LeaveFlag['kind'], words }));
}

/** A change of what is said of one kind of leave: the words that were seen, and the new ones; empty is none. */
export interface FlagChange extends LeaveFlag {
  readonly departmentId: string;
  readonly seen: string;
  readonly by: string;
  readonly at: Date;
}

/** Makes a change where the words still stand that were seen, and gives whether they did. */
export async function changeLeaveFlag(trx: Db, change: FlagChange): Promise<boolean> {
  const { departmentId, kind, words, seen } = change;
  const said = { words, changed_at: change.at, changed_by: change.by };
  if (seen === '') {
    if (words === '') return (await leaveFlagsOf(trx, departmentId)).every((flag) => flag.kind !== kind);
    const added = await trx
      .insertInto('leave_flag')
      .values({ department_id: departmentId, kind, ...said })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }
  if (words === '') {
    const dropped = await trx
      .deleteFrom('leave_flag')
      .where('department_id', '=', departmentId)
      .where('kind', '=', kind)
      .where('words', '=', seen)
      .executeTakeFirst();
    return dropped.numDeletedRows === 1n;
  }
  const changed = await trx
    .updateTable('leave_flag')
    .set(said)
    .where('department_id', '=', departmentId)
    .where('kind', '=', kind)
    .where('words', '=', seen)
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
