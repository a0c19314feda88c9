import type { Db } from '../database.ts';

/** The people on rotas who somebody is, with their departments. */
export async function peopleOfUser(
  db: Db,
  userId: string,
): Promise<readonly { readonly personId: string; readonly departmentId: string }[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.department_id as departmentId'])
    .distinct()
    .where('membership.user_id', '=', userId)
    .execute();
  return rows;
}
