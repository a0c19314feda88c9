import type { NewSwap, Swap, SwapSide } from '../../wire/index.ts';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/** States of a swap that nobody has decided. */
export const OPEN_SWAP: readonly Swap['state'][] = ['offered', 'agreed'];

/** A swap as it is kept. */
export interface StoredSwap {
  readonly id: string;
  readonly departmentId: string;
  readonly versionId: string;
  readonly rotaId: string;
  readonly state: Swap['state'];
  readonly offeredBy: string;
  readonly changes: NewSwap['changes'];
  readonly note: string;
  readonly agreed: readonly string[];
  /** What it did to each side when it was offered; `null` where nobody has worked it out. */
  readonly sides: readonly SwapSide[] | null;
  readonly offeredAt: string;
}

const query = (db: Db) =>
  db
    .selectFrom('swap as s')
    .innerJoin('version', 'version.id', 's.version_id')
    .selectAll('s')
    .select('version.rota_id');

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function stored(row: Row): StoredSwap {
  return {
    id: row.id,
    departmentId: row.department_id,
    versionId: row.version_id,
    rotaId: row.rota_id,
    state: row.state,
    offeredBy: row.offered_by,
    changes: row.changes as NewSwap['changes'],
    note: row.note,
    agreed: row.agreed,
    sides: (row.sides as KeptSide[] | null)?.map(sideOf) ?? null,
    offeredAt: row.offered_at.toISOString(),
  };
}

/** Sides that were kept before pay and tiredness stood apart have them among the effects. */
type KeptSide = Omit<SwapSide, 'own'> & { readonly own?: string[] };

const APART = /^(Pay|Predicted sleepy time)\b/;

function sideOf(side: KeptSide): SwapSide {
  const { own, effects } = side;
  if (own !== undefined) return { ...side, own };
  return {
    ...side,
    effects: effects.filter((text) => !APART.test(text)),
    own: effects.filter((text) => APART.test(text)),
  };
}

export async function addSwap(
  trx: Db,
  swap: {
    readonly id: string;
    readonly departmentId: string;
    readonly offeredBy: string;
    readonly asked: NewSwap;
    readonly sides: readonly SwapSide[];
    readonly at: Date;
  },
): Promise<StoredSwap> {
  await trx
    .insertInto('swap')
    .values({
      id: swap.id,
      department_id: swap.departmentId,
      version_id: swap.asked.versionId,
      state: 'offered',
      offered_by: swap.offeredBy,
      changes: json(swap.asked.changes),
      note: swap.asked.note,
      agreed: json([swap.offeredBy]),
      sides: json(swap.sides),
      offered_at: swap.at,
      decided_at: null,
    })
    .execute();
  return readSwap(trx, swap.id);
}

/** Reads a swap; `lock` keeps others from changing it until the transaction ends. */
export async function readSwap(db: Db, id: string, lock = false): Promise<StoredSwap> {
  if (lock) await db.selectFrom('swap').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return stored(await query(db).where('s.id', '=', id).executeTakeFirstOrThrow());
}

/**
 * Swaps of a department, oldest first. Of more than 300 those go first that a coordinator decides, then those that wait for a colleague; of the
 * others the ones that were offered first are left out.
 */
export async function swapsOf(db: Db, departmentId: string, state?: Swap['state']): Promise<StoredSwap[]> {
  const rows = await query(db)
    .where('s.department_id', '=', departmentId)
    .$if(state !== undefined, (part) => part.where('s.state', '=', state ?? 'offered'))
    .orderBy((eb) => eb('s.state', '=', 'agreed'), 'desc')
    .orderBy((eb) => eb('s.state', '=', 'offered'), 'desc')
    .orderBy('s.offered_at', 'desc')
    .limit(300)
    .execute();
  return rows.map(stored).sort((a, b) => a.offeredAt.localeCompare(b.offeredAt));
}

/** Swaps that people take part in, newest first. */
export async function swapsOfPeople(db: Db, personIds: readonly string[]): Promise<StoredSwap[]> {
  if (personIds.length === 0) return [];
  const rows = await query(db)
    .where((eb) => eb.or(personIds.map((person) => eb('s.changes', '@>', json([{ person }])))))
    .orderBy('s.offered_at', 'desc')
    .limit(200)
    .execute();
  return rows.map(stored);
}

/** Notes that a duty of a swap has changed, unless somebody has decided it meanwhile; gives the state that it is in then. */
export async function overtakeSwap(db: Db, id: string, at: Date): Promise<Swap['state']> {
  const { numUpdatedRows } = await db
    .updateTable('swap')
    .set({ state: 'overtaken', decided_at: at })
    .where('id', '=', id)
    .where('state', 'in', [...OPEN_SWAP])
    .executeTakeFirst();
  return numUpdatedRows === 1n ? 'overtaken' : (await readSwap(db, id)).state;
}

export async function setSwap(
  trx: Db,
  id: string,
  swap: {
    readonly state: Swap['state'];
    readonly agreed?: readonly string[];
    readonly reason?: string;
    readonly at: Date;
  },
): Promise<void> {
  await trx
    .updateTable('swap')
    .set({
      state: swap.state,
      decided_at: swap.at,
      ...(swap.agreed === undefined ? {} : { agreed: json(swap.agreed) }),
      ...(swap.reason === undefined ? {} : { reason: swap.reason }),
    })
    .where('id', '=', id)
    .execute();
}
