import { sql } from 'kysely';
import type { CellValue, Conflict, Edit, EditAnswer, EditRequest } from '../../wire/index.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { Db } from '../database.ts';
import { raiseSeq } from '../versions/raise-seq.ts';
import { addChange } from './add-change.ts';

/** Who edits, where and when. */
export interface Editor {
  readonly userId: string;
  readonly organisationId: string;
  readonly departmentId: string;
  readonly at: Date;
}

/** What came of a request: applied whole, or not at all. */
export type EditOutcome =
  | { readonly kind: 'applied'; readonly answer: EditAnswer }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'not-draft' };

interface StoredCell {
  readonly person_id: string;
  readonly day: string;
  readonly codes: string;
  readonly leave: CellValue['leave'];
  readonly is_pinned: boolean;
  readonly rev: number;
  readonly changed_by: string | null;
  readonly name: string | null;
  readonly changed_at: Date;
}

/**
 * Applies one action of an editor inside a transaction: every cell has the rev that the editor saw, or nothing is done.
 * It raises the version's seq by one, leaves one change for live clients and one entry in the trail. Editors of one version
 * take turns, because the first statement locks its row. No cell may come twice.
 */
export async function applyEdits(
  trx: Db,
  versionId: string,
  request: EditRequest,
  editor: Editor,
): Promise<EditOutcome> {
  const version = await raiseSeq(trx, versionId);
  if (version === null) return { kind: 'not-draft' };
  const stored = await storedCells(trx, versionId, request.edits);
  const conflicts = conflictsOf(request.edits, stored, editor.at);
  if (conflicts.length > 0) return { kind: 'conflict', conflicts };
  await writeCells(trx, versionId, request.edits, editor);
  const cells = request.edits.map(({ person, date, rev, value }) => ({ person, date, rev: rev + 1, value }));
  await addChange(trx, {
    versionId,
    seq: version.seq,
    kind: 'cells',
    at: editor.at,
    userId: editor.userId,
    client: request.client,
    action: request.action,
    body: { cells },
  });
  await appendAudit(trx, {
    organisationId: editor.organisationId,
    departmentId: editor.departmentId,
    userId: editor.userId,
    at: editor.at,
    kind: `edit.${request.action}`,
    subject: versionId,
    body: { seq: version.seq, cells: request.edits.map((edit) => beforeAfter(edit, stored)) },
  });
  return { kind: 'applied', answer: { seq: version.seq, cells: cells.map(({ value: _, ...cell }) => cell) } };
}

const keyOf = (person: string, day: string): string => `${person} ${day}`;

async function storedCells(
  trx: Db,
  versionId: string,
  edits: readonly Edit[],
): Promise<ReadonlyMap<string, StoredCell>> {
  const wanted = JSON.stringify(edits.map(({ person, date }) => ({ person, date })));
  const { rows } = await sql<StoredCell>`
    select c.person_id, c.day, c.codes, c.leave, c.is_pinned, c.rev, c.changed_by, u.name, c.changed_at
    from jsonb_to_recordset(${wanted}::jsonb) as w (person uuid, date date)
    join cell c on c.version_id = ${versionId} and c.person_id = w.person and c.day = w.date
    left join "user" u on u.id = c.changed_by`.execute(trx);
  return new Map(rows.map((row) => [keyOf(row.person_id, row.day), row]));
}

function conflictsOf(edits: readonly Edit[], stored: ReadonlyMap<string, StoredCell>, now: Date): Conflict[] {
  return edits.flatMap(({ person, date, rev, value }): Conflict[] => {
    const there = stored.get(keyOf(person, date));
    if ((there?.rev ?? 0) === rev) return [];
    const by = there?.changed_by == null ? null : { userId: there.changed_by, name: there.name ?? 'somebody' };
    const at = (there?.changed_at ?? now).toISOString();
    return [{ person, date, mine: value, theirs: valueIn(there), rev: there?.rev ?? 0, by, at }];
  });
}

const OFF: CellValue = { codes: '', leave: null, isPinned: false };
const valueIn = (cell: StoredCell | undefined): CellValue =>
  cell === undefined ? OFF : { codes: cell.codes, leave: cell.leave, isPinned: cell.is_pinned };

/** One parameter holds them all: a paste of 25,000 cells would pass the limit of a statement. */
async function writeCells(trx: Db, versionId: string, edits: readonly Edit[], editor: Editor): Promise<void> {
  const rows = JSON.stringify(edits.map(({ person, date, rev, value }) => ({ person, date, rev: rev + 1, ...value })));
  await sql`
    insert into cell (version_id, person_id, day, codes, leave, is_pinned, rev, changed_by, changed_at)
    select ${versionId}::uuid, person, date, codes, leave, "isPinned", rev, ${editor.userId}::uuid, ${editor.at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb)
      as r (person uuid, date date, rev integer, codes text, leave text, "isPinned" boolean)
    on conflict (version_id, person_id, day) do update set codes = excluded.codes, leave = excluded.leave,
      is_pinned = excluded.is_pinned, rev = excluded.rev, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    `.execute(trx);
}

function beforeAfter({ person, date, value }: Edit, stored: ReadonlyMap<string, StoredCell>) {
  return { person, date, before: valueIn(stored.get(keyOf(person, date))), after: value };
}
