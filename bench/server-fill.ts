import { signIn } from '../packages/server/src/auth/index.ts';
import { readSettings } from '../packages/server/src/config/index.ts';
import { type Database, type Db, migrate, newId } from '../packages/server/src/store/index.ts';
import type { RosterDocument } from '../packages/server/src/wire/index.ts';
import { storeDocument } from '../packages/server/test/fixtures/store-document.ts';
import { person, wardDocument } from '../packages/server/test/fixtures/ward-document.ts';

export const USERS = 500;
export const DEPARTMENTS = 10;
export const PEOPLE = 40;
export const DAYS = 182;
export const PASSWORD = 'a long password for the bench';

/** A department as a user of the load sees it. */
export interface FilledDepartment {
  readonly publishedId: string;
  readonly draftId: string;
  readonly people: readonly string[];
}

/** What stands in the store: user `n` has the address `emails[n]` and belongs to department `n mod 10`. */
export interface FilledStore {
  readonly departments: readonly FilledDepartment[];
  readonly emails: readonly string[];
}

/** Puts a hospital into an empty store: departments with a published version and a draft, and a coordinator for each user. */
export async function fillStore(store: Database, secret: string): Promise<FilledStore> {
  await migrate(store);
  const settings = readSettings({ ROTAWRIGHT_SECRET: secret });
  const auth = signIn({ database: store, settings, secret, url: 'http://127.0.0.1', origins: [], sampleUser: null });
  // The same password for all: to hash it 500 times would take a minute.
  const hash = await (await auth.$context).password.hash(PASSWORD);
  const organisationId = newId();
  const at = new Date();
  await store.db.insertInto('organisation').values({ id: organisationId, name: 'Bench', created_at: at }).execute();
  const departments: FilledDepartment[] = [];
  const emails: string[] = [];
  for (let n = 0; n < DEPARTMENTS; n += 1) {
    await store.db.transaction().execute(async (trx) => {
      const departmentId = newId();
      await trx
        .insertInto('department')
        .values({ id: departmentId, organisation_id: organisationId, name: `Department ${n}`, created_at: at })
        .execute();
      departments.push(await fillDepartment(trx, departmentId));
    });
  }
  for (let n = 0; n < USERS; n += 1) {
    const email = `user${n}@bench.example`;
    emails.push(email);
    await store.db.transaction().execute((trx) => addUser(trx, { email, hash, organisationId, n, departments }));
  }
  return { departments, emails };
}

async function fillDepartment(trx: Db, departmentId: string): Promise<FilledDepartment> {
  const codes = ['LD', 'LD', 'LD', 'SD', '.', 'N', 'N', 'N', 'SD', 'SD', 'SD', 'SD', 'SD', 'SD'];
  const rows = Array.from({ length: PEOPLE }, (_, row) => ({
    person: { ...person(1, `Doctor ${row}`), id: newId() },
    days: Array.from({ length: DAYS }, (_, day) => codes[(day + row) % codes.length]).join(' '),
  }));
  const document = (): RosterDocument => {
    const groupId = newId();
    const made = wardDocument(rows, { until: '2027-04-05', groups: [{ id: groupId, name: 'All' }] });
    return {
      ...made,
      people: made.people.map((one) => ({ ...one, groupId })),
      cover: made.cover.map((line) => ({ ...line, id: newId() })),
    };
  };
  const place = { departmentId, userId: null };
  const published = await storeDocument(trx, document(), { ...place, state: 'published' });
  const draft = await storeDocument(trx, { ...document(), number: 2 }, { ...place, rotaId: published.rotaId });
  return { publishedId: published.versionId, draftId: draft.versionId, people: rows.map((row) => row.person.id) };
}

interface NewUser {
  readonly email: string;
  readonly hash: string;
  readonly organisationId: string;
  readonly n: number;
  readonly departments: readonly FilledDepartment[];
}

async function addUser(trx: Db, { email, hash, organisationId, n, departments }: NewUser): Promise<void> {
  const [id, at] = [newId(), new Date()];
  await trx
    .insertInto('user')
    .values({ id, name: `User ${n}`, email, emailVerified: true, image: null, twoFactorEnabled: false })
    .execute();
  await trx
    .insertInto('account')
    .values({
      id: newId(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: hash,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  const own = departments[n % DEPARTMENTS]?.people[Math.floor(n / DEPARTMENTS)] ?? null;
  const { department_id } = await trx
    .selectFrom('person')
    .select('department_id')
    .where('id', '=', departments[n % DEPARTMENTS]?.people[0] ?? '')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('membership')
    .values({
      id: newId(),
      user_id: id,
      organisation_id: organisationId,
      department_id,
      role: 'coordinator',
      person_id: own,
      created_at: at,
    })
    .execute();
}
