import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';

const PARTS = {
  shift_type: ['position', 'code', 'name', 'start_time', 'end_time', 'kind', 'breaks', 'work', 'look'],
  roster_group: ['position', 'id', 'name'],
  version_person: [
    'position',
    'person_id',
    'group_id',
    'grade',
    'wte',
    'is_vacant',
    'waivers',
    'annual_leave_days',
    'normal_day_minutes',
    'skills',
    'works',
    'fixed_days_off',
  ],
  cover_line: ['position', 'id', 'title', 'group_id', 'skill', 'codes', 'minimum', 'target'],
  cell: ['person_id', 'day', 'codes', 'leave', 'is_pinned', 'rev', 'changed_by', 'changed_at'],
} as const;

/**
 * Makes a draft with everything that a version holds, open comments included. People, groups, cover lines and the revs of cells stay the
 * same.
 */
export async function copyVersion(
  trx: Db,
  source: { readonly versionId: string; readonly rotaId: string },
  by: { readonly userId: string | null; readonly at: Date },
): Promise<string> {
  const id = newId(by.at.getTime());
  await sql`
    insert into version (id, rota_id, number, state, seq, based_on, created_at, created_by, bank_holidays, asked)
    select ${id}, rota_id, (select max(number) + 1 from version where rota_id = ${source.rotaId}), 'draft', 0, id,
      ${by.at}, ${by.userId}, bank_holidays, asked
    from version where id = ${source.versionId}`.execute(trx);
  for (const [table, columns] of Object.entries(PARTS)) {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (version_id, ${list})
      select ${id}::uuid, ${list} from ${sql.table(table)} where version_id = ${source.versionId}`.execute(trx);
  }
  await sql`
    insert into comment (id, version_id, person_id, day, text, user_id, at)
    select gen_random_uuid(), ${id}::uuid, person_id, day, text, user_id, at
    from comment where version_id = ${source.versionId} and resolved_at is null`.execute(trx);
  return id;
}
