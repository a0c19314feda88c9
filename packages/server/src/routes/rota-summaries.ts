import { READS_DRAFTS } from '../roles/index.ts';
import { type Db, versionsOf } from '../store/index.ts';
import type { Role, RotaSummary } from '../wire/index.ts';

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
    const seesDrafts = (rolesIn.get(row.department_id) ?? []).some((role) => READS_DRAFTS.includes(role));
    return {
      id: row.id,
      departmentId: row.department_id,
      title: row.title,
      zone: row.zone,
      from: row.from_day,
      until: row.until_day,
      contract: { id: row.contract_id, edition: row.edition },
      versions: versions.filter(({ rotaId: of, state }) => of === row.id && (seesDrafts || state === 'published')),
    };
  });
}
