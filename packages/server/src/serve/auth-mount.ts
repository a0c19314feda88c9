import { Hono } from 'hono';
import { CLIENT_ADDRESS, forgetFailures, lockedFor, noteFailure } from '../auth/index.ts';
import { type HttpEnv, HttpProblem, notFound, type Services } from '../http/index.ts';

/** Which of the sign-in library's addresses we offer; the others do not exist. */
const OFFERED = [
  '/sign-in/email',
  '/sign-in/social',
  '/sign-out',
  '/get-session',
  '/list-sessions',
  '/revoke-session',
  '/revoke-other-sessions',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/get-totp-uri',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
  '/callback/trust',
];

/** Hands sign-in, sessions and second factor to the library, with the true address of whoever asks. */
export function authRoutes(services: Services): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.all('/api/auth/*', async (c) => {
    if (!OFFERED.includes(c.req.path.slice('/api/auth'.length))) throw notFound();
    const headers = new Headers(c.req.raw.headers);
    headers.set(CLIENT_ADDRESS, c.var.clientAddress);
    const request = new Request(c.req.raw, { headers });
    return c.req.path.endsWith('/sign-in/email') ? byPassword(services, request) : services.auth.handler(request);
  });
  return app;
}

/** Sign-in by password, with a lock on an address that was tried too often. */
async function byPassword(services: Services, request: Request): Promise<Response> {
  const { db } = services.database;
  const email = await emailOf(request.clone());
  const seconds = await lockedFor(db, email, services.now());
  if (seconds > 0) {
    throw new HttpProblem('sign-in.locked', { detail: `Try again in ${seconds} seconds.`, retryAfter: seconds });
  }
  const answer = await services.auth.handler(request);
  if (answer.status === 401) await noteFailure(db, email, services.now());
  else if (answer.ok) await forgetFailures(db, email);
  return answer;
}

async function emailOf(request: Request): Promise<string> {
  try {
    const { email } = (await request.json()) as { email?: unknown };
    return typeof email === 'string' ? email.slice(0, 320) : '';
  } catch {
    return '';
  }
}
