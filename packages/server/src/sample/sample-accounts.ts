import { makeAccount, type SignIn } from '../auth/index.ts';
import type { SampleAccounts } from '../http/index.ts';
import type { Database } from '../store/index.ts';
import { ROLES, type Role } from '../wire/index.ts';
import { fillSample } from './fill-sample.ts';
import { ACCOUNTS } from './people.ts';

/** Addresses that no mail reaches; the accounts have no password. */
const addressOf = (role: Role): string => `${role}@sample.invalid`;

/** The user of a sample account; `null` where there is none. */
export async function sampleUser(database: Database, role: Role): Promise<string | null> {
  const row = await database.db.selectFrom('user').select('id').where('email', '=', addressOf(role)).executeTakeFirst();
  return row?.id ?? null;
}

/** Makes the sample department and its accounts at the first start; what is there already stays. */
export async function makeSample(database: Database, auth: SignIn, now: Date): Promise<void> {
  const there = await database.db
    .selectFrom('department')
    .select('id')
    .where('is_sample', '=', true)
    .executeTakeFirst();
  if (there !== undefined) return;
  const users = new Map<Role, string>();
  for (const { role, name } of ACCOUNTS) {
    const userId = await sampleUser(database, role);
    users.set(role, userId ?? (await makeAccount(auth, { name, email: addressOf(role), password: null })));
  }
  await fillSample(database, { users, now });
}

/** The accounts as the sign-in page offers them. */
export function sampleAccounts(auth: SignIn): SampleAccounts {
  return {
    accounts: async () => ACCOUNTS.map(({ role, name, about }) => ({ id: role, role, name, about })),
    signIn: async (id, headers) => {
      const role = ROLES.find((one) => one === id);
      if (role === undefined || !('signInSample' in auth.api)) return null;
      const signIn = auth.api.signInSample as (call: unknown) => Promise<{ headers: Headers }>;
      const answer = await signIn({ body: { role }, headers, returnHeaders: true });
      return answer.headers;
    },
  };
}
