import type { Db } from '../database.ts';

/** Somebody who came forward for a gap. */
export interface StoredVolunteer {
  readonly personId: string;
  readonly at: Date;
}

/** Puts somebody forward; who is forward already stays so since then. */
export async function addVolunteer(
  trx: Db,
  volunteer: { readonly offerId: string; readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const made = await trx
    .insertInto('gap_volunteer')
    .values({ gap_offer_id: volunteer.offerId, person_id: volunteer.personId, at: volunteer.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return made.numInsertedOrUpdatedRows === 1n;
}

/** Takes somebody back; `false` where they had not come forward. */
export async function dropVolunteer(trx: Db, offerId: string, personId: string): Promise<boolean> {
  const gone = await trx
    .deleteFrom('gap_volunteer')
    .where('gap_offer_id', '=', offerId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return gone.numDeletedRows === 1n;
}

/** Who came forward for a gap, first to last. */
export async function volunteersOf(db: Db, offerId: string): Promise<readonly StoredVolunteer[]> {
  const rows = await db
    .selectFrom('gap_volunteer')
    .select(['person_id as personId', 'at'])
    .where('gap_offer_id', '=', offerId)
    .orderBy('at')
    .orderBy('person_id')
    .execute();
  return rows;
}

/** Ids of the offers for which somebody of these people has come forward. */
export async function offersVolunteeredFor(db: Db, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (personIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('gap_volunteer')
    .select('gap_offer_id')
    .where('person_id', 'in', [...personIds])
    .execute();
  return new Set(rows.map(({ gap_offer_id }) => gap_offer_id));
}

/** Takes away who came forward for offers that ended before a moment: the record keeps the number. */
export async function forgetVolunteers(db: Db, endedBefore: Date): Promise<void> {
  await db
    .deleteFrom('gap_volunteer')
    .where('gap_offer_id', 'in', (eb) => eb.selectFrom('gap_offer').select('id').where('ended_at', '<', endedBefore))
    .execute();
}
