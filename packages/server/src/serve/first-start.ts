import { newToken, OWNER_LINK, OWNER_MADE, tokenHash } from '../auth/index.ts';
import type { Services } from '../http/index.ts';

const HOURS = 24;

/**
 * What the terminal says at a start: while nobody owns the installation, a link that makes the owner. The store keeps its
 * hash only; each start makes a new link, which works once and for a day.
 */
export async function firstWords(services: Services): Promise<readonly string[]> {
  const { database, now, url } = services;
  const made = await database.db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', OWNER_MADE)
    .executeTakeFirst();
  if (made !== undefined) return [];
  const token = newToken();
  const expiresAt = new Date(now().getTime() + HOURS * 3_600_000).toISOString();
  const value = JSON.stringify({ hash: tokenHash(token), expiresAt });
  await database.db
    .insertInto('setting')
    .values({ name: OWNER_LINK, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
  return [
    `To set up your own hospital, open ${url}/welcome#${token}`,
    `(the link works once, until ${expiresAt}; a new start makes a new one)`,
    ...(services.sample === null ? [] : [`To look around a sample department, open ${url}`]),
  ];
}
