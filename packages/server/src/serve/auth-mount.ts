import { Hono } from 'hono';
import {
  beginAttempt,
  CLIENT_ADDRESS,
  dropPasswordLinks,
  forgetFailures,
  passwordFault,
  SECOND_FACTOR_LOCK,
  takeCode,
} from '../auth/index.ts';
import { type HttpEnv, HttpProblem, notFound, type Services, signInLocked } from '../http/index.ts';

type Handler = (services: Services, request: Request) => Promise<Response>;

const byLibrary: Handler = ({ auth }, request) => auth.handler(request);

/** Which of the sign-in library's addresses we offer, and what stands before them; the others do not exist. */
const OFFERED: Readonly<Record<string, Handler>> = {
  '/sign-in/email': byPassword,
  '/sign-in/social': byLibrary,
  '/sign-out': byLibrary,
  '/get-session': byLibrary,
  '/list-sessions': byLibrary,
  '/revoke-session': byLibrary,
  '/revoke-other-sessions': byLibrary,
  '/change-password': toNewPassword,
  '/two-factor/enable': withPassword,
  '/two-factor/disable': withPassword,
  '/two-factor/get-totp-uri': withPassword,
  '/two-factor/generate-backup-codes': withPassword,
  '/two-factor/verify-totp': byCode,
  '/two-factor/verify-backup-code': byLibrary,
  '/callback/trust': byLibrary,
};

const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Hands sign-in, sessions and second factor to the library, with the true address of whoever asks. */
export function authRoutes(services: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.all('/api/auth/*', async (c) => {
    const path = c.req.path.slice('/api/auth'.length);
    const handler = Object.hasOwn(OFFERED, path) ? OFFERED[path] : undefined;
    if (handler === undefined) throw notFound();
    const headers = new Headers(c.req.raw.headers);
    headers.set(CLIENT_ADDRESS, c.var.clientAddress);
    // The library takes a sign-in as a form too, and what stands before it reads JSON only: a form would pass the lock.
    if (c.req.raw.body !== null && !JSON_TYPE.test(headers.get('content-type') ?? '')) {
      throw new HttpProblem('request.not-json', { detail: 'Send it as application/json.' });
    }
    const answer = await handler(services, new Request(c.req.raw, { headers }));
    if (answer.status === 429) throw tooMany(answer);
    return answer;
  });
  return app;
}

/** The library says in a header of its own how long to wait, or, of a second factor that is locked, not at all. */
function tooMany(answer: Response): HttpProblem {
  const seconds = answer.headers.get('x-retry-after');
  if (seconds === null) return signInLocked(SECOND_FACTOR_LOCK);
  const retryAfter = Math.max(1, Number(seconds));
  return new HttpProblem('request.too-many', { detail: `Try again in ${retryAfter} seconds.`, retryAfter });
}

/** Sign-in by password, with a lock on an address that was tried too often. */
async function byPassword(services: Services, request: Request): Promise<Response> {
  const { email } = await fieldsOf(request);
  // Nothing reaches the library that was not counted.
  if (typeof email !== 'string') {
    throw new HttpProblem('request.not-valid', { detail: 'Send an e-mail address and a password.' });
  }
  return attempt(services, request, email);
}

/** What a signed-in browser may do with the password only: the same lock, so that a browser left open guesses no password. */
async function withPassword(services: Services, request: Request): Promise<Response> {
  const session = await services.auth.api.getSession({ headers: request.headers });
  return session === null ? byLibrary(services, request) : attempt(services, request, session.user.email);
}

/** A password for another, which has to be a good one; a fault of it is told only to whoever is signed in. */
async function toNewPassword(services: Services, request: Request): Promise<Response> {
  const session = await services.auth.api.getSession({ headers: request.headers });
  if (session === null) return byLibrary(services, request);
  const { name, email } = session.user;
  const { newPassword } = await fieldsOf(request);
  const fault = typeof newPassword === 'string' ? await passwordFault(newPassword, [name, email]) : null;
  if (fault !== null) throw new HttpProblem('sign-in.password', { detail: fault });
  const answer = await attempt(services, request, email);
  // Whoever changes it because of a link that they did not ask for is safe from that link.
  if (answer.ok) await dropPasswordLinks(services.database.db, session.user.id);
  return answer;
}

/** Characters of the longest e-mail address. */
const MOST_ADDRESS = 320;

async function attempt(services: Services, request: Request, email: string): Promise<Response> {
  const { db } = services.database;
  const address = email.slice(0, MOST_ADDRESS);
  const seconds = await beginAttempt(db, address, services.now());
  if (seconds > 0) throw signInLocked(seconds);
  const answer = await services.auth.handler(request);
  if (answer.ok) await forgetFailures(db, address);
  return answer;
}

/** A code of an authenticator, which opens once. The library would take it again for as long as it is right. */
async function byCode(services: Services, request: Request): Promise<Response> {
  const { code } = await fieldsOf(request);
  const answer = await services.auth.handler(request);
  if (!answer.ok || typeof code !== 'string') return answer;
  const { token, user } = (await answer.clone().json()) as { token: string; user: { id: string } };
  const { db } = services.database;
  if (await takeCode(db, user.id, code, services.now())) return answer;
  // Nobody has seen the session yet: its cookie stays here.
  if (answer.headers.getSetCookie().length > 0) await db.deleteFrom('session').where('token', '=', token).execute();
  throw new HttpProblem('sign-in.code-used', { detail: 'Wait for the next one.' });
}

async function fieldsOf(request: Request): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = await request.clone().json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    return {};
  }
}
