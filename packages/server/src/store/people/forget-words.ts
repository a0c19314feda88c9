import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { json } from '../json.ts';

/**
 * Takes somebody's name, and what was written about them, out of all that was kept besides their own rows: swaps, reasons for broken rules,
 * what others were told, what searches and comparisons came to, answers that imports remember, links. To be called while the name and the
 * texts still stand where they are from.
 */
export async function forgetWords(trx: Db, personId: string): Promise<void> {
  const person = await trx
    .selectFrom('person')
    .select(['name', 'department_id'])
    .where('id', '=', personId)
    .executeTakeFirst();
  if (person === undefined || person.name === '') return;
  const who = { personId, name: person.name, next: `Former colleague ${personId.slice(-4)}` };
  await forgetTold(trx, who, person.department_id);
  await forgetNotes(trx, who, person.department_id);
  await forgetRuns(trx, who, person.department_id);
  await forgetAnswers(trx, who, person.department_id);
  await sql`
    update swap set note = '', reason = '', sides = (
      select jsonb_agg(case when side ->> 'personId' = ${personId} then jsonb_set(side, '{name}', to_jsonb(${who.next}::text)) else side end)
      from jsonb_array_elements(sides) side)
    where changes @> ${json([{ person: personId }])}::jsonb`.execute(trx);
  await trx.updateTable('breach_reason').set({ reason: '' }).where('person_id', '=', personId).execute();
  await trx.deleteFrom('invitation').where('person_id', '=', personId).execute();
}

interface Forgotten {
  readonly personId: string;
  readonly name: string;
  /** Stands where the name stood. */
  readonly next: string;
}

/** A pattern of a name that stands by itself, the same for the database and here: Ann is not in annual. */
const asWords = (name: string): string => `(?<!\\w)${name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?!\\w)`;

/**
 * Notices and mails to accounts of the department and its owners: one that ends in a reason written about them goes, in others their name
 * gives way. What was told to others in the same words stays, and so does whoever has the same name elsewhere.
 */
async function forgetTold(trx: Db, { personId, name, next }: Forgotten, departmentId: string): Promise<void> {
  const whole = asWords(name);
  const isTold = sql`user_id in (
    select m.user_id from membership m join department d on d.organisation_id = m.organisation_id
    where d.id = ${departmentId} and (m.department_id = d.id or m.department_id is null))`;
  for (const table of ['notice', 'outbox'] as const) {
    await sql`
      delete from ${sql.table(table)} t where ${isTold} and exists (select from (
        select reason, person_id from leave_request where person_id = ${personId}
        union select reason, (change ->> 'person')::uuid from swap, jsonb_array_elements(changes) change
          where changes @> ${json([{ person: personId }])}::jsonb
        union select answer, person_id from lieu_claim where person_id = ${personId}
        union select reason, person_id from lieu_entry where person_id = ${personId}
      ) said join membership whose on whose.person_id = said.person_id and whose.user_id = t.user_id
      where said.reason <> '' and right(t.text, length(said.reason) + 1) = ' ' || said.reason)`.execute(trx);
    await sql`
      update ${sql.table(table)} set text = regexp_replace(text, ${whole}, ${next}, 'g')
      where ${isTold} and position(${name} in text) > 0`.execute(trx);
  }
}

/** Notes of publications, which everybody of the department reads. */
async function forgetNotes(trx: Db, { name, next }: Forgotten, departmentId: string): Promise<void> {
  await sql`
    update version set note = regexp_replace(note, ${asWords(name)}, ${next}, 'g')
    where position(${name} in note) > 0 and rota_id in (select id from rota where department_id = ${departmentId})`.execute(
    trx,
  );
}

const GONE = 'A name was taken away meanwhile. Ask for it again.';

/** A comparison that is over goes, a run under way ends; of other runs the sentences lose the name, the rest holds none. */
async function forgetRuns(trx: Db, { personId, name, next }: Forgotten, departmentId: string): Promise<void> {
  const runs = trx
    .selectFrom('run')
    .select(['id', 'outcome'])
    .where('department_id', '=', departmentId)
    .where('kind', '<>', 'import');
  await trx
    .updateTable('run')
    .set({
      state: 'stopped',
      finished_at: sql<Date>`now()`,
      outcome: json([GONE]),
      request: sql<string>`request - 'requests' - 'openings'`,
    })
    .where('department_id', '=', departmentId)
    .where('kind', '<>', 'import')
    .where('state', 'in', ['waiting', 'running'])
    .where('version_id', 'in', trx.selectFrom('version_person').select('version_id').where('person_id', '=', personId))
    .execute();
  await trx
    .deleteFrom('run')
    .where('kind', '=', 'compare')
    .where('department_id', '=', departmentId)
    .where('state', 'not in', ['waiting', 'running'])
    .where(sql<string>`coalesce(answer::text, '')`, 'like', `%${personId}%`)
    .execute();
  const whole = new RegExp(asWords(name), 'gu');
  for (const { id, outcome } of await runs.execute()) {
    const without = outcome.map((sentence) => sentence.replace(whole, next));
    if (without.some((sentence, at) => sentence !== outcome[at]))
      await trx
        .updateTable('run')
        .set({ outcome: json(without) })
        .where('id', '=', id)
        .execute();
  }
}

/** Answers about names that the next import would bring back: those that hold the name are asked for again. */
async function forgetAnswers(trx: Db, { name }: Forgotten, departmentId: string): Promise<void> {
  const memory = await trx
    .selectFrom('import_memory')
    .select('answers')
    .where('department_id', '=', departmentId)
    .forUpdate()
    .executeTakeFirst();
  if (memory === undefined) return;
  // A file may write it in other letters and with more blanks; a quote inside of quotes is written as a shell takes it.
  const whole = new RegExp(asWords(name).replace(/\s+/g, '\\s+'), 'iu');
  const left = Object.entries(memory.answers).filter(
    ([, text]) => !text.startsWith('--name ') || !whole.test(text.replaceAll("'\\''", "'")),
  );
  await trx
    .updateTable('import_memory')
    .set({ answers: json(Object.fromEntries(left)) })
    .where('department_id', '=', departmentId)
    .execute();
}

/** Takes away notices, and mails that were sent or given up, from before these moments. */
export async function forgetToldBefore(
  db: Db,
  before: { readonly notices: Date; readonly mails: Date },
): Promise<void> {
  await db.deleteFrom('notice').where('at', '<', before.notices).execute();
  await db
    .deleteFrom('outbox')
    .where((eb) => eb.or([eb('sent_at', '<', before.mails), eb('failed_at', '<', before.mails)]))
    .execute();
}
