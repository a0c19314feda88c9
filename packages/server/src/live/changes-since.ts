import type { Db } from '../store/index.ts';
import type { LiveEvent } from '../wire/index.ts';

/** Changes that are read at a time: who got so many has more to ask for. */
export const MOST_CHANGES = 500;

/** The next changes of a version after a seq, oldest first, as live clients get them. */
export async function changesSince(db: Db, versionId: string, seq: number): Promise<LiveEvent[]> {
  const rows = await db
    .selectFrom('change')
    .leftJoin('user', 'user.id', 'change.user_id')
    .select([
      'change.seq',
      'change.kind',
      'change.at',
      'change.user_id',
      'change.client',
      'change.action',
      'change.body',
    ])
    .select('user.name')
    .where('version_id', '=', versionId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(MOST_CHANGES)
    .execute();
  return rows.map(({ kind, at, user_id, name, body, ...row }): LiveEvent => {
    const by = { userId: user_id ?? NOBODY, name: name ?? 'somebody' };
    const head = { seq: row.seq, by, at: at.toISOString() };
    if (kind === 'document') return { type: 'document', ...head };
    if (kind === 'state') return { type: 'state', ...head, state: (body as { state: string }).state };
    const { cells } = body as { cells: Extract<LiveEvent, { type: 'cells' }>['cells'] };
    return { type: 'cells', ...head, client: row.client, action: row.action, cells };
  });
}

/** Id of a user who is gone. */
const NOBODY = '00000000-0000-7000-8000-000000000000';
