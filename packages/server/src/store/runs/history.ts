import type { Db } from '../database.ts';

/** One duty in the days before a rota. */
export interface PastDuty {
  readonly person: string;
  readonly date: string;
  readonly code: string;
}

/** What people of a department worked by published rotas from one day up to another, which is excluded; other rotas than this one. */
export async function publishedDuties(
  db: Db,
  rota: { readonly departmentId: string; readonly rotaId: string },
  { from, until }: { readonly from: string; readonly until: string },
): Promise<readonly PastDuty[]> {
  const rows = await db
    .selectFrom('cell')
    .innerJoin('version', 'version.id', 'cell.version_id')
    .innerJoin('rota', 'rota.id', 'version.rota_id')
    .select(['cell.person_id as person', 'cell.day as date', 'cell.codes'])
    .where('version.state', '=', 'published')
    .where('rota.department_id', '=', rota.departmentId)
    .where('rota.id', '!=', rota.rotaId)
    .where('cell.day', '>=', from)
    .where('cell.day', '<', until)
    .where('cell.codes', '!=', '')
    .orderBy('cell.day')
    .execute();
  return rows.map(({ person, date, codes }) => ({ person, date, code: codes.split('+')[0] ?? '' }));
}
