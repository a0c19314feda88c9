import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';

/** Channel on which the postman hears that there is something to send. */
export const MAIL_CHANNEL = 'rotawright_mail';

/** Something that people are told. */
export interface Telling {
  /** What it is about, such as `swap.offered`. */
  readonly kind: string;
  /** Id of the thing it is about; with `kind` it names the mail, which is written once for each reader. */
  readonly about: string;
  /** A sentence, ready to show. */
  readonly text: string;
  /** Said after the sentence in the app alone: mails carry a sentence about their reader and a link. */
  readonly note?: string;
  /**
   * The sentence of the mail, where `text` speaks of somebody else or holds words that somebody typed: mail passes through other hands, so
   * it says what kind of thing there is, and the app says whose.
   */
  readonly mailText?: string;
  /** Address inside the app. */
  readonly link: string | null;
  readonly at: Date;
  /** Subject of the mail; `null` tells in the app only. */
  readonly subject: string | null;
  /** Address of the app, for links in mails; `null` where no mail server is set up. */
  readonly mailFrom: string | null;
}

/** Accounts of people on rotas; somebody without an account is told nothing here. */
export async function usersOfPeople(db: Db, personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom('membership')
    .select('user_id')
    .distinct()
    .where('person_id', 'in', [...personIds])
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/**
 * Accounts of those to whom requests of a department go: its coordinators; where it has none, the owners of its organisation, who may do all
 * that a coordinator may.
 */
export async function usersInCharge(db: Db, departmentId: string): Promise<readonly string[]> {
  const coordinators = await db
    .selectFrom('membership')
    .select('user_id')
    .distinct()
    .where('department_id', '=', departmentId)
    .where('role', '=', 'coordinator')
    .execute();
  if (coordinators.length > 0) return coordinators.map(({ user_id }) => user_id);
  const owners = await db
    .selectFrom('membership')
    .innerJoin('department', 'department.organisation_id', 'membership.organisation_id')
    .select('membership.user_id')
    .distinct()
    .where('department.id', '=', departmentId)
    .where('membership.role', '=', 'owner')
    .execute();
  return owners.map(({ user_id }) => user_id);
}

/** Tells accounts something: in the app, and by a mail in the outbox, both in the transaction of what happened. */
export async function tellUsers(trx: Db, userIds: readonly string[], telling: Telling): Promise<void> {
  if (userIds.length === 0) return;
  const { kind, text, mailText = text, link, at } = telling;
  const shown = { text: telling.note === undefined ? text : `${text} ${telling.note}`, kind, link, at, read_at: null };
  await trx
    .insertInto('notice')
    .values(userIds.map((user_id) => ({ id: newId(at.getTime()), user_id, ...shown })))
    .execute();
  if (telling.subject === null || telling.mailFrom === null) return;
  const body = [mailText, ...(link === null ? [] : [`${telling.mailFrom}${link}`])].join('\n\n');
  await sql`
    insert into outbox (id, user_id, address, subject, text, created_at, not_before, dedupe)
    select gen_random_uuid(), u.id, u.email, ${telling.subject}, ${body}, ${at}, ${at}, ${`${kind} ${telling.about}`} || ' ' || u.id
    from "user" u where u.id = any(${[...userIds]}::uuid[])
    on conflict (dedupe) do nothing`.execute(trx);
  await sql`select pg_notify(${MAIL_CHANNEL}, '')`.execute(trx);
}

/** One notice as its reader gets it. */
export async function noticesOf(db: Db, userId: string, most: number) {
  const rows = await db
    .selectFrom('notice')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ id, kind, text, link, at, read_at }) => ({
    id,
    kind,
    text,
    link,
    at: at.toISOString(),
    isRead: read_at !== null,
  }));
}

/** Marks notices of a reader as read: some, or all. */
export async function markRead(
  db: Db,
  reader: { readonly userId: string; readonly at: Date },
  ids?: readonly string[],
) {
  if (ids?.length === 0) return;
  await db
    .updateTable('notice')
    .set({ read_at: reader.at })
    .where('user_id', '=', reader.userId)
    .where('read_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', [...(ids ?? [])]))
    .execute();
}
