import { sql } from 'kysely';
import type { RosterDocument } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { readAsked, writeAsked } from './asked.ts';

/** Days of a rota, the second the first after it. */
type Days = Pick<RosterDocument, 'from' | 'until'>;

/** Comments and requests of a version about days outside a span. */
export interface LooseOutside {
  /** Ids of comments. */
  readonly comments: readonly string[];
  /** How many requests that searches go by. */
  readonly requests: number;
}

/**
 * What stands beside the cells of a version about days that it has and a new span would not. What people said in their own request sheets is
 * theirs and stays.
 */
export async function looseOutside(
  db: Db,
  { versionId, ...has }: Days & { readonly versionId: string },
  { from, until }: Days,
): Promise<LooseOutside> {
  const comments = await db
    .selectFrom('comment')
    .select('id')
    .where('version_id', '=', versionId)
    .where((eb) => eb.or([eb('day', '<', from), eb('day', '>=', until)]))
    .orderBy('id')
    .execute();
  const { requests } = await readAsked(db, versionId);
  return {
    comments: comments.map(({ id }) => id),
    requests: requests.filter(({ date }) => date >= has.from && date < has.until && (date < from || date >= until))
      .length,
  };
}

/** Takes away cells, comments and requests of a version about days outside a span; cells that hold nothing go too. */
export async function clearOutside(trx: Db, versionId: string, { from, until }: Days): Promise<void> {
  for (const table of ['cell', 'comment'] as const) {
    await sql`delete from ${sql.table(table)}
      where version_id = ${versionId} and (day < ${from}::date or day >= ${until}::date)`.execute(trx);
  }
  const asked = await readAsked(trx, versionId);
  const requests = asked.requests.filter(({ date }) => date >= from && date < until);
  if (requests.length < asked.requests.length) await writeAsked(trx, versionId, { ...asked, requests });
}
