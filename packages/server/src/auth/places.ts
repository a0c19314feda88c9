import type { Db } from '../store/index.ts';

/** Where a request acts: a department, or a whole organisation. */
export interface PlaceIds {
  readonly organisationId: string;
  /** `null` where it is about the organisation itself. */
  readonly departmentId: string | null;
}

type Finder = (db: Db, id: string) => Promise<PlaceIds | undefined>;

const organisationOf: Finder = async (db, id) => {
  const found = await db.selectFrom('organisation').select('id').where('id', '=', id).executeTakeFirst();
  return found === undefined ? undefined : { organisationId: found.id, departmentId: null };
};

const departmentOf: Finder = (db, id) =>
  db
    .selectFrom('department')
    .select(['organisation_id as organisationId', 'id as departmentId'])
    .where('id', '=', id)
    .executeTakeFirst();

/** Finds the department of a row that names it. */
const byDepartment =
  (table: 'person' | 'rota' | 'leave_request' | 'swap' | 'run' | 'invitation'): Finder =>
  (db, id) =>
    db
      .selectFrom(table)
      .innerJoin('department', 'department.id', `${table}.department_id`)
      .select(['department.organisation_id as organisationId', 'department.id as departmentId'])
      .where(`${table}.id`, '=', id)
      .executeTakeFirst();

const versionOf: Finder = (db, id) =>
  db
    .selectFrom('version')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .innerJoin('department', 'department.id', 'rota.department_id')
    .select(['department.organisation_id as organisationId', 'department.id as departmentId'])
    .where('version.id', '=', id)
    .executeTakeFirst();

/** The nouns of addresses, each with the way to its department. The path parameter is the noun and `Id`. */
export const PLACES = {
  organisation: organisationOf,
  department: departmentOf,
  person: byDepartment('person'),
  rota: byDepartment('rota'),
  version: versionOf,
  leave: byDepartment('leave_request'),
  swap: byDepartment('swap'),
  job: byDepartment('run'),
  invitation: byDepartment('invitation'),
} as const satisfies Record<string, Finder>;

/** A noun that belongs to a department or an organisation. */
export type PlaceNoun = keyof typeof PLACES;
