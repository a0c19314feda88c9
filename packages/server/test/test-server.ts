import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileWhole } from '@rotawright/formats/write-safely';
import { makeAccount } from '@rotawright/server/auth';
import { readSettings } from '@rotawright/server/config';
import { type RunningServer, startServer } from '@rotawright/server/serve';
import { type Database, migrate, newId, openEmbedded } from '@rotawright/server/store';
import type { Role } from '@rotawright/server/wire';

const PASSWORD = 'a long password for tests';

/** A server on a free port with an empty store. */
export interface TestServer {
  readonly running: RunningServer;
  readonly database: Database;
  /** A department of an organisation; a new organisation unless one is given. */
  department(name: string, organisationId?: string): Promise<{ departmentId: string; organisationId: string }>;
  /** A sample account, signed in; only with `ROTAWRIGHT_SAMPLE: 'yes'`. */
  lookAround(role: Role): Promise<TestClient>;
  /** Somebody with a role there, signed in. */
  signedIn(role: Role, departmentId: string, personId?: string): Promise<TestClient>;
  /** Somebody who isn't signed in. */
  readonly stranger: TestClient;
}

/** Somebody who sends requests. */
export interface TestClient {
  readonly userId: string;
  readonly cookie: string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** An embedded store in memory, migrated; made once for each state of the migrations and copied afterwards. */
export async function memoryStore(): Promise<Database> {
  const text = readdirSync(MIGRATIONS).map((name) => readFileSync(join(MIGRATIONS, name), 'utf8'));
  const name = createHash('sha256').update(text.join('')).digest('hex').slice(0, 16);
  const path = join(CACHE, `empty-${name}.tar.gz`);
  if (existsSync(path)) return openEmbedded({ folder: null, image: readFileSync(path) });
  const database = await openEmbedded({ folder: null });
  await migrate(database);
  if (database.raw.kind === 'embedded') {
    mkdirSync(CACHE, { recursive: true });
    await writeFileWhole(path, await database.raw.dump());
  }
  return database;
}

const MIGRATIONS = fileURLToPath(new URL('../src/store/migrations/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/rotawright/', import.meta.url));

/** Starts a server on a store. Stop it with `running.stop()`, which closes the store too. */
export async function testServer(
  database: Database,
  environment: Readonly<Record<string, string>> = {},
  logTo?: { write(line: string): void },
): Promise<TestServer> {
  const settings = readSettings({
    PORT: '0',
    LOG_LEVEL: 'silent',
    ROTAWRIGHT_SECRET: 'x9'.repeat(20),
    ROTAWRIGHT_SAMPLE: 'no',
    // No folder: a store in memory must leave nothing beside somebody's own data.
    ROTAWRIGHT_DATA: join(CACHE, 'none'),
    ...environment,
  });
  const running = await startServer(settings, { store: database, ...(logTo === undefined ? {} : { logTo }) });
  const client = (userId: string, cookie: string): TestClient => ({
    userId,
    cookie,
    send: (method, path, body, headers = {}) =>
      fetch(`${running.url}${path}`, {
        method,
        headers: {
          origin: running.url,
          ...(cookie === '' ? {} : { cookie }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
  });
  return {
    running,
    database,
    stranger: client('', ''),
    lookAround: async (role) => {
      const answer = await client('', '').send('POST', '/api/sample-sign-in', { id: role });
      if (!answer.ok) throw new Error(`no sample account of ${role}: ${answer.status}`);
      const cookie = cookiesOf(answer);
      const me = await client('', cookie).send('GET', '/api/me');
      return client(((await me.json()) as { userId: string }).userId, cookie);
    },
    department: (name, organisationId) => newDepartment(database, name, organisationId),
    signedIn: async (role, departmentId, personId) => {
      const email = `${role}-${newId()}@example.org`;
      const userId = await makeAccount(running.services.auth, { name: `A ${role}`, email, password: PASSWORD });
      await giveRole(database, userId, role, departmentId, personId ?? null);
      return client(userId, await cookieOf(running.url, email));
    },
  };
}

export async function newDepartment(database: Database, name: string, organisation?: string) {
  const now = new Date();
  const organisationId = organisation ?? newId();
  if (organisation === undefined) {
    await database.db
      .insertInto('organisation')
      .values({ id: organisationId, name: 'A trust', created_at: now })
      .execute();
  }
  const departmentId = newId();
  await database.db
    .insertInto('department')
    .values({ id: departmentId, organisation_id: organisationId, name, created_at: now })
    .execute();
  return { departmentId, organisationId };
}

async function giveRole(database: Database, userId: string, role: Role, departmentId: string, personId: string | null) {
  const { organisation_id } = await database.db
    .selectFrom('department')
    .select('organisation_id')
    .where('id', '=', departmentId)
    .executeTakeFirstOrThrow();
  await database.db
    .insertInto('membership')
    .values({
      id: newId(),
      user_id: userId,
      organisation_id,
      department_id: role === 'owner' ? null : departmentId,
      role,
      person_id: personId,
      created_at: new Date(),
    })
    .execute();
}

async function cookieOf(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`sign-in failed: ${answer.status} ${await answer.text()}`);
  return cookiesOf(answer);
}

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
