import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-auth/cookies';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../store/index.ts';
import type { HeldRole } from './memberships.ts';
import type { FoundPlace } from './places.ts';
import { RENEWED_AFTER, SESSION_SECONDS, type SignIn } from './sign-in.ts';

/** Who asks, what they are where, and where they ask. */
export interface Asker {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionToken: string;
  readonly hasSecondFactor: boolean;
  readonly held: readonly HeldRole[];
  /** `null` where nobody looked, or nothing is there. */
  readonly place: FoundPlace | null;
}

interface AskerRow extends Omit<Asker, 'place' | 'hasSecondFactor'>, Partial<FoundPlace> {
  readonly expiresAt: Date;
  readonly hasSecondFactor: boolean | null;
}

/**
 * Who asks by the session cookie, with every role and the place in one statement; `null` for whoever is not signed in. A session that has
 * ended, or that is due to be made longer, is left to the sign-in library, which cleans up or writes.
 */
export async function askerOf(
  auth: SignIn,
  db: Db,
  headers: Headers,
  place: RawBuilder<FoundPlace> | null,
): Promise<Asker | null> {
  const token = await tokenOf(auth, headers);
  if (token === null) return null;
  const row = await readAsker(db, token, place);
  if (row === undefined) return null;
  const left = row.expiresAt.getTime() - Date.now();
  const isDue = left <= (SESSION_SECONDS - RENEWED_AFTER) * 1000;
  if (isDue && (await auth.api.getSession({ headers })) === null) return null;
  const { organisationId, departmentId, showsColleagues, version, expiresAt: _, hasSecondFactor, ...asker } = row;
  return {
    ...asker,
    hasSecondFactor: hasSecondFactor === true,
    place:
      organisationId == null
        ? null
        : {
            organisationId,
            departmentId: departmentId ?? null,
            showsColleagues: showsColleagues === true,
            version: version ?? null,
          },
  };
}

async function readAsker(db: Db, token: string, place: RawBuilder<FoundPlace> | null): Promise<AskerRow | undefined> {
  const found = await sql<AskerRow>`
    select u.id as "userId", u.name, u.email, s.token as "sessionToken", s."expiresAt",
      u."twoFactorEnabled" as "hasSecondFactor", (
        select coalesce(json_agg(json_build_object('role', m.role, 'organisationId', m.organisation_id,
          'departmentId', m.department_id, 'personId', m.person_id) order by m.created_at), '[]')
        from membership m where m.user_id = u.id) as held ${place === null ? sql`` : sql`, place.*`}
    from session s join "user" u on u.id = s."userId"
    ${place === null ? sql`` : sql`left join lateral (${place}) place on true`}
    where s.token = ${token}`.execute(db);
  return found.rows[0];
}

/** The session's token, when the cookie bears our signature: a value in base64 after the last full stop. */
async function tokenOf(auth: SignIn, headers: Headers): Promise<string | null> {
  const { authCookies, secret } = await auth.$context;
  const value = parseCookies(headers.get('cookie') ?? '').get(authCookies.sessionToken.name) ?? '';
  const at = value.lastIndexOf('.');
  if (at < 1) return null;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), 'base64');
  const wanted = createHmac('sha256', secret).update(token).digest();
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null;
}
