import { sql } from 'kysely';
import type { GapOfferState, GapReason } from '../../wire/index.ts';
import type { Db } from '../database.ts';

/** A gap that colleagues were asked to take, as it is kept. */
export interface StoredGapOffer {
  readonly id: string;
  readonly departmentId: string;
  readonly rotaId: string;
  readonly title: string;
  readonly date: string;
  readonly code: string;
  readonly beginsAt: Date;
  /** Name of the post or the line of cover when it was offered. */
  readonly place: string;
  readonly post: string | null;
  readonly line: string | null;
  readonly reason: GapReason;
  readonly state: GapOfferState;
  readonly offeredAt: Date;
  readonly endedAt: Date | null;
  readonly cameForward: number;
  readonly givenTo: string | null;
  readonly givenToName: string | null;
}

const query = (db: Db) =>
  db
    .selectFrom('gap_offer as g')
    .innerJoin('rota', 'rota.id', 'g.rota_id')
    .leftJoin('person as taker', 'taker.id', 'g.given_to')
    .selectAll('g')
    .select(['rota.title', 'taker.name as taker_name'])
    .select((eb) =>
      eb
        .selectFrom('gap_volunteer')
        .whereRef('gap_volunteer.gap_offer_id', '=', 'g.id')
        .select(sql<number>`count(*)::integer`.as('count'))
        .as('now_forward'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof query>['execute']>>[number];

function stored(row: Row): StoredGapOffer {
  return {
    id: row.id,
    departmentId: row.department_id,
    rotaId: row.rota_id,
    title: row.title,
    date: row.day,
    code: row.code,
    beginsAt: row.begins_at,
    place: row.place,
    post: row.post_id,
    line: row.line_id,
    reason: row.reason,
    state: row.state,
    offeredAt: row.offered_at,
    endedAt: row.ended_at,
    cameForward: row.state === 'open' ? (row.now_forward ?? 0) : row.came_forward,
    givenTo: row.given_to,
    givenToName: row.taker_name,
  };
}

/** What a new offer is made of. */
export type NewStoredOffer = Pick<
  StoredGapOffer,
  'id' | 'departmentId' | 'rotaId' | 'date' | 'code' | 'beginsAt' | 'place' | 'post' | 'line' | 'reason'
> & { readonly by: string; readonly at: Date };

export async function addGapOffer(trx: Db, offer: NewStoredOffer): Promise<StoredGapOffer> {
  await trx
    .insertInto('gap_offer')
    .values({
      id: offer.id,
      department_id: offer.departmentId,
      rota_id: offer.rotaId,
      day: offer.date,
      code: offer.code,
      begins_at: offer.beginsAt,
      place: offer.place,
      post_id: offer.post,
      line_id: offer.line,
      reason: offer.reason,
      state: 'open',
      offered_at: offer.at,
      offered_by: offer.by,
      ended_at: null,
      ended_by: null,
      given_to: null,
    })
    .execute();
  return readGapOffer(trx, offer.id);
}

/** Reads an offer; `lock` keeps others from changing it until the transaction ends. */
export async function readGapOffer(db: Db, id: string, lock = false): Promise<StoredGapOffer> {
  if (lock) await db.selectFrom('gap_offer').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return stored(await query(db).where('g.id', '=', id).executeTakeFirstOrThrow());
}

/** Offers of a department, newest first: so many, from before one on. */
export async function gapOffersOf(
  db: Db,
  departmentId: string,
  page: {
    readonly state?: 'open' | 'ended' | undefined;
    readonly before?: string | undefined;
    readonly most: number;
  },
): Promise<StoredGapOffer[]> {
  const rows = await query(db)
    .where('g.department_id', '=', departmentId)
    .$if(page.state !== undefined, (part) => part.where('g.state', page.state === 'open' ? '=' : '!=', 'open'))
    .$if(page.before !== undefined, (part) => part.where('g.id', '<', page.before ?? ''))
    .orderBy('g.id', 'desc')
    .limit(page.most)
    .execute();
  return rows.map(stored);
}

/** Every offer that was made for a rota, by the day of the duty. */
export async function gapOffersOfRota(db: Db, rotaId: string): Promise<StoredGapOffer[]> {
  const rows = await query(db).where('g.rota_id', '=', rotaId).orderBy('g.day').orderBy('g.id').execute();
  return rows.map(stored);
}

/** Open offers of departments that have not begun, by the day of the duty. */
export async function openGapOffers(db: Db, departmentIds: readonly string[], now: Date): Promise<StoredGapOffer[]> {
  if (departmentIds.length === 0) return [];
  const rows = await query(db)
    .where('g.department_id', 'in', [...departmentIds])
    .where('g.state', '=', 'open')
    .where('g.begins_at', '>', now)
    .orderBy('g.begins_at')
    .orderBy('g.id')
    .limit(200)
    .execute();
  return rows.map(stored);
}

/** Ends those of these offers that are open, with the number of those who came forward until then. */
export async function endGapOffers(
  trx: Db,
  ids: readonly string[],
  end: {
    readonly state: Exclude<GapOfferState, 'open' | 'past'>;
    readonly at: Date;
    readonly by: string | null;
    readonly givenTo?: string;
  },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('gap_offer')
    .set({ state: end.state, ended_at: end.at, ended_by: end.by, given_to: end.givenTo ?? null, came_forward: FORWARD })
    .where('id', 'in', [...ids])
    .where('state', '=', 'open')
    .execute();
}

const FORWARD = sql<number>`(select count(*) from gap_volunteer v where v.gap_offer_id = gap_offer.id)`;

/** Ends the offers whose duty has begun: they stood open until then. */
export async function endPastGapOffers(db: Db, now: Date): Promise<void> {
  await db
    .updateTable('gap_offer')
    .set((eb) => ({ state: 'past', ended_at: eb.ref('begins_at'), came_forward: FORWARD }))
    .where('state', '=', 'open')
    .where('begins_at', '<=', now)
    .execute();
}
