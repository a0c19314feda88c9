import { READS_DRAFTS, READS_NAMES } from '../roles/index.ts';
import { type Db, versionsOf } from '../store/index.ts';
import type { Role, RotaSummary, VersionSummary } from '../wire/index.ts';

/** Rotas of departments, as their rows. */
async function rotaRows(db: Db, departmentIds: readonly string[], rotaId?: string) {
  if (departmentIds.length === 0) return [];
  return db
    .selectFrom('rota')
    .selectAll()
    .where('department_id', 'in', [...departmentIds])
    .$if(rotaId !== undefined, (query) => query.where('id', '=', rotaId ?? ''))
    .orderBy('from_day', 'desc')
    .orderBy('title')
    .execute();
}

/** The version with its note for those who read names, without it for others. */
export const withNoteFor = (roles: readonly Role[], version: VersionSummary): VersionSummary =>
  roles.some((role) => READS_NAMES.includes(role)) ? version : { ...version, note: null };

/** Rotas with the versions that these roles may see: drafts are for those who make and oversee them. */
export async function rotaSummaries(
  db: Db,
  rolesIn: ReadonlyMap<string, readonly Role[]>,
  rotaId?: string,
): Promise<RotaSummary[]> {
  const rows = await rotaRows(db, [...rolesIn.keys()], rotaId);
  const versions = await versionsOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const roles = rolesIn.get(row.department_id) ?? [];
    const seesDrafts = roles.some((role) => READS_DRAFTS.includes(role));
    return {
      id: row.id,
      departmentId: row.department_id,
      title: row.title,
      zone: row.zone,
      from: row.from_day,
      until: row.until_day,
      contract: { id: row.contract_id, edition: row.edition },
      versions: versions
        .filter(({ rotaId: of, state }) => of === row.id && (seesDrafts || state === 'published'))
        .map((version) => withNoteFor(roles, version)),
    };
  });
}
