import { sql } from 'kysely';
import { z } from 'zod';
import { type Call, HttpProblem, notFound, type Route, route, type SignedIn } from '../http/index.ts';
import {
  appendAudit,
  askedOf,
  type Db,
  forgetAsked,
  forgetCommentsAbout,
  forgetLieuWords,
  forgetSheets,
  forgetWords,
  lieuOfPeople,
  sayLive,
  sheetsOfPeople,
  swapsOfPeople,
} from '../store/index.ts';
import { MyData } from '../wire/index.ts';
import { checkPassword } from './check-password.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { sidesFor } from './shown-swaps.ts';
import { leaveTrail } from './trail.ts';

/** Access to and deletion of personal data. */
export const myDataRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/me/data',
    summary: 'Everything that is stored about me; ten times an hour at most.',
    of: 'self',
    allow: 'signed-in',
    // The whole trail is searched for it.
    limit: { name: 'my-data', most: 10, seconds: 3600 },
    answers: { 200: MyData },
    handle: async (call) => ({ status: 200, body: await dataOf(call) }),
  }),
  route({
    method: 'delete',
    path: '/api/me',
    summary: 'Takes my account and name away. Duties stay, of nobody, because rotas and the trail must stay true.',
    of: 'self',
    allow: 'signed-in',
    body: z.object({ password: z.string().max(256).default('') }),
    answers: { 204: 'nothing' },
    handle: (call) => deleteMe(call),
  }),
  route({
    method: 'delete',
    path: '/api/people/{personId}',
    summary: 'Takes the name of a person away, at their request. Duties stay, of nobody.',
    of: 'person',
    allow: ['owner', 'director'],
    answers: { 204: 'nothing' },
    handle: (call) => {
      const personId = call.params['personId'] ?? '';
      return call.write(async (trx) => {
        if (!(await anonymise(trx, personId, call.services.now()))) throw notFound();
        await trx.updateTable('membership').set({ person_id: null }).where('person_id', '=', personId).execute();
        await leaveTrail(call, trx, { kind: 'person.removed', subject: personId, body: {} });
        return { status: 204 };
      });
    },
  }),
];

async function dataOf({ db, user, services }: Call): Promise<MyData> {
  const { userId } = user;
  const people = user.held.flatMap(({ personId }) => (personId === null ? [] : [personId]));
  const ids = people.length === 0 ? ['00000000-0000-7000-8000-000000000000'] : people;
  const account = await db
    .selectFrom('user')
    .select(['name', 'email', 'createdAt'])
    .where('id', '=', userId)
    .executeTakeFirstOrThrow();
  const all = <T>(query: { execute(): Promise<T> }): Promise<T> => query.execute();
  return {
    madeAt: services.now().toISOString(),
    account: { userId, name: account.name, email: account.email, createdAt: account.createdAt.toISOString() },
    logins: await all(
      db.selectFrom('account').select(['providerId', 'accountId', 'createdAt']).where('userId', '=', userId),
    ),
    memberships: await all(db.selectFrom('membership').selectAll().where('user_id', '=', userId)),
    invitations: await all(
      db
        .selectFrom('invitation')
        .select(['department_id', 'role', 'email', 'person_id', 'created_at', 'expires_at', 'used_at'])
        .where((eb) => eb.or([eb(sql`lower(email)`, '=', account.email.toLowerCase()), eb('person_id', 'in', ids)])),
    ),
    people: await all(
      db.selectFrom('person').select(['id', 'department_id', 'name', 'email', 'created_at']).where('id', 'in', ids),
    ),
    duties: await all(
      db
        .selectFrom('cell')
        .innerJoin('version', 'version.id', 'cell.version_id')
        .innerJoin('rota', 'rota.id', 'version.rota_id')
        .select(['rota.title', 'version.number', 'version.state', 'day', 'codes', 'leave'])
        .where('cell.person_id', 'in', ids)
        .where('version.state', '<>', 'draft')
        .orderBy('day'),
    ),
    leave: await all(db.selectFrom('leave_request').selectAll().where('person_id', 'in', ids)),
    lieu: await lieuOfPeople(db, people),
    // Of the others in a swap nothing that they alone may see.
    swaps: (await swapsOfPeople(db, people)).map(({ sides, ...swap }) => ({
      ...swap,
      sides: sides === null ? null : sidesFor(people, sides),
    })),
    places: await all(db.selectFrom('version_person').selectAll().where('person_id', 'in', ids)),
    reasons: await all(
      db.selectFrom('breach_reason').select(['version_id', 'rule', 'reason', 'at']).where('person_id', 'in', ids),
    ),
    feed: await all(
      db.selectFrom('feed').select(['person_id', 'created_at', 'last_read_at']).where('person_id', 'in', ids),
    ),
    runs: await all(
      db.selectFrom('run').select(['id', 'kind', 'state', 'created_at', 'finished_at']).where('by_user', '=', userId),
    ),
    // Without bodies: one of a colleague's edit tells of others too.
    trail: await all(
      db
        .selectFrom('audit')
        .select(['n', 'at', 'kind', 'subject', 'department_id'])
        .select((eb) => eb('user_id', '=', userId).as('was_me'))
        .where('organisation_id', 'in', organisationsOf(user))
        .where((eb) =>
          eb.or([
            eb('user_id', '=', userId),
            eb('subject', 'in', [userId, ...people]),
            // A person is named in entries of their own department alone.
            ...user.held.flatMap(({ personId, departmentId }) =>
              personId === null
                ? []
                : [eb.and([eb('department_id', '=', departmentId), eb('body', 'like', `%${personId}%`)])],
            ),
          ]),
        )
        .orderBy('n'),
    ),
    gaps: await all(
      db
        .selectFrom('gap_offer')
        .leftJoin('gap_volunteer', (join) =>
          join.onRef('gap_volunteer.gap_offer_id', '=', 'gap_offer.id').on('gap_volunteer.person_id', 'in', ids),
        )
        .select(['day', 'code', 'place', 'state', 'gap_volunteer.at as came_forward_at'])
        .select((eb) => eb.fn.coalesce(eb('given_to', 'in', ids), eb.lit(false)).as('was_given'))
        .where((eb) => eb.or([eb('gap_volunteer.person_id', 'in', ids), eb('given_to', 'in', ids)]))
        .orderBy('day'),
    ),
    wishes: await askedOf(db, people),
    requests: await sheetsOfPeople(db, people),
    comments: await all(
      db
        .selectFrom('comment')
        .selectAll()
        .where((eb) => eb.or([eb('user_id', '=', userId), eb('person_id', 'in', ids)])),
    ),
    notices: await all(db.selectFrom('notice').selectAll().where('user_id', '=', userId)),
    mails: await all(
      db
        .selectFrom('outbox')
        .select(['address', 'subject', 'text', 'created_at', 'sent_at', 'failed_at'])
        .where('user_id', '=', userId),
    ),
    sessions: await all(
      db
        .selectFrom('session')
        .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
        .where('userId', '=', userId),
    ),
  };
}

function organisationsOf({ held }: SignedIn): readonly string[] {
  return ['00000000-0000-7000-8000-000000000000', ...held.map(({ organisationId }) => organisationId)];
}

async function deleteMe(call: Call<unknown, unknown, { readonly password: string }>) {
  const { services, user, body } = call;
  await checkPassword(call, body.password);
  if (services.sample !== null && user.email.endsWith('@sample.invalid')) {
    throw new HttpProblem('role.not-allowed', { detail: 'Accounts of the sample department stay.' });
  }
  return call.write(async (trx) => {
    const at = services.now();
    const owns = user.held.flatMap(({ role, organisationId }) => (role === 'owner' ? [organisationId] : []));
    for (const organisationId of owns.sort()) await keepAnOwner(trx, organisationId, user.userId);
    for (const { personId } of user.held) if (personId !== null) await anonymise(trx, personId, at);
    for (const { personId, organisationId, departmentId } of user.held) {
      await appendAudit(trx, {
        organisationId,
        departmentId,
        userId: user.userId,
        at,
        kind: 'account.removed',
        subject: user.userId,
        body: { personId },
      });
    }
    // Sessions, passwords, roles and notices go with the user.
    await trx.deleteFrom('invitation').where(sql`lower(email)`, '=', user.email.toLowerCase()).execute();
    await trx.deleteFrom('idempotency').where('user_id', '=', user.userId).execute();
    await trx.deleteFrom('user').where('id', '=', user.userId).execute();
    return { status: 204 };
  });
}

/**
 * Name and address go, from the memory of every server too; duties stay. Leave and time in lieu lose their words, and comments about them
 * go. */
async function anonymise(trx: Db, personId: string, at: Date): Promise<boolean> {
  // Versions before their department, as everybody locks them.
  await forgetAsked(trx, personId);
  await forgetSheets(trx, personId);
  await forgetWords(trx, personId);
  const gone = await trx
    .updateTable('person')
    .set({ name: sql`'Former colleague ' || right(id::text, 4)`, email: null, removed_at: at })
    .where('id', '=', personId)
    .executeTakeFirst();
  await trx.updateTable('leave_request').set({ note: '', reason: '' }).where('person_id', '=', personId).execute();
  await forgetLieuWords(trx, personId);
  await forgetCommentsAbout(trx, personId);
  // A post may have been called after whoever held it.
  await trx.updateTable('gap_offer').set({ place: 'A vacant post' }).where('post_id', '=', personId).execute();
  await trx.deleteFrom('gap_volunteer').where('person_id', '=', personId).execute();
  await trx.deleteFrom('feed').where('person_id', '=', personId).execute();
  await sayLive(trx, { kind: 'forget' });
  return gone.numUpdatedRows === 1n;
}
