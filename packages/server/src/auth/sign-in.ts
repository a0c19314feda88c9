import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import { z } from 'zod';
import type { Settings } from '../config/index.ts';
import { type Database, type Db, newId } from '../store/index.ts';
import { ROLES, type Role } from '../wire/index.ts';
import { SHORTEST_PASSWORD } from './password-fault.ts';

/** Seconds for which an account takes no second factor after ten wrong ones on end. */
export const SECOND_FACTOR_LOCK = 15 * 60;

/** Seconds for which a session lasts, and after which its use makes it last as long again. */
export const SESSION_SECONDS = 60 * 60 * 24 * 7;
export const RENEWED_AFTER = 60 * 60 * 12;

export interface SignInOptions {
  readonly database: Database;
  readonly settings: Settings;
  readonly secret: string;
  /** Address that browsers use. */
  readonly url: string;
  /** Addresses whose pages may send requests. */
  readonly origins: readonly string[];
  /** Finds the sample account of a role; `null` where there is no sample department. */
  readonly sampleUser: ((role: Role) => Promise<string | null>) | null;
}

/** The sign-in library, set up. Accounts are made by links and invitations only, so that nobody signs up unasked. */
export function signIn(options: SignInOptions) {
  const { database, settings, secret, url } = options;
  return betterAuth({
    appName: 'Rotawright',
    baseURL: url,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    database: { db: database.db, type: 'postgres', transaction: true },
    trustedOrigins: [...options.origins],
    // A sign-in that fails at the identity provider ends on our own page, which has words for it.
    onAPIError: { errorURL: `${url}/sign-in` },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: 256,
      revokeSessionsOnPasswordReset: true,
    },
    account: {
      accountLinking: { trustedProviders: settings.oidc?.isEmailTrusted === true ? [PROVIDER] : [] },
    },
    // An address may be given to somebody new there: whoever comes by it does not get the account of who had it before.
    // We ask the provider who somebody is and nothing else: its tokens would only be something to lose.
    databaseHooks: {
      account: {
        create: {
          before: async (account) =>
            (await isOfAnother(database.db, account)) ? false : { data: { ...account, ...NO_TOKENS } },
        },
        update: { before: async (account) => ({ data: { ...account, ...NO_TOKENS } }) },
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: RENEWED_AFTER, freshAge: 60 * 15 },
    // By address of the asker, and a whole hospital may stand behind one: an account that is tried too often is locked apart.
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: { '/sign-in/*': { window: 60, max: 120 }, '/two-factor/*': { window: 60, max: 120 } },
    },
    advanced: {
      // Said here, because the library would be lax where NODE_ENV is `test`.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: url.startsWith('https:'),
      cookiePrefix: 'rotawright',
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      database: { generateId: () => newId() },
    },
    logger: { disabled: true },
    plugins: [
      twoFactor({
        issuer: 'Rotawright',
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: SECOND_FACTOR_LOCK },
      }),
      ...(settings.oidc === null ? [] : [provider(settings.oidc)]),
      ...(options.sampleUser === null ? [] : [samplePlugin(options.sampleUser)]),
    ],
  });
}

/** Header that tells the library who asks; set by us from the connection, never believed from outside. */
export const CLIENT_ADDRESS = 'x-rotawright-client';

/** Name of the provider in addresses and in the store. */
const PROVIDER = 'trust';
const NO_TOKENS = { accessToken: null, refreshToken: null, idToken: null };

interface NewLogin {
  readonly userId: string;
  readonly providerId: string;
  readonly accountId: string;
}

/** Does somebody else at the identity provider open this account already? */
async function isOfAnother(db: Db, { userId, providerId, accountId }: NewLogin): Promise<boolean> {
  if (providerId !== PROVIDER) return false;
  const other = await db
    .selectFrom('account')
    .select('id')
    .where('userId', '=', userId)
    .where('providerId', '=', providerId)
    .where('accountId', '<>', accountId)
    .executeTakeFirst();
  return other !== undefined;
}

/** A trust's own identity provider. Who has no account here yet is refused: accounts come by invitation. */
function provider(oidc: NonNullable<Settings['oidc']>) {
  return genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
      },
    ],
  });
}

/** Lets somebody look round the sample department as one of its people, without a password. */
function samplePlugin(sampleUser: (role: Role) => Promise<string | null>) {
  return {
    id: 'sample' as const,
    endpoints: {
      signInSample: createAuthEndpoint(
        '/sign-in/sample',
        { method: 'POST', body: z.object({ role: z.enum(ROLES) }) },
        async (ctx) => {
          const userId = await sampleUser(ctx.body.role);
          const user = userId === null ? null : await ctx.context.internalAdapter.findUserById(userId);
          if (user === null) throw ctx.error('NOT_FOUND');
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ ok: true });
        },
      ),
    },
  };
}

export type SignIn = ReturnType<typeof signIn>;
